"""Which period a file speaks for: found in its rows, then compared with its name and its title."""

import re
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta

from loaders.cells import tidy
from loaders.layout import Layout
from loaders.outcome import FILE_KEPT, Issue, Refused, Report
from loaders.source import Source

Span = tuple[date, date]

BUSY = 0.25  # a period with a quarter of the busiest one's rows is spoken for; fewer are rows sent again
MOST_AFTER = 0.05  # share of rows after the period that is a stray date or two, not another month's file

MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
NAMED_MONTH = re.compile(rf"(?<![a-z])({'|'.join(MONTHS)})[a-z]*[ _\-.]*((?:20)?\d\d)(?!\d)", re.I)
NUMBERED_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?![\d])")
FINANCIAL_YEAR = re.compile(r"(?<!\d)(20\d\d)[-_/](?:20)?(\d\d)(?!\d)")
TERM = re.compile(r"(?<![a-z])(autumn|spring|summer|term)(?![a-z])", re.I)  # no unit of the returns: the rows say the period
QUARTER = re.compile(r"(?<![a-z])q(?:uarter)? ?([1-4])(?!\d)", re.I)


def span_spoken_for(days: Counter[date], source: Source, name: str) -> tuple[Span | None, list[str]]:
    """The period of a file, and what is odd about it. Raises Refused where its rows are for another one than its name says.

    A workbook of several lists is named after the day it was drawn, and some of its lists go far back: there it is only said.
    """
    if source.period is None or not days:
        return None, []
    found, odd = period_of(days, source.months_a_return_covers), []
    named = span_named(name)
    if named and overlaps(named, (min(days), max(days))) and overlaps(widen(named, source), found):
        found = widen(named, source)
    elif named and not overlaps(named, found):
        says = f"The file's name says {words(named)}, but its rows are for {words(found)}."
        odd.append((says, "Check which month it is, rename the file and load it again."))
    after = sum(rows for day, rows in days.items() if day > found[1])
    if after > max(2, MOST_AFTER * days.total()):
        says = f"{after} of {days.total()} rows are dated after {words(found)}, the period of the file."
        odd.append((says, "Check the dates, or whether two months were mixed."))
    if odd and not source.workbook:
        raise Refused(" ".join(odd[0]))
    return found, [what for what, _ in odd]


def set_period(report: Report, found: Span | None, days: Counter[date], layouts: list[Layout]) -> None:
    """Write the period into the report, and say where a title speaks of another one."""
    if found is None:
        return
    report.period_start, report.period_end = (day.isoformat() for day in found)
    report.rows_before_period = sum(rows for day, rows in days.items() if day < found[0])
    warn_about_titles(report, found, layouts)


def period_of(days: Counter[date], months: int) -> Span:
    """The unbroken run of whole months, quarters or years that the rows speak for."""
    rows: Counter[date] = Counter()
    for day, count in days.items():
        rows[unit_start(day, months)] += count
    most = max(rows.values())
    busy = [start for start, count in rows.items() if count >= BUSY * most]
    return min(busy), unit_end(max(busy), months)


def unit_start(day: date, months: int) -> date:
    """First day of the month, quarter or financial year (from April) that holds the day."""
    since_april = (day.year * 12 + day.month - 4) // months * months
    return date((since_april + 3) // 12, (since_april + 3) % 12 + 1, 1)


def unit_end(start: date, months: int) -> date:
    last = start.year * 12 + start.month - 1 + months - 1
    return date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])


def widen(span: Span, source: Source) -> Span:
    """The whole units that hold the span: a month named in a quarterly file stands for its quarter."""
    months = source.months_a_return_covers
    return unit_start(span[0], months), unit_end(unit_start(span[1], months), months)


def overlaps(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def span_named(text: str) -> Span | None:
    """The month, quarter or financial year that a name or title speaks of; None where it names none."""
    if month := NUMBERED_MONTH.search(text):
        return month_span(int(month[1]), int(month[2]))
    if month := NAMED_MONTH.search(text):
        return month_span(2000 + int(month[2]) % 100, MONTHS.index(month[1].casefold()) + 1)
    if not TERM.search(text) and (years := FINANCIAL_YEAR.search(text)) and (int(years[1]) + 1) % 100 == int(years[2]):
        return quarter_or_year(int(years[1]), QUARTER.search(text))
    return None


def quarter_or_year(year: int, quarter: re.Match | None) -> Span:
    start = date(year, 4, 1)
    if quarter:
        start = unit_start(start + timedelta(days=92 * (int(quarter[1]) - 1)), 3)
    return start, unit_end(start, 3 if quarter else 12)


def month_span(year: int, month: int) -> Span:
    return date(year, month, 1), unit_end(date(year, month, 1), 1)


def warn_about_titles(report: Report, found: Span, layouts: list[Layout]) -> None:
    """A title left over from an earlier month is worth a word, not a refusal."""
    for layout in layouts:
        for number, row in enumerate(layout.title_rows):
            named = span_named(" ".join(tidy(cell) for cell in row if isinstance(cell, str)))
            if named and not overlaps(named, found):
                problem = f"the title speaks of {words(named)}, but the rows are for {words(found)}"
                report.add(Issue(layout.label, f"row {number + 1}", "title", problem, FILE_KEPT))


def words(span: Span) -> str:
    """A span as people say it: June 2024, or April 2024 to March 2025."""
    start, end = (day.strftime("%B %Y") for day in span)
    return start if start == end else f"{start} to {end}"
