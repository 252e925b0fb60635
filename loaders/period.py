"""Which period a file speaks for: found in its rows, then compared with its name and its title."""

from collections import Counter
from datetime import date

from loaders.cells import tidy
from loaders.far_days import likely
from loaders.layout import Layout
from loaders.outcome import FILE_KEPT, Issue, Refused, Report
from loaders.period_named import TERM, doubtful_months, months_alone, spans_named
from loaders.source import Source
from periods import A_DAY, DAY, MONTH, MONTH_NAMES, QUARTER, Span, span_words

BUSY = 0.25  # a period with a quarter of the busiest one's rows is spoken for; fewer are rows sent again
MOST_AFTER = 0.05  # share of rows after the period that is a stray date or two, not another month's file


def span_spoken_for(days: Counter[date], source: Source, name: str) -> tuple[Span | None, list[str]]:
    """The period of a file, and what is odd about it. Raises Refused where its rows are for another one than its name says.

    A name may tell which of its rows a file is for; it never claims a period of which there is no row. A workbook of several
    lists is named after the day it was drawn, and some of its lists go far back: there a difference is only said.
    """
    if source.period is None or not days:
        return None, []
    usual = likely(days, source)
    spoken_for = term_of(usual) if TERM.search(name) and source.owed_by is QUARTER else period_of(usual, source)
    period, wrong, doubts = compared_with_name(spoken_for, days, source, name)
    after = sum(rows for day, rows in days.items() if day > period[1])
    if after > max(2, MOST_AFTER * days.total()):
        says = f"{after} of {days.total()} rows are dated after {span_words(period)}, the period of the file."
        wrong.append((says, f"Check the dates, or whether two {source.step.title.lower()} were mixed."))
    if wrong and not source.workbook:
        raise Refused(" ".join(wrong[0]))
    return period, [what for what, _ in wrong] + doubts


def compared_with_name(period: Span, days: Counter[date], source: Source, name: str) -> tuple[Span, list[tuple], list[str]]:
    """The period as the name narrows it; why the two cannot both be right and what to do; what is doubtful."""
    rows_are_for = f"but its rows are for {span_words(period)}"
    spans = [widen(span, source) for span in spans_named(name, source)]
    perhaps = [*spans, *(widen(span, source) for span in doubtful_months(name))]
    fitting = [span for span in perhaps if overlaps(span, period) and any_within(days, span)]
    if fitting:
        named = min(first for first, _ in fitting), max(last for _, last in fitting)
        narrowed = rows_within(days, named, source)
        only = f"The file's name says {span_words(named)}, but its rows are for {span_words(narrowed)} only."
        return narrowed, [], [only] if narrowed != named else []
    if spans and not any(overlaps(span, period) for span in spans):
        says = f"The file's name says {span_words(spans[0])}, {rows_are_for}."
        return period, [(says, f"Check which {source.step.id} it is, rename the file and load it again.")], []
    other = [month for month in months_alone(name) if month not in months_of(period)]
    return period, [], [f"The file's name speaks of {MONTH_NAMES[other[0] - 1]}, {rows_are_for}."] if other else []


def set_period(report: Report, found: Span | None, source: Source, layouts: list[Layout]) -> None:
    """Write the period into the report, and say where a title speaks of another one."""
    if found is None:
        return
    report.period_start, report.period_end = (day.isoformat() for day in found)
    warn_about_titles(report, found, source, layouts)


def period_of(days: Counter[date], source: Source) -> Span:
    """The last unbroken run of whole weeks, months, quarters or years that the rows speak for; of a daily extract, of days."""
    rows: Counter[date] = Counter()
    for day, count in days.items():
        rows[source.owed_by.first(day)] += count
    most = max(rows.values())
    busy = [start for start, count in rows.items() if count >= BUSY * most]
    first = last = max(busy)
    while (before := source.owed_by.first(first - A_DAY)) in rows and first > min(busy):
        first = before
    return rows_within(days, (first, source.owed_by.last(last)), source, source.sent_for is DAY)


def term_of(days: Counter[date]) -> Span:
    """The unbroken months with rows around the busiest one: a term of school has parts of two quarters, and claims no more."""
    months: Counter[date] = Counter()
    for day, rows in days.items():
        months[MONTH.first(day)] += rows
    first = last = max(months, key=lambda month: (months[month], month))
    while (before := MONTH.first(first - A_DAY)) in months:
        first = before
    while (after := MONTH.next(last)) in months:
        last = after
    return first, MONTH.last(last)


def rows_within(days: Counter[date], span: Span, source: Source, by_day: bool = False) -> Span:
    """The whole weeks, months, quarters or years of a span from the first that has a row to the last."""
    within = [day for day in days if span[0] <= day <= span[1]]
    first, last = min(within), max(within)
    return (first, last) if by_day else (source.owed_by.first(first), source.owed_by.last(last))


def any_within(days: Counter[date], span: Span) -> bool:
    return any(span[0] <= day <= span[1] for day in days)


def months_of(span: Span) -> set[int]:
    return {start.month for start in MONTH.starts(*span)}


def widen(span: Span, source: Source) -> Span:
    """The whole periods that hold the span: a month named in a quarterly file stands for its quarter."""
    return source.sent_for.first(span[0]), source.sent_for.last(span[1])


def overlaps(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def warn_about_titles(report: Report, found: Span, source: Source, layouts: list[Layout]) -> None:
    """A title left over from an earlier month is worth a word, not a refusal."""
    for layout in layouts:
        for number, row in enumerate(layout.title_rows):
            named = spans_named(" ".join(tidy(cell) for cell in row if isinstance(cell, str)), source)
            if named and not any(overlaps(span, found) for span in named):
                problem = f"the title speaks of {span_words(named[0])}, but the rows are for {span_words(found)}"
                report.add(Issue(layout.label, f"row {number + 1}", "title", problem, FILE_KEPT))
