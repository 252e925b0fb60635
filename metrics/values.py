"""What pages, commands and exports ask for: values of an indicator, and the records behind them."""

from datetime import date

import duckdb
import pandas as pd

from metrics.declaring.indicator import Indicator
from metrics.disclosure.rounding import is_exempt, is_released
from metrics.reading import must_read
from metrics.table import COLUMNS, NOT_RECORDED, Table
from metrics.viewer import NotAllowed, Viewer
from metrics.working_out.coverage import EVER
from metrics.working_out.measure import measure
from periods import finest

Window = tuple[date, date]


class NoSuchBreakdown(ValueError):
    """The indicator is not broken down by this column. The message names those it has."""


def values(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    viewer: Viewer,
    grain: str | None = None,
    by: str | None = None,
    window: Window = EVER,
) -> Table:
    """The values of an indicator as this viewer may see them. window: first and last day, both included.

    Raises NotAllowed or NoSuchBreakdown.
    """
    must_read(connection, indicator, viewer)
    grain = grain or indicator.grain
    if by is not None and by not in indicator.by:
        offered = ", ".join(indicator.by) or "nothing"
        raise NoSuchBreakdown(f"{indicator.title} cannot be broken down by {by}; it has: {offered}.")
    by = by or (indicator.by[0] if indicator.unit.whole_of_period else None)
    released = is_released(connection)
    grain = released_grain(connection, indicator, grain, by) if released else grain
    rows = stored(connection, indicator, grain, by, window)
    if rows is None:
        if released:
            raise NotAllowed("Figures are released for whole months, quarters and years only.")
        rows = measure(connection, indicator, grain, by, window)
    return Table(indicator, grain, by, rows, snapshot_version(connection), released and not is_exempt(indicator))


def released_grain(connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None) -> str:
    """The step asked for, or the finest coarser one that is released: what is finer could tell hidden counts."""
    sql = "SELECT DISTINCT grain FROM figures WHERE indicator = ? AND cut IS NOT DISTINCT FROM ?"
    held = {found for (found,) in connection.execute(sql, [indicator.id, by]).fetchall()}
    return finest(grain, held) or grain


def stored(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None, window: Window
) -> pd.DataFrame | None:
    """The values worked out when the snapshot was built; None where the window cuts a period in two."""
    rows = connection.execute(
        f"""
        SELECT {", ".join(COLUMNS)} FROM figures
        WHERE indicator = ? AND grain = ? AND cut IS NOT DISTINCT FROM ? AND start <= ? AND stop >= ?
        ORDER BY position
        """,
        [indicator.id, grain, by, window[1], window[0]],
    ).fetchall()
    found = pd.DataFrame(rows, columns=COLUMNS)
    if len(found) and (found["start"].min() < window[0] or found["stop"].max() > window[1]):
        return None
    return found


def records(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    viewer: Viewer,
    window: Window = EVER,
    by: str | None = None,
    group: str | None = None,
) -> pd.DataFrame:
    """The cases behind a value, newest first. Raises NotAllowed."""
    viewer.must_see_records(indicator.theme.id, indicator.sources)
    if by is not None and by not in indicator.by:
        raise NoSuchBreakdown(f"{indicator.title} cannot be broken down by {by}.")
    narrowed = f"AND coalesce(CAST({by} AS VARCHAR), '{NOT_RECORDED}') = $group" if by and group else ""
    parameters = {"from": window[0], "to": window[1]} | ({"group": group} if narrowed else {})
    found = connection.execute(
        f"SELECT * FROM cases.{indicator.id} WHERE date BETWEEN $from AND $to {narrowed} ORDER BY date DESC, record_id",
        parameters,
    ).df()
    return found.assign(date=found["date"].dt.date)


def snapshot_version(connection: duckdb.DuckDBPyConnection) -> str:
    return connection.execute("SELECT version FROM about").fetchone()[0]
