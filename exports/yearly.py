"""The tables of the yearly report as sheets: one of every figure, then one for each theme."""

from exports.about import Facts
from exports.figures import places
from exports.recipe import Recipe
from exports.sheet import Columns, NumberShown, SheetToWrite, columns
from exports.status import WITHOUT_A_VALUE, status_words
from exports.yearly_tables import Lone, ReportCell, ReportRow, ReportSection, headings_of_prints, sections
from periods import year_before, year_label, year_of
from reading.reader import Reader

EVERY = "Every figure"


def year_asked_for(recipe: Recipe, today) -> str:
    """The one that was named, or the last that is over."""
    return recipe.of or year_label(year_of(today) - 1)


def yearly_sheets(recipe: Recipe, reader: Reader, facts: Facts) -> list[SheetToWrite]:
    year = year_asked_for(recipe, facts.today)
    found = sections(reader, year)
    prints = headings_of_prints(found, year)
    rows = [every_row(section, row, facts.snapshot, recipe.exact) for section in found for row in section.rows]
    return [SheetToWrite(EVERY, columns_of_all(year, prints), rows), *(theme_sheet(section, year, prints) for section in found)]


def columns_of_all(year: str, prints: tuple[str, str]) -> Columns:
    in_print = " | ".join(f"{heading} 20" for heading in prints)
    return columns(
        f"Theme 30 | Figure 44 | Name 28 | Group 26 | {year} 14 | Status 16 | Note 36 | {year_before(year)} 14 | "
        f"Status the year before 16 | {in_print} | Where in the yearly report 24 | So 34 | Unit 12 | Snapshot 26"
    )


def every_row(section: ReportSection, row: ReportRow, snapshot: str, exact: bool) -> list:
    return [
        section.theme.title,
        row.indicator.title,
        row.indicator.id,
        row.group,
        number(row, row.now, exact),
        status_words(row.now.status, row.now.value),
        row.now.note,
        number(row, row.earlier, exact),
        status_words(row.earlier.status, row.earlier.value),
        row.printed,
        row.before,
        row.where,
        row.so,
        row.indicator.unit.name,
        snapshot,
    ]


def number(row: ReportRow, cell: ReportCell, exact: bool) -> NumberShown | None:
    if cell.value is None or cell.status in WITHOUT_A_VALUE:
        return None
    return NumberShown(float(cell.value), places(row.indicator, exact))


def theme_sheet(section: ReportSection, year: str, prints: tuple[str, str]) -> SheetToWrite:
    """In words, as it would be printed: what no indicator counts stands below, with the report's words alone."""
    numbers = " | ".join(f"{heading} 20" for heading in (year, year_before(year), *prints))
    headings = columns(f"Figure 44 | {numbers} | Where in the yearly report 22 | So 34")
    rows: list[list] = [*map(counted, section.rows), *(printed_alone(lone, year) for lone in section.lone)]
    return SheetToWrite(section.theme.title, headings, rows)


def counted(row: ReportRow) -> list[str]:
    title = f"{row.indicator.title}{': ' if row.group else ''}{row.group}"
    return [title, shown(row.now), shown(row.earlier), row.printed, row.before, row.where, row.so]


def printed_alone(lone: Lone, year: str) -> list[str]:
    prints = [lone.printed, ""] if lone.year == year else ["", lone.printed]
    return [lone.measure, "not counted", "not counted", *prints, lone.where, "no indicator counts this"]


def shown(cell: ReportCell) -> str:
    """Disputed and provisional are said beside the figure."""
    return f"{cell.words}, {cell.status}" if cell.value is not None and cell.status != "ok" else cell.words
