"""What pages, commands and exports ask for: values of an indicator, and the records behind them."""

from datetime import date

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.disclosure.beside_exact import shown_to
from metrics.disclosure.rounding import is_exempt, is_released
from metrics.read_gate import must_read
from metrics.records import Records, read_records
from metrics.table import FAULTY, FIGURES, NOT_RECORDED, Figure, Table
from metrics.viewer import NotAllowed, Viewer
from metrics.working_out.coverage import EVER
from metrics.working_out.measure import measure
from periods import GRAINS, YEAR, finest
from warehouse.contract import read_about

Window = tuple[date, date]


class NoSuchBreakdown(ValueError):
    """The indicator is not broken down by this column, or not counted by this length of period. The message names what it has."""


def must_have(indicator: Indicator, by: str | None) -> None:
    if by is not None and by not in indicator.by:
        offered = ", ".join(indicator.by) or "nothing"
        raise NoSuchBreakdown(f"{indicator.title} cannot be broken down by {by}; it has: {offered}.")


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
    must_have(indicator, by)
    by = by or (indicator.by[0] if indicator.unit.whole_of_period else None)
    released = is_released(connection)
    grain = (released_grain if released else exact_grain)(connection, indicator, grain, by)
    rows = stored(connection, indicator, grain, by, window)
    if rows is None:
        if released:
            raise NotAllowed("Figures are released for whole periods only.")
        rows = measure(connection, indicator, grain, by, window)
    shown = shown_to(viewer, indicator.id, rows)
    return Table(indicator, grain, by, tuple(shown), snapshot_version(connection), released and not is_exempt(indicator))


def released_grain(connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None) -> str:
    """The step asked for, or the finest coarser one that is released: what is finer could tell hidden counts."""
    return finest(grain, grains_held(connection, indicator, by)) or grain


def exact_grain(connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None) -> str:
    """The step asked for. Raises NoSuchBreakdown where it is not counted so: weeks only of what is returned by week."""
    held = grains_held(connection, indicator, by)
    if held and grain not in held:
        offered = ", ".join(name for name in GRAINS if name in held)
        raise NoSuchBreakdown(f"{indicator.title} is not counted by {grain}; it has: {offered}.")
    return grain


def grains_held(connection: duckdb.DuckDBPyConnection, indicator: Indicator, by: str | None) -> set[str]:
    sql = "SELECT DISTINCT grain FROM figures WHERE indicator = ? AND cut IS NOT DISTINCT FROM ?"
    return {grain for (grain,) in connection.execute(sql, [indicator.id, by]).fetchall()}


def stored(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, by: str | None, window: Window
) -> list[Figure] | None:
    """The values worked out when the snapshot was built; None where the window cuts a period in two.

    Of periods that years are not made of, such as weeks, those that lie in the window whole: no part of one is shown.
    """
    which = "WHERE indicator = ? AND grain = ? AND cut IS NOT DISTINCT FROM ? AND start <= ? AND stop >= ? ORDER BY position"
    rows = FIGURES.read(connection, which, [indicator.id, grain, by, window[1], window[0]])
    whole = [row for row in rows if row.start >= window[0] and row.stop <= window[1]]
    if grain != YEAR.id and grain not in YEAR.made_of:
        return whole
    return rows if len(whole) == len(rows) or any(row.status == FAULTY for row in rows) else None


def records(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    viewer: Viewer,
    window: Window = EVER,
    by: str | None = None,
    group: str | None = None,
) -> Records:
    """The cases behind a value, newest first. Raises NotAllowed."""
    viewer.must_see_records(indicator.theme.id, indicator.extracts)
    if by is not None and by not in indicator.by:
        raise NoSuchBreakdown(f"{indicator.title} cannot be broken down by {by}.")
    narrowed = f"AND coalesce(CAST({by} AS VARCHAR), '{NOT_RECORDED}') = $group" if by and group else ""
    parameters = {"from": window[0], "to": window[1]} | ({"group": group} if narrowed else {})
    sql = f"""
        SELECT * REPLACE (date::DATE AS date) FROM cases.{indicator.id} AS cases
        WHERE cases.date BETWEEN $from AND $to {narrowed} ORDER BY cases.date DESC, record_id
    """
    return read_records(connection, sql, parameters)


def snapshot_version(connection: duckdb.DuckDBPyConnection) -> str:
    return read_about(connection).version
