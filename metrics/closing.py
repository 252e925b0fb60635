"""What is withheld from a release so that no hidden count can be worked out: whole breakdowns by month, by quarter, by year.

A breakdown is withheld for all time or not at all, and only ruled rows have a say in it: what is withheld tells of no one cell.
"""

from functools import lru_cache

from metrics.attack import too_close
from metrics.indicator import Indicator
from metrics.known import what_is_known
from metrics.measure import Row
from metrics.paths import PATH
from metrics.release import GRAINS, RUNS, is_exempt
from metrics.unit import Unit

FAR_ENOUGH = 2  # every hidden count stays one of three numbers or more (docs/disclosure.md)
STEPS = (*GRAINS, PATH, RUNS[1])  # the finest first; the run of months that a headline speaks of is never withheld


def closed(indicator: Indicator, rows: list[Row]) -> list[Row]:
    """The ruled rows that are released."""
    return rows if is_exempt(indicator) else list(kept(indicator.unit, tuple(rows)))


@lru_cache(maxsize=512)
def kept(unit: Unit, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Kept, because most indicators are as they were after a load."""
    while found := too_close(what_is_known(unit, rows), FAR_ENOUGH, once_for=lambda cell: cell.cut):
        out = withheld(finest_steps(rows), {each.cell.cut for each in found})
        if not out:
            break
        rows = tuple(row for row in rows if (row.cut, step_of(row.grain)) not in out)
    return rows


def withheld(finest: dict[str | None, int], fallen: set[str | None]) -> set[tuple[str | None, int]]:
    """The finest step of each breakdown with a count that is known too closely.

    Where only the whole has one, those of the finest breakdowns give way first, for what they tell of the whole.
    """
    cuts = (fallen - {None}) & finest.keys()
    if not cuts:
        broken_down = {cut: step for cut, step in finest.items() if cut is not None}
        cuts = {cut for cut, step in broken_down.items() if step == min(broken_down.values())} or fallen & finest.keys()
    return {(cut, finest[cut]) for cut in cuts}


def finest_steps(rows: tuple[Row, ...]) -> dict[str | None, int]:
    """For the whole and every breakdown the finest step that is still released, where there is one to withhold."""
    held = {(row.cut, row.grain) for row in rows}
    steps = {(cut, step) for cut, grain in held if (step := step_of(grain)) is not None}
    return {cut: min(step for each, step in steps if each == cut) for cut in {cut for cut, _ in steps}}


def step_of(grain: str) -> int | None:
    return next((place for place, name in enumerate(STEPS) if grain == name or name == PATH and grain.startswith(PATH)), None)
