"""What is returned for an indicator: by which sources, by which agencies, and since when."""

from dataclasses import dataclass
from datetime import date

import duckdb

from metrics.indicator import Indicator

SOURCES = """
    SELECT unnest($declared) AS source
    EXCEPT SELECT source FROM lists  -- lists such as the schools are not returned by period
"""
ABOUT_CHILDREN = "SELECT source FROM child_sources ORDER BY source"
AGENCIES = "SELECT agency_column, sender FROM senders WHERE list_contains($declared, source) ORDER BY sender"
FIRST_MONTH = "SELECT min(month) FROM returns WHERE returned AND list_contains($declared, source)"


@dataclass(frozen=True)
class Returning:
    """needed: how many of the sources a month must have. agency_column: says which agency sent a row, where several send one source; agencies: those expected to.

    first_month: the first that anything was returned for; None where nothing was.
    """

    sources: list[str]
    needed: int
    agency_column: str | None
    agencies: list[str]
    first_month: date | None


def returning(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> Returning:
    if not indicator.sources:
        return returning_any(connection)
    declared = {"declared": list(indicator.sources)}
    sources = [source for (source,) in connection.execute(SOURCES, declared).fetchall()]
    agencies = connection.execute(AGENCIES, declared).fetchall()
    first_month = connection.execute(FIRST_MONTH, declared).fetchone()[0]
    return Returning(sources, len(sources), agencies[0][0] if agencies else None, [sender for _, sender in agencies], first_month)


def returning_any(connection: duckdb.DuckDBPyConnection) -> Returning:
    sources = [source for (source,) in connection.execute(ABOUT_CHILDREN).fetchall()]
    first_month = connection.execute(FIRST_MONTH, {"declared": sources}).fetchone()[0]
    return Returning(sources, 1, None, [], first_month)
