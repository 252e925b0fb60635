"""Which period a file speaks for: found in its rows, then compared with its name and its title."""

import re
from collections import Counter
from datetime import date

from loaders.cells import Unreadable, tidy
from loaders.days import day_of, moment_of
from loaders.layout import Layout
from loaders.outcome import FILE_KEPT, Issue, Refused, Report
from loaders.source import Source
from periods import DAY, MONTH, MONTHS_IN_SHORT, QUARTER, WEEK, Span, span_words, year_named, year_span

BUSY = 0.25  # a period with a quarter of the busiest one's rows is spoken for; fewer are rows sent again
MOST_AFTER = 0.05  # share of rows after the period that is a stray date or two, not another month's file

NAMED_MONTH = re.compile(rf"(?<![a-z])({'|'.join(MONTHS_IN_SHORT)})[a-z]*[ _\-.]*((?:20)?\d\d)(?!\d)", re.I)
NAMED_WEEK = re.compile(
    r"(?<![a-z])(?:w/?c|w/b|week commencing|week of)[ _:.\-]*"
    r"(20\d\d-\d\d-\d\d|\d{1,2}[./\-]\d{1,2}[./\-](?:20)?\d\d|\d{1,2} [a-z]{3,9} (?:20)?\d\d)(?!\d)",
    re.I,
)
NUMBERED_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?![\d])")
FINANCIAL_YEAR = re.compile(r"(?<!\d)(20\d\d)[-_/](?:20)?(\d\d)(?!\d)")
TERM = re.compile(r"(?<![a-z])(autumn|spring|summer|term)(?![a-z])", re.I)  # no unit of the returns: the rows say the period
QUARTER_NAMED = re.compile(r"(?<![a-z])q(?:uarter)? ?([1-4])(?!\d)", re.I)


def span_spoken_for(days: Counter[date], source: Source, name: str) -> tuple[Span | None, list[str]]:
    """The period of a file, and what is odd about it. Raises Refused where its rows are for another one than its name says.

    A workbook of several lists is named after the day it was drawn, and some of its lists go far back: there it is only said.
    """
    if source.period is None or not days:
        return None, []
    period, odd = period_of(days, source), []
    named = span_named(name, source)
    if named and overlaps(named, (min(days), max(days))) and overlaps(widen(named, source), period):
        period = widen(named, source)
    elif named and not overlaps(named, period):
        says = f"The file's name says {span_words(named)}, but its rows are for {span_words(period)}."
        odd.append((says, f"Check which {source.step.id} it is, rename the file and load it again."))
    after = sum(rows for day, rows in days.items() if day > period[1])
    if after > max(2, MOST_AFTER * days.total()):
        says = f"{after} of {days.total()} rows are dated after {span_words(period)}, the period of the file."
        odd.append((says, f"Check the dates, or whether two {source.step.title.lower()} were mixed."))
    if odd and not source.workbook:
        raise Refused(" ".join(odd[0]))
    return period, [what for what, _ in odd]


def set_period(report: Report, found: Span | None, days: Counter[date], source: Source, layouts: list[Layout]) -> None:
    """Write the period into the report, and say where a title speaks of another one."""
    if found is None:
        return
    report.period_start, report.period_end = (day.isoformat() for day in found)
    report.rows_before_period = sum(rows for day, rows in days.items() if day < found[0])
    warn_about_titles(report, found, source, layouts)


def period_of(days: Counter[date], source: Source) -> Span:
    """The unbroken run of whole weeks, months, quarters or years that the rows speak for; of a daily extract, of days."""
    rows: Counter[date] = Counter()
    for day, count in days.items():
        rows[source.owed_by.first(day)] += count
    most = max(rows.values())
    busy = [start for start, count in rows.items() if count >= BUSY * most]
    first, last = min(busy), source.owed_by.last(max(busy))
    within = [day for day in days if first <= day <= last]
    return (min(within), max(within)) if source.sent_for is DAY else (first, last)


def widen(span: Span, source: Source) -> Span:
    """The whole periods that hold the span: a month named in a quarterly file stands for its quarter."""
    return source.sent_for.first(span[0]), source.sent_for.last(span[1])


def overlaps(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def span_named(text: str, source: Source) -> Span | None:
    """The month, quarter or financial year that a name or title speaks of; None where it names none.

    Of what is owed by week, the week: another date in such a name may be the day it was sent.
    """
    if source.owed_by is WEEK:
        return week_named(text)
    if month := NUMBERED_MONTH.search(text):
        return month_span(int(month[1]), int(month[2]))
    if month := NAMED_MONTH.search(text):
        return month_span(2000 + int(month[2]) % 100, MONTHS_IN_SHORT.index(month[1].casefold()) + 1)
    if not TERM.search(text) and (years := FINANCIAL_YEAR.search(text)) and (year := year_named(f"{years[1]}-{years[2]}")):
        return quarter_or_year(year, QUARTER_NAMED.search(text))
    return None


def week_named(text: str) -> Span | None:
    named = NAMED_WEEK.search(text)
    try:
        day = named and moment_of(named[1])
    except Unreadable:
        return None
    return (WEEK.first(day_of(day)), WEEK.last(day_of(day))) if day else None


def quarter_or_year(year: int, quarter: re.Match | None) -> Span:
    first, last = year_span(year)
    if not quarter:
        return first, last
    start = QUARTER.starts(first, last)[int(quarter[1]) - 1]
    return start, QUARTER.last(start)


def month_span(year: int, month: int) -> Span:
    return date(year, month, 1), MONTH.last(date(year, month, 1))


def warn_about_titles(report: Report, found: Span, source: Source, layouts: list[Layout]) -> None:
    """A title left over from an earlier month is worth a word, not a refusal."""
    for layout in layouts:
        for number, row in enumerate(layout.title_rows):
            named = span_named(" ".join(tidy(cell) for cell in row if isinstance(cell, str)), source)
            if named and not overlaps(named, found):
                problem = f"the title speaks of {span_words(named)}, but the rows are for {span_words(found)}"
                report.add(Issue(layout.label, f"row {number + 1}", "title", problem, FILE_KEPT))
