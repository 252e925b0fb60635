"""What is withheld of figures that are related, so that no hidden count can be worked out from all of them together.

Each is closed by itself before (secondary_suppression.py). As there, only ruled rows have a say in what is withheld.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from metrics.declaring.indicator import Indicator
from metrics.disclosure.constraints_of_clocks import ClockTold
from metrics.disclosure.counts import Cell
from metrics.disclosure.families import Clocks, Family, Rows, attack_on, clocks_of, families, without_a_family
from metrics.disclosure.linear_attack import Attack, Range, closest
from metrics.disclosure.secondary_suppression import FAR_ENOUGH, finest_steps, without
from metrics.table import Figure

Cut = tuple[str, str | None]  # of a figure, the whole or a breakdown


class Closed(NamedTuple):
    """What may be told of each figure, and of each clock."""

    rows: dict[str, tuple[Figure, ...]]
    clocks: dict[str, ClockTold]


def closed_in_families(indicators: Mapping[str, Indicator], rows: Rows, earlier: Rows, clocks: Clocks = ()) -> Closed:
    """rows: closed each by itself. earlier: what was told before and can still be true. clocks: under the rule, about people."""
    closed = Closed(dict(rows), {told.clock: told for told in clocks})
    of_families = [(family, clocks_of(family, clocks)) for family in families(indicators)]
    for family, timing in of_families + [((), (told,)) for told in without_a_family(indicators, clocks)]:
        names = [member.id for member in family]
        if len(family) > 1 or timing:
            each_of = (tuple(tuple(of.get(name, ())) for name in names) for of in (rows, earlier))
            kept, told = closed_together(family, *each_of, timing)
            closed.rows.update(zip(names, kept))
            closed.clocks.update({each.clock: each for each in told})
    return closed


Told = tuple[tuple[Figure, ...], ...]  # of each figure


@lru_cache(maxsize=64)
def closed_together(family: Family, rows: Told, earlier: Told, clocks: Clocks = ()) -> tuple[Told, Clocks]:
    """Those of each that are released. What is known too closely from the wholes alone cannot be helped, and is left.

    Clocks stand beside the wholes; their months give way to whatever they would tell.
    """
    names = [member.id for member in family]
    kept, before = dict(zip(names, rows)), dict(zip(names, earlier))
    totals, lost, sure = tuple(told.without_months() for told in clocks), set[Cell](), False
    while found := fallen(attack_on(family, kept, before, totals), lost):
        if not sure:
            wholes = {name: tuple(row for row in of_one if row.cut is None) for name, of_one in kept.items()}
            (totals, lost), sure = beside_wholes(family, wholes, before, totals), True
            continue
        out = withheld(steps_of(kept), {cut_of(each.cell) for each in found})
        if not out:
            break
        for (name, cut), step in out.items():
            kept[name] = without(kept[name], {(cut, step)})
    return tuple(kept.values()), with_months(family, kept, before, clocks, totals)


def beside_wholes(family: Family, wholes: Rows, before: Rows, clocks: Clocks) -> tuple[Clocks, set[Cell]]:
    """The clocks by which no count is known too closely that was not without, and which counts are all the same."""
    told = tuple(each.withheld() for each in clocks)
    lost = lost_already(attack_on(family, wholes, before, told))
    for place, each in enumerate(clocks):
        more = (*told[:place], each, *told[place + 1 :])
        if not fallen(attack_on(family, wholes, before, more), lost):
            told = more
    return told, lost


def with_months(family: Family, kept: Rows, before: Rows, clocks: Clocks, totals: Clocks) -> Clocks:
    """The clocks that are told, each with its months unless a count is known too closely by them that was not without."""
    told, lost = totals, None
    for place, (each, alone) in enumerate(zip(clocks, totals)):
        if each.months and not alone.counts.reasons:
            lost = lost_already(attack_on(family, kept, before, told)) if lost is None else lost
            more = (*told[:place], each, *told[place + 1 :])
            if not fallen(attack_on(family, kept, before, more), lost):
                told = more
    return told


def lost_already(attack: Attack) -> set[Cell]:
    return {each.cell for each in closest(attack, attack.known.hidden, FAR_ENOUGH)}


def fallen(attack: Attack, lost: set[Cell]) -> list[Range]:
    """One count of each breakdown of each figure that is known too closely, those left out that are lost."""
    return closest(attack, [cell for cell in attack.known.hidden if cell not in lost], FAR_ENOUGH, once_for=cut_of)


def cut_of(cell: Cell) -> Cut:
    return cell.figure, cell.cut


def steps_of(rows: Rows) -> dict[Cut, int]:
    """Of every breakdown the finest step that is still released."""
    return {(name, cut): step for name, of_one in rows.items() for cut, step in finest_steps(of_one).items() if cut is not None}


def withheld(finest: Mapping[Cut, int], fallen: set[Cut]) -> dict[Cut, int]:
    """The finest step of each breakdown that fell; where wholes alone did, of their own finest ones, or else of the family's."""
    if broken_down := {cut: step for cut, step in finest.items() if cut in fallen}:
        return broken_down
    names = {name for name, _ in fallen}
    nearest = {cut: step for cut, step in finest.items() if cut[0] in names} or finest
    return {cut: step for cut, step in nearest.items() if step == min(nearest.values())}
