"""The ground floor of time: grains and their periods, the financial year, terms of school, runs of months, a day in words."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter

Span = tuple[date, date]

A_DAY = timedelta(days=1)
APRIL = 4  # the month in which a financial year begins
MONTH_NAMES = tuple("January February March April May June July August September October November December".split())
MONTHS_IN_SHORT = tuple(name[:3].casefold() for name in MONTH_NAMES)
A_FINANCIAL_YEAR = re.compile(r"(20\d\d)-(\d\d)", re.ASCII)


@dataclass(frozen=True)
class Grain:
    """A length of time that is cut into periods. id: in tables, addresses and at the shell. title: as a choice of steps.

    often: how it is called where something comes once in each. days: the most that a period has. first: a day → the first
    day of its period. label: of the period that begins on a day. made_of: finer grains whose periods its own are made of whole.
    coarser: grains that figures of this one are shown by too. axis: what a chart says below its periods.
    """

    id: str
    title: str
    often: str
    days: int
    first: Callable[[date], date]
    label: Callable[[date], str]
    made_of: tuple[str, ...] = ()
    coarser: tuple[str, ...] = ()
    axis: str | None = None

    def last(self, day: date) -> date:
        """The last day of the period that a day lies in."""
        return self.next(self.first(day)) - A_DAY

    def next(self, start: date) -> date:
        """The first day of the period after the one that begins on this day."""
        return self.first(start + timedelta(days=self.days))

    def starts(self, first: date, last: date) -> list[date]:
        """First days of the periods that two days and all between them lie in, in order."""
        starts, start = [], self.first(first)
        while start <= last:
            starts.append(start)
            start = self.next(start)
        return starts


def in_words(day: date) -> str:
    """3 March 2025. strftime has no day without a leading zero that every system knows."""
    return f"{day.day} {day:%B %Y}"


def short(day: date) -> str:
    """3 Mar 2025."""
    return f"{day.day} {day:%b %Y}"


def year_of(day: date) -> int:
    """The calendar year in which the financial year of a day begins."""
    return day.year - (day.month < APRIL)


def year_label(first: int) -> str:
    """2024 → 2024-25."""
    return f"{first}-{(first + 1) % 100:02d}"


def year_named(label: str) -> int | None:
    """2024-25 → 2024; None where this is no financial year's label."""
    found = A_FINANCIAL_YEAR.fullmatch(label)
    return int(found[1]) if found and year_label(int(found[1])) == label else None


def year_before(label: str) -> str:
    """2024-25 → 2023-24."""
    return year_label(int(label[:4]) - 1)


def year_span(first: int) -> Span:
    """The first and last day of the financial year that begins in this calendar year."""
    return date(first, APRIL, 1), date(first + 1, APRIL, 1) - A_DAY


def of_months(count: int) -> Callable[[date], date]:
    """First days of periods of so many months, counted from April."""

    def first(day: date) -> date:
        months = (day.year * 12 + day.month - APRIL) // count * count + APRIL - 1
        return date(months // 12, months % 12 + 1, 1)

    return first


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def month_label(start: date) -> str:
    return f"{start:%b %Y}"


def quarter_label(start: date) -> str:
    return f"{year_label(year_of(start))} Q{(start.month - APRIL) % 12 // 3 + 1}"


# Terms as the Department for Education cuts them for suspensions and exclusions: autumn to 31 December, spring to Easter
# Sunday, summer from Easter Monday. From general knowledge, not confirmed by the council; half-terms and holidays are within.
SUMMER, AUTUMN, SPRING = "Summer", "Autumn", "Spring"
SEPTEMBER = 9


def term_first(day: date) -> date:
    if day.month >= SEPTEMBER:
        return date(day.year, SEPTEMBER, 1)
    summer = easter(day.year) + A_DAY
    return summer if day >= summer else date(day.year, 1, 1)


def term_label(start: date) -> str:
    """Autumn 2024/25: a slash, so that nobody takes the academic year for the financial one."""
    name = AUTUMN if start.month == SEPTEMBER else SPRING if start.month == 1 else SUMMER
    first = start.year - (name != AUTUMN)
    return f"{name} {first}/{(first + 1) % 100:02d}"


DAY = Grain("day", "Days", "daily", 1, lambda day: day, short)
WEEK = Grain("week", "Weeks", "weekly", 7, monday_of, lambda start: f"w/c {short(start)}", ("day",), ("month", "quarter", "year"))
MONTH = Grain("month", "Months", "monthly", 31, of_months(1), month_label, ("day",), ("quarter", "year"))
QUARTER = Grain(
    "quarter", "Quarters", "quarterly", 92, of_months(3), quarter_label, ("day", "month"), ("year",), "Quarter, from April"
)
TERM = Grain("term", "Terms", "termly", 162, term_first, term_label, ("day",), ("year",), "Term of the academic year")
YEAR = Grain(
    "year",
    "Years",
    "yearly",
    366,
    of_months(12),
    lambda start: year_label(start.year),
    ("day", "month", "quarter"),
    axis="Financial year, from April",
)

GRAINS = {grain.id: grain for grain in (WEEK, MONTH, QUARTER, TERM, YEAR)}  # of figures, the finest first
NOW, BEFORE = RUNS = "now", "a year before"  # runs of months that are set beside each other, called like a grain
OFTEN = {grain.often: grain for grain in (DAY, *GRAINS.values())}


def finest(wanted: str, offered: Container[str]) -> str | None:
    """The grain wanted, or else the finest coarser one of those offered; None where there is none."""
    order = list(GRAINS)
    return next((grain for grain in order[order.index(wanted) :] if grain in offered), None)


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def a_year_before(month: date) -> date:
    return month.replace(year=month.year - 1)


def last_run(months: list[date], year: int) -> list[date]:
    """The last unbroken run of months within a financial year."""
    run: list[date] = []
    for month in months:
        if year_of(month) == year:
            run = [*run, month] if run and MONTH.next(run[-1]) == month else [month]
    return run


def run_words(months: list[date]) -> str:
    first, last = months[0], months[-1]
    if len(months) == 12:
        return year_label(first.year)
    return MONTH.label(first) if first == last else f"{from_to(first, MONTH.last(last))}, {len(months)} months"


def from_to(first: date, last: date) -> str:
    """Sep 2024 to Mar 2025; 2 Sep 2024 to 5 Mar 2025 where it is no whole months."""
    label = MONTH.label if first == MONTH.first(first) and last == MONTH.last(last) else short
    return f"{label(first)} to {label(last)}"


def span_words(span: Span) -> str:
    """As people say it: June 2024, April 2024 to March 2025; w/c 3 Mar 2025, or days where it is no whole months."""
    first, last = span
    if first == MONTH.first(first) and last == MONTH.last(last):
        return " to ".join(dict.fromkeys((f"{first:%B %Y}", f"{last:%B %Y}")))
    if first == WEEK.first(first) and last == WEEK.last(first):
        return WEEK.label(first)
    return short(first) if first == last else f"{short(first)} to {short(last)}"
