"""What a clock's released counts tell of each other: the last twelve months by what became of each thing, and month by month.

And what earlier releases told: what was met stays so, and what was late stays late, done by now or not.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from metrics.disclosure.counts import Cell, Known, Sum
from metrics.disclosure.rounding import released_range
from metrics.reasons import NONE, Kind, because
from metrics.table import HIDDEN, OK, WHOLE, Figure
from metrics.working_out.clock_counts import CountsRow, MonthRow
from periods import A_DAY, MONTH, Span, a_year_before, year_of, year_span

CLOCK = "clock"  # in place of a step: the twelve months, or the finished year, that a clock stands by
MET, MISSED, OVERDUE, NOT_KNOWN = STATES = "met", "missed", "overdue", "not known"
CAME = "came"  # no count: the first day of its row is the last that the clock's extracts told of
ALL_NOT_KNOWN, DUE_NOT_KNOWN, LATE = "not_known", "due, and not known whether in time", "late"
MONTHS_SHOWN = 24  # before that of today


class ClockTold(NamedTuple):
    """What a release tells of a clock. counts, months: ruled. today: as the release sees it.

    came: the last day its extracts tell of. exempt: that it is not about people. earlier: rows of releases before (rows_of).
    """

    counts: CountsRow
    months: tuple[MonthRow, ...]
    today: date
    came: date = date.max
    exempt: bool = False
    earlier: tuple[Figure, ...] = ()

    @property
    def clock(self) -> str:
        return self.counts.clock

    @property
    def is_attacked(self) -> bool:
        """Unless it is about meetings or schools. Of one that is not told now something may have been told before."""
        return not self.exempt

    @property
    def span(self) -> Span:
        until = self.counts.until
        if until:
            return year_span(year_of(until))
        began = a_year_before(MONTH.first(self.today))  # 29 February is a year after 28 February
        return min(began + (self.today - MONTH.first(self.today)), MONTH.last(began)), self.today

    def without_months(self) -> "ClockTold":
        return self._replace(months=())

    def withheld(self) -> "ClockTold":
        nothing = CountsRow(*[None] * 9, until=self.counts.until, reasons=because(Kind.TELLS_ANOTHER), clock=self.clock)
        return self._replace(counts=nothing, months=())


def rows_of(told: ClockTold) -> list[Figure]:
    """As they are kept: of each count what was told of it on this day; and up to which day all had come."""
    counts, grain, stop = told.counts, on(told.today), told.span[1]
    if counts.reasons:
        return []
    rows = [row_of(total(told.clock, name, told.span), getattr(counts, name)) for name in names_of(counts)]
    rows.append(row_of(total(told.clock, CAME, (min(told.came, stop - A_DAY), stop)), 0))
    shown = {(row.month, row.state): row.things for row in told.months}
    for month in months_shown(told.today) if shown else []:
        cells = [(month_cell(told.clock, state, month, grain), shown.get((month, state), 0)) for state in STATES]
        rows += [row_of(cell, things) for cell, things in cells]
    return rows


def row_of(cell: Cell, count: float | None) -> Figure:
    status = HIDDEN if count is None else OK
    return Figure(
        cell.figure, cell.grain, cell.cut, 0, "", cell.start, cell.stop, cell.group, count, None, None, None, status, NONE
    )


def what_clocks_tell(told: ClockTold) -> tuple[Known, list[list[Sum]]]:
    """What all releases tell; and of each how it hangs together with what became of the things, if that is still true."""
    known, held = Known(), {(row.grain, row.cut, row.start, row.stop): row for row in [*told.earlier, *rows_of(told)]}
    of_day = defaultdict(list)
    for row in held.values():
        cell = Cell(told.clock, "numerator", row.cut, WHOLE, row.grain, row.start, row.stop)
        if row.cut != CAME:
            known.ranges[cell] = released_range(row.numerator)
        if row.status == HIDDEN:
            known.hidden.append(cell)
        of_day[row.stop if row.grain == CLOCK else date.fromisoformat(row.grain.split()[-1])].append(row)
    for day, rows in of_day.items():
        adds_up(known, told.clock, rows, day)
    return known, [later(told.clock, rows, day) for day, rows in of_day.items() if not told.counts.until]


def adds_up(known: Known, clock: str, rows: Iterable[Figure], day: date) -> None:
    """One release: all that fell due by what became of it; the last twelve months are the months, and the rest of the first."""
    for span in {(row.start, row.stop) for row in rows if row.cut == "due"}:
        due, *ended = (total(clock, name, span) for name in ("due", MET, MISSED, OVERDUE))
        known.add(due, [*ended, unknown := total(clock, DUE_NOT_KNOWN, span)], True)
        if (everything := total(clock, ALL_NOT_KNOWN, span)) in known.ranges:
            known.add(unknown, [everything], False)
            within_a_year(known, clock, span)


def within_a_year(known: Known, clock: str, span: Span) -> None:
    grain, began = on(span[1]), MONTH.first(span[0])
    for state in STATES:
        first, *inside = [month_cell(clock, state, month, grain) for month in MONTH.starts(began, span[1])]
        whole = total(clock, DUE_NOT_KNOWN if state == NOT_KNOWN else state, span)
        rest = whole._replace(cut=f"{state} in the rest of {began}")
        known.add(whole, [*inside, rest], True)
        known.add(rest, [first], False)


def later(clock: str, rows: Iterable[Figure], day: date) -> list[Sum]:
    """Each month as it was told on a day, beside what became of it. What came whole changes no more, but for being done."""
    grain, came = on(day), max(row.start for row in rows if row.cut == CAME)
    sums: list[Sum] = []
    for month in months_shown(day):
        then = {state: month_cell(clock, state, month, grain) for state in (*STATES, LATE)}
        end = {state: month_cell(clock, state, month) for state in (*STATES, LATE)}
        sums += [(of[LATE], [of[MISSED], of[OVERDUE]], True) for of in (then, end)]
        sums += [(then[state], [end[state]], MONTH.last(month) <= came) for state in (MET, NOT_KNOWN, LATE)]
        sums.append((then[MISSED], [end[MISSED]], False))
    return sums


def names_of(counts: CountsRow) -> tuple[str, ...]:
    """Which counts are told: of a finished year none of today."""
    ended = "due", MET, MISSED, OVERDUE
    return ended if counts.until else (*ended, "running", ALL_NOT_KNOWN)


def months_shown(today: date) -> list[date]:
    first = MONTH.first(today)
    return MONTH.starts(first.replace(year=first.year - MONTHS_SHOWN // 12), today)


def on(day: date) -> str:
    """The step of a month as a release of that day told it."""
    return f"{MONTH.id} on {day}"


def total(clock: str, name: str, span: Span) -> Cell:
    return Cell(clock, "numerator", name, WHOLE, CLOCK, *span)


def month_cell(clock: str, state: str, month: date, grain: str = MONTH.id) -> Cell:
    """How many things that fell due in a month are in a state: in the end, or as a release told it (on)."""
    return Cell(clock, "numerator", state, WHOLE, grain, month, MONTH.last(month))
