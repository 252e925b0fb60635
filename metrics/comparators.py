"""What others publish: measures of other areas, checked for plausibility before they are shown."""

from dataclasses import dataclass

import duckdb
import pandas as pd

from metrics.indicator import Indicator
from metrics.viewer import Viewer

HOME, COUNTRY, REGION = "Stoke-on-Trent", "England", "West Midlands"


@dataclass(frozen=True)
class Comparator:
    """One published measure. rows: year, area, value, status. doubt: why it should not be relied on, or nothing."""

    measure: str
    unit: str
    rows: pd.DataFrame
    doubt: str


def comparators(connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer) -> list[Comparator]:
    """The measures to set beside an indicator, as far as they were loaded, newest year first. Raises NotAllowed."""
    viewer.must_see(indicator.theme.id)
    found = []
    for name in indicator.comparators:
        rows = connection.execute(
            "SELECT measure, unit, year, area, value, value_status AS status FROM comparators "
            "WHERE short_name = ? ORDER BY year DESC, area", [name]
        ).df()  # fmt: skip
        if len(rows):
            found.append(Comparator(rows["measure"][0], rows["unit"][0], rows.drop(columns=["measure", "unit"]), doubt(rows)))
    return found


def doubt(rows: pd.DataFrame) -> str:
    """A country lies between its own areas; where it does not, the published table holds a mistake (AT-20)."""
    latest = rows[(rows["year"] == rows["year"].max()) & rows["value"].notna()]
    areas = latest[~latest["area"].isin([COUNTRY, REGION])]["value"]
    country = latest[latest["area"] == COUNTRY]["value"]
    if areas.empty or country.empty or areas.min() / 2 <= country.iloc[0] <= areas.max() * 2:
        return ""
    return f"The figure for {COUNTRY} is far outside those of every area shown: it is not relied on."


def latest_by_area(comparator: Comparator) -> pd.DataFrame:
    """The latest year: home, neighbours' median, region, country."""
    rows = comparator.rows[comparator.rows["year"] == comparator.rows["year"].max()]
    neighbours = rows[~rows["area"].isin([HOME, COUNTRY, REGION])]["value"]
    named = rows[rows["area"].isin([HOME, REGION, COUNTRY])][["area", "value", "status"]]
    median = pd.DataFrame([{"area": f"Median of {neighbours.count()} statistical neighbours", "value": neighbours.median()}])
    return pd.concat([named, median], ignore_index=True) if neighbours.count() else named
