"""How an indicator whose cases are the things of a clock hangs together with it: month by month, or by the finished year."""

from collections import defaultdict
from datetime import date
from typing import Protocol

from metrics.declaring.timed import WHEN_STARTED, Timed
from metrics.disclosure.constraints_of_clocks import MET, STATES, ClockTold, month_cell, total
from metrics.disclosure.counts import Cell, Known, Sum
from periods import A_DAY, MONTH, YEAR, year_of

DUE, IN_IT, LATER = "due in the month", "due in the month it started in", "due in the month after"
NUMBERED = {"numerator": (MET,), "denominator": STATES}


class OfAClock(Protocol):
    """An indicator, as far as it matters here."""

    @property
    def id(self) -> str: ...

    @property
    def timed(self) -> Timed | None: ...


def things_of(known: Known, indicator: OfAClock, told: ClockTold) -> list[list[Sum]]:
    """known: of the indicator's counts among others. Out comes for every financial year what can be true."""
    timed, by_year = indicator.timed, defaultdict(list)
    if timed is None or timed.clock != told.clock:
        return []
    step = YEAR if told.counts.until else MONTH
    parts = ("numerator",) if timed.in_time_only else ("numerator", "denominator")
    cells = [
        cell for cell in known.complete if cell[:3] in {(indicator.id, part, None) for part in parts} and cell.grain == step.id
    ]
    for cell in sorted(cells, key=lambda cell: (cell.part, cell.start)):
        by_year[year_of(cell.start)] += sums_of(cell, timed, told)
    return list(by_year.values())


def sums_of(cell: Cell, timed: Timed, told: ClockTold) -> list[Sum]:
    """cell: complete. What is due after today, though done, is a case already and not yet among what the clock tells."""
    if told.counts.until:
        name = MET if cell.part == "numerator" else "due"
        return [(cell, [total(told.clock, name, cell[-2:])], True)] if cell[-2:] == told.span else []
    things = [month_cell(told.clock, state, cell.start) for state in NUMBERED[cell.part]]
    if timed.by != WHEN_STARTED:
        return [(cell, things, True)] if cell.stop <= told.today else []
    due, in_it, later = (started(cell, when, cell.start) for when in (DUE, IN_IT, LATER))
    before = started(cell, LATER, MONTH.first(cell.start - A_DAY))
    fell_due: list[Sum] = [(due, [in_it, before], True), (due, things, True)] if cell.stop <= told.today else []
    return [(cell, [in_it, later], True), *fell_due]


def started(cell: Cell, when: str, month: date) -> Cell:
    """Of what started in a month, what was due in it or the next; or, whenever it started, what was due in it."""
    return cell._replace(grain=when, start=month, stop=MONTH.last(month))
