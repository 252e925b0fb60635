"""Figures that somebody printed, read for a viewer, and each set beside what the records give."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from metrics.declaring.indicator import Indicator, Published
from metrics.declaring.theme import THEMES
from metrics.declaring.unit import AS_AMOUNT, AS_COUNT, AS_MIDDLE, AS_PART
from metrics.disclosure.rounding import released_range
from metrics.printed.numbers import EXACTLY, Printed, agrees
from metrics.table import HIDDEN, OK, WHOLE, Figure, Table
from metrics.values import values
from metrics.viewer import Viewer
from tables import TableOf

AGREES, APPROXIMATELY, AS_RELEASED, DIFFERS, CANNOT = (
    "agrees",
    "agrees approximately",
    "agrees as released",
    "differs",
    "cannot be computed",
)

LINE = re.compile(r"\bline (\d+)")
MONTH = re.compile(r"\w{3} \d{4}")
THEME_OF = {theme.title: theme.id for theme in THEMES}

VIEW = "CREATE VIEW printed AS SELECT ref || coalesce(part, '') AS figure, * FROM published_figures"


@dataclass(frozen=True)
class Observation:
    """One printed figure as it is held. theme: its title. part_of, adds_up_to: other figures by their names.

    compare_with: a published measure of the same thing.
    """

    figure: str
    theme: str
    measure: str
    value: float | None
    in_words: str | None
    qualifier: str
    at_least: int | None
    unit: str | None
    out_of: int | None
    period: str | None
    prior: float | None
    part_of: str | None
    adds_up_to: str | None
    compare_with: str | None
    footprint: str
    document: str
    line: int
    quote: str

    @property
    def number(self) -> Printed | None:
        """None where words were printed."""
        return None if self.value is None else Printed(self.value, self.qualifier, self.unit or "", self.out_of, self.at_least)

    @property
    def where(self) -> str:
        return f"{self.document}, line {self.line}"


@dataclass(frozen=True)
class PrintedAs:
    """A printed figure is the print of an indicator for a period and group."""

    figure: str
    indicator: str
    period: str
    breakdown: str


PRINTED, PRINTED_AS = TableOf("printed", Observation), TableOf("printed_as", PrintedAs)


@dataclass(frozen=True)
class Compared:
    """A printed figure beside the one the records give. observation: as it is held, if it was loaded.

    outcome: agrees, agrees approximately, differs, or cannot be computed; why: where it cannot, or what the figure lacks.
    ruled: whether the computed one is a released number.
    """

    observation: Observation | None
    indicator: Indicator | None = None
    printed: Published | None = None
    computed: float | None = None
    cases: float | None = None
    outcome: str = CANNOT
    why: str = ""
    ruled: bool = False

    @property
    def difference(self) -> float | None:
        return None if self.computed is None else self.computed - self.printed.value


def write_printed(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator]) -> None:
    """The view `printed`, and which figure is the print of which indicator."""
    connection.execute(VIEW)
    links = [
        PrintedAs(held.figure, indicator.id, printed.period, printed.breakdown or WHOLE)
        for held in held_figures(connection)
        for indicator, printed in prints_of(held, indicators.values())
    ]
    PRINTED_AS.write(connection, links)


def observations(connection: duckdb.DuckDBPyConnection, viewer: Viewer) -> list[Observation]:
    """Every printed figure of the themes this viewer may see, in the order of its reference."""
    return [each for each in held_figures(connection) if viewer.may_see(THEME_OF.get(each.theme, ""))]


def held_figures(connection: duckdb.DuckDBPyConnection) -> list[Observation]:
    return PRINTED.read(connection, "ORDER BY figure")


def prints_of(held: Observation, indicators: Iterable[Indicator]) -> list[tuple[Indicator, Published]]:
    """The indicators that name this figure as published: the same line and the same number."""
    return [
        (indicator, printed)
        for indicator in indicators
        for printed in indicator.published
        if line_of(printed) == held.line and printed.value == held.value and printed.where.startswith(held.document)
    ]


def line_of(printed: Published) -> int | None:
    found = LINE.search(printed.where)
    return int(found[1]) if found else None


def every_comparison(connection: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], viewer: Viewer) -> list[Compared]:
    """Each printed figure beside the one the records give, or why there is none."""
    seen = [each for each in indicators.values() if viewer.may_see(each.theme.id)]
    compared = []
    for held in observations(connection, viewer):
        prints = prints_of(held, seen)
        compared += [compare(connection, indicator, printed, held, viewer) for indicator, printed in prints[:1]]
        if not prints:
            why = "these are words, not a number" if held.value is None else "no indicator counts this yet"
            compared.append(Compared(held, why=why))
    return compared


def comparisons(connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer) -> list[Compared]:
    """Every print of one indicator beside what its records give. Raises NotAllowed."""
    viewer.must_see(indicator.theme.id)
    held = {(each.line, value): each for each in observations(connection, viewer) for value in (each.prior, each.value) if value}
    return [
        compare(connection, indicator, printed, held.get((line_of(printed), printed.value)), viewer)
        for printed in indicator.published
    ]


def compare(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, printed: Published, held: Observation | None, viewer: Viewer
) -> Compared:
    tables = [
        values(connection, indicator, viewer, grain_of(printed), by) for by in (indicator.by if printed.breakdown else (None,))
    ]
    rows = [row for table in tables for row in rows_for(table, printed)]
    row = next((row for row in rows if row.value is not None), next(iter(rows), None))
    if tables[0].ruled and row is not None and (row.status == HIDDEN or row.value is not None):
        return compare_released(indicator, printed, held, row)
    if row is None or row.value is None:
        why = row.note if row is not None else f"nothing was returned for {printed.period}"
        return Compared(held, indicator, printed, why=why)
    number = Printed(printed.value, printed.qualifier or EXACTLY, at_least=held and held.at_least)
    outcome = DIFFERS if not agrees(number, row.value) else APPROXIMATELY if number.approximate else AGREES
    return Compared(held, indicator, printed, row.value, row.denominator, outcome, row.note if row.status != OK else "")


def compare_released(indicator: Indicator, printed: Published, held: Observation | None, row: Figure) -> Compared:
    """A printed figure under the same rule as the released one: whether it can be the figure that was rounded or hidden."""
    number = Printed(printed.value, printed.qualifier or EXACTLY, at_least=held and held.at_least)
    if row.value is None and indicator.unit.ruled_as not in (AS_COUNT, AS_AMOUNT):
        return Compared(held, indicator, printed, why=row.note)  # a part is hidden for a count that the print does not name
    if row.value is None:
        outcome = AS_RELEASED if can_be(number, released_range(None)) else DIFFERS
        return Compared(held, indicator, printed, outcome=outcome, why=row.note)
    outcome = AS_RELEASED if can_be(number, range_behind(indicator, row)) else DIFFERS
    why = row.note if row.status != OK else ""
    return Compared(held, indicator, printed, row.value, row.denominator, outcome, why, ruled=True)


def range_behind(indicator: Indicator, row: Figure) -> tuple[float, float]:
    """Between which numbers the true figure lies behind a released one."""
    if indicator.unit.ruled_as == AS_MIDDLE:
        return row.value - 0.5, row.value + 0.5
    if indicator.unit.ruled_as != AS_PART:
        return released_range(row.value)
    (least, most), (fewest, largest) = released_range(row.numerator), released_range(row.denominator)
    of = 100 if indicator.unit.name == "percent" else 1
    return of * least / largest, min(of * most / fewest, 100 if of == 100 else float("inf"))


def can_be(number: Printed, behind: tuple[float, float]) -> bool:
    """Whether some number in this range is one that the print could speak of."""
    inside = min(max(number.value, behind[0]), behind[1])
    return any(agrees(number, each) for each in (*behind, inside))


def grain_of(printed: Published) -> str:
    return "month" if MONTH.fullmatch(printed.period) else "year"


def rows_for(table: Table, printed: Published) -> list[Figure]:
    """A printed window such as Sep 2024 to Mar 2025 is found inside the year that bears it in brackets."""
    return [
        row
        for row in table.rows
        if (row.period == printed.period or f"({printed.period})" in row.period) and printed.breakdown in (None, row.breakdown)
    ]
