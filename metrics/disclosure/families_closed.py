"""What is withheld of figures that are related, so that no hidden count can be worked out from all of them together.

Each is closed by itself before (secondary_suppression.py). As there, only ruled rows have a say in what is withheld.
"""

from collections.abc import Mapping
from functools import lru_cache

from metrics.declaring.indicator import Indicator
from metrics.disclosure.counts import Cell
from metrics.disclosure.families import Family, Rows, attack_on, families
from metrics.disclosure.linear_attack import Attack, Range, closest
from metrics.disclosure.secondary_suppression import FAR_ENOUGH, finest_steps, without
from metrics.table import Figure

Cut = tuple[str, str | None]  # of a figure, the whole or a breakdown


def closed_in_families(indicators: Mapping[str, Indicator], rows: Rows, earlier: Rows) -> dict[str, tuple[Figure, ...]]:
    """The rows of each that are released. rows: closed each by itself. earlier: what was told before and can still be true."""
    kept = dict(rows)
    for family in families(indicators):
        names = [member.id for member in family]
        if len(family) > 1:
            told = closed_together(family, *(tuple(tuple(of.get(name, ())) for name in names) for of in (rows, earlier)))
            kept |= dict(zip(names, told))
    return kept


@lru_cache(maxsize=64)
def closed_together(
    family: Family, rows: tuple[tuple[Figure, ...], ...], earlier: tuple[tuple[Figure, ...], ...]
) -> tuple[tuple[Figure, ...], ...]:
    """Those of each that are released. What is known too closely from the wholes alone cannot be helped, and is left."""
    names = [member.id for member in family]
    kept, before = dict(zip(names, rows)), dict(zip(names, earlier))
    lost: set[Cell] | None = None
    while found := fallen(attack_on(family, kept, before), lost or set()):
        if lost is None:
            wholes = {name: tuple(row for row in of_one if row.cut is None) for name, of_one in kept.items()}
            alone = attack_on(family, wholes, before)
            lost = {each.cell for each in closest(alone, alone.known.hidden, FAR_ENOUGH)}
            continue
        out = withheld(steps_of(kept), {cut_of(each.cell) for each in found})
        if not out:
            break
        for (name, cut), step in out.items():
            kept[name] = without(kept[name], {(cut, step)})
    return tuple(kept.values())


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
