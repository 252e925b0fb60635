"""What of a file may go unread or unseen: sheets and columns that nothing is read from, and what is hidden."""

from collections.abc import Iterable

from loaders.doubtful_headings import required_of, unnamed
from loaders.kind import Title
from loaders.layout import Layout
from loaders.outcome import CELL_EMPTY, FILE_KEPT, Issue, Report, cell_name
from loaders.read import Sheet
from loaders.sheet_name import TEMPLATE_SHEETS, may_not_count
from loaders.source import Source
from plural import counted

MAY_NOT_COUNT = (
    "by its name this sheet may not be meant; its rows were read like the others: delete the sheet if they do not count"
)


def warn_about_incomplete(report: Report, nearly: Iterable[tuple[Source, Layout]]) -> None:
    for source, layout in nearly:
        problem = f"the sheet looks like {source.title} but lacks {required_of(source, layout)}; none of its rows were read"
        report.add(Issue(layout.label, f"row {layout.header_row + 1}", "headings", problem, FILE_KEPT))


def warn_about_unnamed(report: Report, layouts: list[Layout]) -> None:
    """Cells in a column without a heading would go without a word."""
    for layout in layouts:
        for position in unnamed(layout):
            place = cell_name(layout.header_row + 1, position + 1)
            report.add(Issue(layout.label, place, "", "this column has cells but no heading, so it was not read", FILE_KEPT))


def warn_about_lacking(report: Report, layouts: list[Layout], source: Source) -> None:
    """Of several tables one may lack a column that another has: there it is empty."""
    sent = [column for column in source.columns if any(column.name in layout.columns for layout in layouts)]
    for layout in layouts:
        for column in sent:
            if column.name not in {*layout.columns, source.sheet_column}:
                problem = "this table lacks the column, which another of the file has; here it is left empty"
                heading = (column.also or (column.name,))[0]
                report.add(Issue(layout.label, f"row {layout.header_row + 1}", heading, problem, CELL_EMPTY))


def warn_about_sheets(report: Report, layouts: list[Layout], source: Source) -> None:
    """Those that are hidden, or of which the name says that they may not be meant, where it is not read as a title."""
    warn_about_hidden(report, layouts)
    titled = source.sheet_column and isinstance(source.column(source.sheet_column).kind, Title)
    for layout in layouts if not titled else ():
        if layout.order == 0 and layout.body and may_not_count(layout.sheet.name):
            report.add(Issue(layout.label, "sheet", "", MAY_NOT_COUNT, FILE_KEPT))


def warn_about_hidden(report: Report, layouts: list[Layout]) -> None:
    hidden = list(dict.fromkeys(layout.label for layout in layouts if layout.sheet.hidden))
    if hidden:
        more = f" (and {counted(len(hidden) - 1, 'more sheet')})" if len(hidden) > 1 else ""
        problem = f"rows, columns or the sheet itself are hidden{more}; they were read like the others"
        report.add(Issue(hidden[0], "hidden", "", problem, FILE_KEPT))


def is_somebodys(sheet: Sheet) -> bool:
    return sheet.name not in TEMPLATE_SHEETS and any(cell != "" for row in sheet.rows for cell in row)
