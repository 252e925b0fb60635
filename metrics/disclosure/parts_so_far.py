"""Of periods that go on or lack something, the part that was there: what a release tells of them stays true of these days."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from metrics.disclosure.release_history import is_lasting, plain
from metrics.reasons import Kind, because
from metrics.table import HIDDEN, OK, PROVISIONAL, Figure
from periods import A_DAY, GRAINS


class Step(NamedTuple):
    """A period of the finest length there is. finished: nothing was missing from it. silent: nothing is told of it."""

    start: date
    stop: date
    finished: bool
    silent: bool


def with_parts_so_far(rows: list[Figure], measured: Iterable[Figure]) -> list[Figure]:
    """The ruled rows of a release, and of each period that goes on or lacks something the part that was there.

    Its label tells which days these are. measured: every row there is, from which it is seen what came, also by week or month.
    """
    steps = steps_of(measured)
    return [*rows, *(part for row in rows if (part := part_so_far(row, steps)))]


def steps_of(rows: Iterable[Figure]) -> list[Step]:
    """The whole by week, or else by month, or the finest length there is."""
    whole = [row for row in rows if row.cut is None and row.grain in GRAINS]
    finest = next((grain for grain in GRAINS if any(row.grain == grain for row in whole)), None)
    return sorted(step_of(row) for row in whole if row.grain == finest)


def step_of(row: Figure) -> Step:
    return Step(row.start, row.stop, is_lasting(row) or has_no_cases(row), row.numerator is None and row.status != HIDDEN)


def has_no_cases(row: Figure) -> bool:
    return row.reasons in (because(Kind.NO_CASES), because(Kind.NONE_KNOWN))


def part_so_far(row: Figure, steps: list[Step]) -> Figure | None:
    within = [step for step in steps if row.start <= step.stop and step.start <= row.stop]
    if has_no_cases(row) and within and all(step.finished for step in within):
        return plain(row._replace(so_far=True))
    unfinished = row.status == PROVISIONAL or row.status == HIDDEN and not is_lasting(row)
    somebody_is_silent = row.reasons.has(Kind.SENDERS_SILENT) or row.reasons.has(Kind.SENDERS_PARTLY_SILENT)
    came = unbroken(within) if unfinished and not somebody_is_silent else []
    if not came:
        return None
    start, stop = max(came[0].start, row.start), min(came[-1].stop, row.stop)
    return plain(row._replace(so_far=True, start=start, stop=stop, status=HIDDEN if row.status == HIDDEN else OK))


def unbroken(steps: list[Step]) -> list[Step]:
    """The finished ones, if none is missing between them and all others are silent."""
    came, others = [step for step in steps if step.finished], [step for step in steps if not step.finished]
    follows = all(later.start == before.stop + A_DAY for before, later in pairwise(came))
    return came if follows and all(step.silent for step in others) else []
