"""What a clock's released counts tell of each other: the last twelve months by what became of each thing, and month by month."""

from datetime import date

from metrics.disclosure.counts import NOTHING, Cell, Known
from metrics.disclosure.rounding import released_range
from metrics.working_out.clock_counts import CountsRow, MonthRow
from periods import MONTH, a_year_before

EVER = date.min, date.max
ENDED, NOT_KNOWN = ("met", "missed", "overdue"), "not_known"


def what_clocks_tell(counts: CountsRow, months: list[MonthRow], today: date) -> Known:
    """months: as they were released; a state that is not there had nothing in that month. today: as the release sees it."""
    known, clock = Known(), counts.clock
    for name in ("due", *ENDED) if counts.until else ("due", *ENDED, "running", NOT_KNOWN):
        learn(known, total(clock, name), getattr(counts, name))
    unknown = total(clock, "due, and not known whether in time")
    known.add(total(clock, "due"), [*(total(clock, name) for name in ENDED), unknown], True)
    if not counts.until:
        known.add(unknown, [total(clock, NOT_KNOWN)], False)
    for row in months:
        learn(known, month_cell(clock, row.state, row.month), row.things)
    if months:
        within_a_year(known, clock, today)
    return known


def within_a_year(known: Known, clock: str, today: date) -> None:
    """The last twelve months up to today are the months after the one that began them, and the rest of that one."""
    began = a_year_before(MONTH.first(today))
    for state in ENDED:
        first, *inside = [month_cell(clock, state, month) for month in MONTH.starts(began, today)]
        for cell in (first, *inside):
            known.ranges.setdefault(cell, NOTHING)
        rest = Cell(clock, "numerator", state, "rest of a month", "clock", *EVER)
        known.add(total(clock, state), [*inside, rest], True)
        known.add(rest, [first], False)


def total(clock: str, name: str) -> Cell:
    return Cell(clock, "numerator", name, "", "clock", *EVER)


def month_cell(clock: str, state: str, month: date) -> Cell:
    return Cell(clock, "numerator", state, "", "month", month, month)


def learn(known: Known, cell: Cell, shown: float | None) -> None:
    known.ranges[cell] = released_range(shown)
    if shown is None:
        known.hidden.append(cell)
