"""Sheets that hold nothing but a word for nothing, below their headings or alone: there was none, and that was returned."""

from collections.abc import Iterable

from loaders.cells import fold
from loaders.layout import Layout, Row, blank
from loaders.numbers import NOUGHT
from loaders.outcome import FILE_KEPT, Issue, Refused, Report
from loaders.period import overlaps, widen
from loaders.period_named import spans_named
from loaders.read import Sheet
from loaders.sheet_name import label
from loaders.source import Source
from periods import A_DAY, Span, span_words

NOTHING = {fold(word) for word in (*NOUGHT, "nil report", "none to report", "nothing to report")}
SAID = "this says only that there was nothing; it counts as a return of none for {period}"
APART = "this says that there was nothing for {period}, which does not follow the other months; load it as an empty return"


def says_nothing(rows: Iterable[Row]) -> bool:
    cells = [cell for row in rows for cell in row if not blank(cell)]
    return bool(cells) and all(isinstance(cell, str) and fold(cell) in NOTHING for cell in cells)


def with_nothing(
    found: Span | None, source: Source, layouts: list[Layout], others: list[Sheet], name: str, report: Report
) -> Span | None:
    """The period of a file together with those of which its sheets say that there was nothing, by the names of the sheets.

    name: of the file, which says it where there is no other row. Where several agencies send an extract nobody can say whose
    nothing it is. Raises Refused where it is not said for when.
    """
    sheets = [layout.sheet for layout in layouts if says_nothing(layout.body)]
    sheets += [sheet for sheet in others if says_nothing(sheet.rows)]
    for sheet in sheets if source.period and not source.returns_by else ():
        named = spans_named(sheet.name, source) or ([] if found else spans_named(name, source))
        if named:
            found, said = joined(found, widen(named[0], source))
            report.add(Issue(label(sheet, source), "sheet", "", said, FILE_KEPT))
        elif not found:
            raise Refused(
                f"This looks like {source.title} and says that there was nothing to report, but not for which "
                f"{source.owed_by.id}. Name the file after it, or load it as an empty return for its period."
            )
    return found


def joined(found: Span | None, period: Span) -> tuple[Span, str]:
    if found is None or overlaps((found[0] - A_DAY, found[1] + A_DAY), period):
        both = (min(found[0], period[0]), max(found[1], period[1])) if found else period
        return both, SAID.format(period=span_words(period))
    return found, APART.format(period=span_words(period))
