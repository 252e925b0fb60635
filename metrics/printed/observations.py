"""Figures that somebody printed, as they are held, and which indicator each is the print of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from database.tables import TableOf
from metrics.declaring.indicator import Indicator, Published
from metrics.declaring.theme import THEMES
from metrics.printed.numbers import Printed
from metrics.printed.unit import PrintedUnit, unit_named
from metrics.table import WHOLE
from metrics.viewer import Viewer

LINE = re.compile(r"\bline (\d+)")
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
    def counted_in(self) -> PrintedUnit:
        return unit_named(self.unit or "")

    @property
    def number(self) -> Printed | None:
        """None where words were printed."""
        return None if self.value is None else Printed(self.value, self.qualifier, self.counted_in, self.out_of, self.at_least)

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
