"""What a clock's released counts tell of each other: the last twelve months by what became of each thing, and month by month."""

from datetime import date

from metrics.disclosure.counts import NOTHING, UNKNOWN, Cell, Known
from metrics.disclosure.rounding import released_range
from metrics.working_out.clock_counts import Counts, MonthRow
from periods import a_year_before

EVER = date.min, date.max
ENDED = ("met", "missed", "overdue")
A_CLOCK = ""  # each is attacked by itself


def what_clocks_tell(counts: Counts, months: list[MonthRow]) -> Known:
    """months: as they were released; a state that is not there had nothing in that month."""
    known = Known()
    for name in ("due", *ENDED, "running"):
        learn(known, total(name), getattr(counts, name))
    known.add(total("due"), [total(name) for name in ENDED], True)
    for row in months:
        learn(known, month_cell(row.state, row.month), row.things)
    if months:
        within_a_year(known, sorted({row.month for row in months}))
    return known


def within_a_year(known: Known, months: list[date]) -> None:
    """The twelve months up to the last are all but a part of one month within the last twelve months."""
    inside = [month for month in months if month > a_year_before(months[-1])]
    for state in ENDED:
        cells = [month_cell(state, month) for month in inside]
        for cell in cells:
            known.ranges.setdefault(cell, NOTHING)
        rest = Cell(A_CLOCK, "numerator", state, "rest of a month", "clock", *EVER)
        known.ranges[rest] = UNKNOWN
        known.add(total(state), [*cells, rest], True)


def total(name: str) -> Cell:
    return Cell(A_CLOCK, "numerator", name, "", "clock", *EVER)


def month_cell(state: str, month: date) -> Cell:
    return Cell(A_CLOCK, "numerator", state, "", "month", month, month)


def learn(known: Known, cell: Cell, shown: float | None) -> None:
    known.ranges[cell] = released_range(shown)
    if shown is None:
        known.hidden.append(cell)
