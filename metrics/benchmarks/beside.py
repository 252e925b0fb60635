"""What others publish: measures of other areas, checked for plausibility before they are shown."""

from dataclasses import dataclass, replace
from statistics import median

import duckdb

from metrics.benchmarks.measures import DOUBTS, LOCAL, NATIONAL, REGIONAL, published_measures
from metrics.declaring.indicator import Indicator
from metrics.viewer import Viewer
from place import place

IMPLAUSIBLE = "not shown: it cannot be right"
JUMP = 0.5  # a change of more than half within a year is worth a remark

ROWS = """
    model AS (  -- the neighbours of the newest model that is no younger than the year, or of the first one
        SELECT year, coalesce(max(model_year) FILTER (model_year <= year), min(model_year)) AS model_year
        FROM (SELECT DISTINCT year FROM measures WHERE name = $name), members GROUP BY year
    )
    SELECT title, coalesce(unit, '') AS unit, origin, year, level, area, code, value, status, model_year,
           (model_year, code) IN (SELECT (model_year, neighbour_code) FROM members) AS is_neighbour
    FROM measures LEFT JOIN model USING (year)
    WHERE name = $name
    ORDER BY year, code
"""


@dataclass(frozen=True)
class Row:
    """One area in one year. model_year: of the model that makes it a neighbour, 9999 for one without a year."""

    title: str
    unit: str
    origin: str
    year: int
    level: str
    area: str
    code: int | None
    value: float | None
    status: str | None
    model_year: int | None
    is_neighbour: bool | None


@dataclass(frozen=True)
class Area:
    """A line to show: value, or why there is none; detail: what it is made of."""

    name: str
    value: float | None
    status: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Comparator:
    """One published measure in its latest year. remarks: what to know before relying on it."""

    measure: str
    unit: str
    origin: str
    year: int
    areas: tuple[Area, ...]
    remarks: tuple[str, ...]


def comparators(connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer) -> list[Comparator]:
    """The measures to set beside an indicator, as far as they were loaded. Raises NotAllowed."""
    viewer.must_see(indicator.theme.id)
    found = (comparator(connection, name) for name in indicator.comparators)
    return [each for each in found if each]


def comparator(connection: duckdb.DuckDBPyConnection, name: str) -> Comparator | None:
    """One measure by its name: the short one of the DfE's tool, or the table and the measure, as in “Referrals: Referrals”."""
    rows = [Row(*row) for row in connection.execute(f"WITH {published_measures()}, {ROWS}", {"name": name}).fetchall()]
    if not rows:
        return None
    latest = [row for row in rows if row.year == rows[-1].year]
    doubt = doubt_of(connection, name, rows[-1].year)
    shown = [replace(row, value=None, status=IMPLAUSIBLE) if doubt and row.level == NATIONAL else row for row in latest]
    remarks = (doubt, *jumps(rows), unused(latest))
    return Comparator(rows[-1].title, rows[-1].unit, rows[-1].origin, rows[-1].year, lines(shown), tuple(filter(None, remarks)))


def doubt_of(connection: duckdb.DuckDBPyConnection, name: str, year: int) -> str:
    found = connection.execute(
        f"WITH {published_measures()}, {DOUBTS} SELECT says FROM doubts WHERE name = ? AND year = ?", [name, year]
    )
    row = found.fetchone()
    return row[0] if row else ""


def lines(latest: list[Row]) -> tuple[Area, ...]:
    """Home, its neighbours together, region, country: by code and level, never by name."""
    home = [Area(row.area, row.value, row.status or "") for row in latest if row.code == place().code]
    above = [
        Area(row.area, row.value, row.status or "") for level in (REGIONAL, NATIONAL) for row in latest if row.level == level
    ]
    neighbours = [row for row in latest if row.is_neighbour]
    return (*home, *([together(neighbours)] if neighbours else []), *above)


def together(neighbours: list[Row]) -> Area:
    """Median and range of those whose value is known; how many of how many, by which model."""
    values = sorted(row.value for row in neighbours if row.value is not None)
    model = neighbours[0].model_year
    which = "of the newest model" if model == 9999 else f"of the {model} model"
    name = f"Statistical neighbours {which}"
    if not values:
        return Area(name, None, "no value is known")
    detail = f"median of {len(values)}; they range from {values[0]:,.9g} to {values[-1]:,.9g}"
    hidden = len(neighbours) - len(values)
    return Area(name, median(values), "", detail + (f"; {hidden} not published" if hidden else ""))


def jumps(rows: list[Row]) -> list[str]:
    """Home or country moved by more than half since the year before."""
    by_year = {(row.level, row.code, row.year): row for row in rows if row.value is not None}
    found = []
    for (level, code, year), row in by_year.items():
        before = by_year.get((level, code, year - 1))
        if (
            year != rows[-1].year
            or not before
            or not before.value
            or row.value is None
            or (level == LOCAL and code != place().code)
        ):
            continue
        change = abs(row.value - before.value) / before.value
        if change > JUMP:
            found.append(f"{row.area} moved by {100 * change:.0f}% in a year, from {before.value:,.9g} to {row.value:,.9g}.")
    return found


def unused(latest: list[Row]) -> str:
    """Authorities that the table names without a code that is known."""
    names = sorted({row.area for row in latest if row.level == LOCAL and row.code is None})
    return f"Not used, because the table gives no code for them: {', '.join(names)}." if names else ""
