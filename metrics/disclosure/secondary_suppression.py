"""What is withheld from a release so that no hidden count can be worked out: whole breakdowns, the finest step first.

It is attacked together with all that was released before. A breakdown is withheld for all time or not at all, and only ruled
rows have a say in it: what is withheld tells of no one cell.
"""

from functools import lru_cache

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import Unit
from metrics.disclosure.counts import Cell
from metrics.disclosure.linear_attack import Range, too_close
from metrics.disclosure.release_history import known_together, lasting
from metrics.disclosure.rounding import is_exempt
from metrics.table import Figure
from periods import BEFORE, GRAINS, NOW

FAR_ENOUGH = 2  # every hidden count stays one of three numbers or more (docs/disclosure.md)
A_PATH = "path"  # of stages, whichever
STEPS = (*GRAINS, A_PATH, BEFORE)  # the finest first


def closed(indicator: Indicator, rows: list[Figure], earlier: tuple[Figure, ...] = ()) -> list[Figure]:
    """The ruled rows that are released. earlier: what was told before and can still be true."""
    if is_exempt(indicator):
        return rows
    alone = kept(indicator.unit, tuple(rows))
    released_again = set(lasting(alone))
    more = tuple(row for row in earlier if row not in released_again)
    return list(kept_together(indicator.unit, alone, more) if more else alone)


@lru_cache(maxsize=512)
def kept(unit: Unit, rows: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """What may be told by itself.

    A function of its arguments alone, remembered for the next release: after a load most indicators are as they were, and the
    attack on one takes a second.
    """
    while found := too_close(known_together(unit, rows, ()), FAR_ENOUGH, once_for=lambda cell: cell.cut):
        out = withheld(finest_steps(rows), {each.cell.cut for each in found})
        if not out:
            break
        rows = without(rows, out)
    return rows


@lru_cache(maxsize=512)
def kept_together(unit: Unit, rows: tuple[Figure, ...], earlier: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """What may be told beside what was told before. The whole is told all the same; what falls by it alone cannot be helped."""
    lost = None
    while found := fallen(unit, rows, earlier, lost or set()):
        if lost is None:
            whole = [row for row in rows if row.cut is None]
            lost = {each.cell for each in too_close(known_together(unit, whole, earlier), FAR_ENOUGH)}
            continue
        broken_down: dict[str | None, int] = {cut: step for cut, step in finest_steps(rows).items() if cut is not None}
        if not broken_down:
            break
        rows = without(rows, withheld(broken_down, {each.cell.cut for each in found}))
    return rows


def fallen(unit: Unit, rows: tuple[Figure, ...], earlier: tuple[Figure, ...], lost: set[Cell]) -> list[Range]:
    """One count of each breakdown that is known too closely, those left out that are lost."""
    known = known_together(unit, rows, earlier)
    known.hidden = [cell for cell in known.hidden if cell not in lost]
    return too_close(known, FAR_ENOUGH, once_for=lambda cell: cell.cut)


def without(rows: tuple[Figure, ...], out: set[tuple[str | None, int]]) -> tuple[Figure, ...]:
    return tuple(row for row in rows if (row.cut, step_of(row.grain)) not in out)


def withheld(finest: dict[str | None, int], fallen: set[str | None]) -> set[tuple[str | None, int]]:
    """The finest step of each breakdown with a count that is known too closely.

    Where only the whole has one, those of the finest breakdowns give way first, for what they tell of the whole.
    """
    cuts = (fallen - {None}) & finest.keys()
    if not cuts:
        broken_down = {cut: step for cut, step in finest.items() if cut is not None}
        cuts = {cut for cut, step in broken_down.items() if step == min(broken_down.values())} or fallen & finest.keys()
    return {(cut, finest[cut]) for cut in cuts}


def finest_steps(rows: tuple[Figure, ...]) -> dict[str | None, int]:
    """For the whole and every breakdown the finest step that is still released, where there is one to withhold."""
    held = {(row.cut, row.grain) for row in rows}
    steps = {(cut, step) for cut, grain in held if (step := step_of(grain)) is not None}
    return {cut: min(step for each, step in steps if each == cut) for cut in {cut for cut, _ in steps}}


def step_of(grain: str) -> int | None:
    """Its place among the steps; a part so far goes with its period. The run that a headline speaks of is never withheld."""
    return None if grain == NOW else STEPS.index(grain if grain in STEPS else A_PATH)
