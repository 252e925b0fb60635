"""The tables of the yearly report for one year: each figure it prints, from the data, with the report's own number and line."""

from dataclasses import dataclass

from metrics.declaring.indicator import Indicator, Published, indicators
from metrics.declaring.theme import THEMES, Theme
from metrics.printed.figures import Observation, compare, held_figures, line_of, prints_of
from metrics.table import HIDDEN, OK, WHOLE, Figure, Table
from metrics.values import values
from metrics.viewer import Viewer
from text_check.text import FINANCIAL, year_before, years_named
from text_check.verdict import number_words

NONE_YET, NOT_RELEASED = "no figure yet", "not released"
HIDDEN_AS = "hidden (1 to 7)"
THE_REPORT = "the yearly report "


@dataclass(frozen=True)
class Cell:
    """A figure from the data: in words, and as a number where it may be shown."""

    words: str
    value: float | None = None
    status: str = OK
    note: str = ""


@dataclass(frozen=True)
class Row:
    """One figure of the report. printed: what it prints for the year, before: for the year before. so: whether they agree."""

    indicator: Indicator
    group: str
    now: Cell
    earlier: Cell
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
class Section:
    theme: Theme
    rows: list[Row]
    lone: list[Lone]


def sections(connection, viewer: Viewer, year: str) -> list[Section]:
    """Of the themes this viewer may see, those of which the report prints something for the year or the one before."""
    seen = [each for each in indicators().values() if viewer.may_see(each.theme.id)]
    held = held_figures(connection)
    found = []
    for theme in (each for each in THEMES if viewer.may_see(each.id)):
        rows = [row for each in seen if each.theme == theme for row in rows_of(connection, viewer, each, held, year)]
        lone = [lone_of(each) for each in held if each.theme == theme.title and is_of(each, year) and not prints_of(each, seen)]
        found += [Section(theme, rows, lone)] if rows or lone else []
    return found


def headings_of_prints(found: list[Section], year: str) -> tuple[str, str]:
    """What the columns of printed figures are called; of a year whose report is still to be written the other is the last one."""
    written = any(row.printed for section in found for row in section.rows)
    return f"Printed for {year}", f"{'Printed for' if written else 'Last report,'} {year_before(year)}"


def rows_of(connection, viewer: Viewer, indicator: Indicator, held: list[Observation], year: str) -> list[Row]:
    """One for each group that is printed."""
    prints = [each for each in indicator.published if each.where.startswith(THE_REPORT)]
    found = []
    for group in dict.fromkeys(each.breakdown for each in prints):
        own, earlier = (
            [each for each in prints if each.breakdown == group and year_of_print(each) == of] for of in (year, year_before(year))
        )
        if own or earlier:
            now, before = (cell(connection, viewer, indicator, group, of) for of in (year, year_before(year)))
            so = dict.fromkeys(
                outcome(connection, viewer, indicator, each, held, len({each.value for each in own}) > 1) for each in own
            )
            found.append(
                Row(
                    indicator,
                    group or "",
                    now,
                    before,
                    said(indicator, own),
                    said(indicator, earlier),
                    where([*own, *earlier]),
                    "; ".join(so),
                )
            )
    return found


def year_of_print(printed: Published) -> str | None:
    """2024-25 of itself, and of “Sep 2024 to Mar 2025” and “Mar 2025”."""
    if FINANCIAL.fullmatch(printed.period):
        return printed.period
    named = years_named(whole_months(printed.period))
    return named[-1] if named else None


def whole_months(period: str) -> str:
    names = {
        each[:3]: each
        for each in ("January February March April May June July August September October November December").split()
    }
    return " ".join(names.get(word, word) for word in period.split())


def cell(connection, viewer: Viewer, indicator: Indicator, group: str | None, year: str) -> Cell:
    for by in indicator.by if group else (None,):
        table = values(connection, indicator, viewer, "year", by)
        rows = table.of_group(group or WHOLE).rows
        for row in rows:
            if row.period.split(" (")[0] == year:
                return in_cell(table, row)
        if rows:
            return Cell(NONE_YET, status=NONE_YET)
    return Cell(NOT_RELEASED, status=NOT_RELEASED) if viewer.always_released else Cell(NONE_YET, status=NONE_YET)


def in_cell(table: Table, row: Figure) -> Cell:
    if row.status == HIDDEN or row.value is None:
        return Cell(HIDDEN_AS if row.status == HIDDEN else row.status, None, row.status, row.note)
    window = row.period.partition(" (")[2].rstrip(")")
    return Cell(
        number_words(table.indicator, row.value, table.ruled) + (f" ({window})" if window else ""),
        row.value,
        row.status,
        row.note,
    )


def outcome(connection, viewer: Viewer, indicator: Indicator, printed: Published, held: list[Observation], several: bool) -> str:
    observed = next((each for each in held if each.line == line_of(printed) and printed.value in (each.value, each.prior)), None)
    found = compare(connection, indicator, printed, observed, viewer).outcome
    return f"{words(indicator, printed)}: {found}" if several else found


def said(indicator: Indicator, prints: list[Published]) -> str:
    return "; ".join(dict.fromkeys(words(indicator, each) for each in prints))


def words(indicator: Indicator, printed: Published) -> str:
    unit = indicator.unit
    return f"{printed.qualifier} {unit.prefix}{printed.value:,.9g}{unit.suffix}".strip()


def where(prints: list[Published]) -> str:
    """Lines 700 and 713 of the report."""
    lines = list(dict.fromkeys(str(line_of(each)) for each in prints))
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(lines)}"


def is_of(held: Observation, year: str) -> bool:
    return held.document.removeprefix(THE_REPORT) in (year, year_before(year))


def lone_of(held: Observation) -> Lone:
    unit = "" if held.unit in (None, "rank") else f" {held.unit}".replace(" percent", "%")
    number = "" if held.value is None else f"{'' if held.qualifier == 'exactly' else held.qualifier + ' '}{held.value:,.9g}{unit}"
    return Lone(
        held.measure,
        "; ".join(filter(None, [number, held.in_words])),
        f"line {held.line}",
        held.document.removeprefix(THE_REPORT),
    )
