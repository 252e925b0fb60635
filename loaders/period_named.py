"""Which months, quarters, years or weeks a file's name or a title speaks of."""

import re
from datetime import date

from loaders.cells import Unreadable
from loaders.days import day_of, moment_of
from loaders.source import Source
from periods import APRIL, MONTH, MONTH_NAMES, MONTHS_IN_SHORT, QUARTER, WEEK, Span, year_named, year_span

MONTHS = {name.casefold(): number for names in (MONTHS_IN_SHORT, MONTH_NAMES) for number, name in enumerate(names, start=1)} | {
    "sept": 9
}
A_MONTH = rf"(?<![^\W\d_])({'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![^\W\d_])"  # a whole word, or it is none
BETWEEN = r"[ _\-.,']*"
NAMED_MONTH = re.compile(rf"{A_MONTH}{BETWEEN}(20\d\d|\d\d)(?!\d)|(?<!\d)(20\d\d){BETWEEN}{A_MONTH}", re.I)
FIRST_OF_TWO = re.compile(rf"{A_MONTH} ?(?:-|–|_|to|and|&) ?(?={A_MONTH}{BETWEEN}(20\d\d)(?!\d))", re.I)  # Jul-Sep 2024
MONTH_ALONE = re.compile(A_MONTH, re.I)
NUMBERED_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)")
FINANCIAL_YEAR = re.compile(r"(?<!\d)(20\d\d)[-_/](?:20)?(\d\d)(?!\d)")
TERM = re.compile(r"(?<![a-z])(autumn|spring|summer|term)(?![a-z])", re.I)  # no unit of the returns: the rows say the period
QUARTER_NAMED = re.compile(r"(?<![a-z])q(?:uarter)? ?([1-4])(?!\d)", re.I)
A_DAY = re.compile(  # perhaps the day the file was made: no month is named by it
    r"(?<!\d)(?:20\d\d([-_. ])\d{1,2}\1\d{1,2}|20\d\d(?:0[1-9]|1[0-2])[0-3]\d|\d{1,2}([-_./ ])\d{1,2}\2(?:20)?\d\d)(?!\d)"
    rf"(?:[ _T]+\d\d?[.:h-]?\d\d(?!\d))?|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?{BETWEEN}{A_MONTH}{BETWEEN}20\d\d(?!\d)"
    rf"|{A_MONTH}{BETWEEN}\d{{1,2}}(?:st|nd|rd|th)?{BETWEEN}20\d\d(?!\d)",
    re.I,
)
NAMED_WEEK = re.compile(
    r"(?<![a-z])(?:w/?c|w/b|week commencing|week of)[ _:.\-]*"
    r"(20\d\d-\d\d-\d\d|\d{1,2}[./\-]\d{1,2}[./\-](?:20)?\d\d|\d{1,2} [a-z]{3,9} (?:20)?\d\d)(?!\d)",
    re.I,
)


def span_named(text: str, source: Source) -> Span | None:
    """The month, quarter, financial year or week that a text speaks of; None where it names none."""
    return next(iter([*spans_named(text, source), *doubtful_months(text)]), None)


def spans_named(text: str, source: Source) -> list[Span]:
    """The months, or else the quarter or the financial year, that a name or title speaks of, each with its year.

    Of what is owed by week, the week: another date in such a name may be the day it was sent.
    """
    if source.owed_by is WEEK:
        return week_named(text)
    text = A_DAY.sub(" ", text)
    years = None if TERM.search(text) else FINANCIAL_YEAR.search(text)
    year = year_named(f"{years[1]}-{years[2]}") if years else None
    return months_named(text, year) or ([] if year is None else [quarter_or_year(year, QUARTER_NAMED.search(text))])


def months_named(text: str, year: int | None) -> list[Span]:
    """Each month that stands with its year; beside a financial year a month is its own."""
    if year is not None and (months := months_alone(text)):
        return [month_span(year + (month < APRIL), month) for month in months]
    named = [
        month_span(int(found[2] or found[3]), MONTHS[(found[1] or found[4]).casefold()])
        for found in NAMED_MONTH.finditer(text)
        if len(found[2] or found[3]) == len("2024")
    ]
    named += [first_of_two(*found.groups()) for found in FIRST_OF_TWO.finditer(text)]
    return named + [month_span(int(found[1]), int(found[2])) for found in NUMBERED_MONTH.finditer(text)]


def first_of_two(first: str, last: str, year: str) -> Span:
    """The month that shares the year behind the other one, or lies in the year before it."""
    month = MONTHS[first.casefold()]
    return month_span(int(year) - (month > MONTHS[last.casefold()]), month)


def doubtful_months(text: str) -> list[Span]:
    """Months with two digits behind them, which may be their year or a day."""
    found = NAMED_MONTH.findall(A_DAY.sub(" ", text))
    return [month_span(2000 + int(digits), MONTHS[month.casefold()]) for month, digits, _, _ in found if len(digits) == len("24")]


def months_alone(text: str) -> list[int]:
    """The months that are named, with or without a year; not those of a day."""
    return [MONTHS[found[1].casefold()] for found in MONTH_ALONE.finditer(A_DAY.sub(" ", text))]


def week_named(text: str) -> list[Span]:
    named = NAMED_WEEK.search(text)
    try:
        day = named and moment_of(named[1])
    except Unreadable:
        return []
    return [(WEEK.first(day_of(day)), WEEK.last(day_of(day)))] if day else []


def quarter_or_year(year: int, quarter: re.Match | None) -> Span:
    first, last = year_span(year)
    if not quarter:
        return first, last
    start = QUARTER.starts(first, last)[int(quarter[1]) - 1]
    return start, QUARTER.last(start)


def month_span(year: int, month: int) -> Span:
    return date(year, month, 1), MONTH.last(date(year, month, 1))
