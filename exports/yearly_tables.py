"""The tables of the yearly report for one year: each figure it prints, from the data, with the report's own number and line."""

from dataclasses import dataclass

from metrics.declaring.indicator import Indicator, Published
from metrics.declaring.theme import Theme
from metrics.printed.figures import compare
from metrics.printed.observations import Observation, line_of, prints_of
from metrics.table import HIDDEN, OK, WHOLE, Figure, Table
from periods import from_to, year_before, year_label, year_of
from reading.reader import Reader
from wording.figures import number, observed_words
from wording.reasons import hidden_words, note

NONE_YET, NOT_RELEASED = "no figure yet", "not released"
THE_REPORT = "the yearly report "


@dataclass(frozen=True)
class ReportCell:
    """A figure from the data: in words, and as a number where it may be shown."""

    words: str
    value: float | None = None
    status: str = OK
    note: str = ""


@dataclass(frozen=True)
class ReportRow:
    """One figure of the report. printed: what it prints for the year, before: for the year before. so: whether they agree."""

    indicator: Indicator
    group: str
    now: ReportCell
    earlier: ReportCell
    printed: str
    before: str
    where: str
    so: str


@dataclass(frozen=True)
class Lone:
    """A figure or words that the report prints and no indicator counts."""

    measure: str
    printed: str
    where: str
    year: str


@dataclass(frozen=True)
class ReportSection:
    theme: Theme
    rows: list[ReportRow]
    lone: list[Lone]


def sections(reader: Reader, year: str) -> list[ReportSection]:
    """Of the themes that may be seen, those of which the report prints something for the year or the one before."""
    seen, held = reader.indicators.values(), reader.printed()
    found = []
    for theme in reader.themes:
        rows = [row for each in seen if each.theme == theme for row in rows_of(reader, each, held, year)]
        lone = [lone_of(each) for each in held if each.theme == theme.title and is_of(each, year) and not prints_of(each, seen)]
        found += [ReportSection(theme, rows, lone)] if rows or lone else []
    return found


def headings_of_prints(found: list[ReportSection], year: str) -> tuple[str, str]:
    """What the columns of printed figures are called; of a year whose report is still to be written the other is the last one."""
    written = any(row.printed for section in found for row in section.rows)
    return f"Printed for {year}", f"{'Printed for' if written else 'Last report,'} {year_before(year)}"


def rows_of(reader: Reader, indicator: Indicator, held: list[Observation], year: str) -> list[ReportRow]:
    """One for each group that is printed."""
    prints = [each for each in indicator.published if each.where.startswith(THE_REPORT)]
    groups = dict.fromkeys(each.breakdown for each in prints)
    by_group = ([each for each in prints if each.breakdown == group] for group in groups)
    rows = (row_of(reader, indicator, prints, held, year) for prints in by_group)
    return [row for row in rows if row]


def row_of(reader: Reader, indicator: Indicator, prints: list[Published], held: list[Observation], year: str) -> ReportRow | None:
    """prints: all of one group. None where they are of other years."""
    years = year, year_before(year)
    own, earlier = ([each for each in prints if year_label(year_of(each.span[1])) == of] for of in years)
    if not own and not earlier:
        return None
    group, several = prints[0].breakdown, len({each.value for each in own}) > 1
    now, before = (cell(reader, indicator, group, of) for of in years)
    so = "; ".join(dict.fromkeys(outcome(reader, indicator, each, held, several) for each in own))
    in_print, in_print_before = said(indicator, own), said(indicator, earlier)
    return ReportRow(indicator, group or "", now, before, in_print, in_print_before, where(own + earlier), so)


def cell(reader: Reader, indicator: Indicator, group: str | None, year: str) -> ReportCell:
    for by in indicator.by if group else (None,):
        table = reader.values(indicator, "year", by)
        rows = table.of_group(group or WHOLE).rows
        for row in rows:
            if row.year == year:
                return in_cell(table, row)
        if rows:
            return ReportCell(NONE_YET, status=NONE_YET)
    missing = NONE_YET if reader.sees_exactly(indicator) else NOT_RELEASED
    return ReportCell(missing, status=missing)


def in_cell(table: Table, row: Figure) -> ReportCell:
    if row.status == HIDDEN or row.value is None:
        return ReportCell(hidden_words() if row.status == HIDDEN else row.status, None, row.status, note(row.reasons))
    window = f" ({from_to(*row.days)})" if row.first else ""
    return ReportCell(
        number(row.value, table.indicator.unit, ruled=table.ruled) + window, row.value, row.status, note(row.reasons)
    )


def outcome(reader: Reader, indicator: Indicator, printed: Published, held: list[Observation], several: bool) -> str:
    observed = next((each for each in held if each.line == line_of(printed) and printed.value in (each.value, each.prior)), None)
    found = compare(reader.values, indicator, printed, observed).outcome
    return f"{words(indicator, printed)}: {found}" if several else found


def said(indicator: Indicator, prints: list[Published]) -> str:
    return "; ".join(dict.fromkeys(words(indicator, each) for each in prints))


def words(indicator: Indicator, printed: Published) -> str:
    return f"{printed.qualifier} {indicator.unit.written(f'{printed.value:,.9g}')}".strip()


def where(prints: list[Published]) -> str:
    """Lines 700 and 713 of the report."""
    lines = list(dict.fromkeys(str(line_of(each)) for each in prints))
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(lines)}"


def is_of(held: Observation, year: str) -> bool:
    return held.document.removeprefix(THE_REPORT) in (year, year_before(year))


def lone_of(observed: Observation) -> Lone:
    said = dict.fromkeys(filter(None, [observed_words(observed), observed.in_words]))
    return Lone(observed.measure, "; ".join(said), f"line {observed.line}", observed.document.removeprefix(THE_REPORT))
