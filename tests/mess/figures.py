"""The figures that come of rows: of what happened, and of what was kept of a file."""

from collections.abc import Sequence
from datetime import date

import pyarrow as pa

from database.opening import in_memory
from ledger.lines import Line, Load
from ledger.view import LedgerView
from loaders.source import Source, sources
from loaders.table import ROW, SHEET
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.table import Figure
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import figures_of as figures_worked_out
from metrics.working_out.figures import write_cases
from periods import Span
from tests.mess.right import span_of
from warehouse.contract import About
from warehouse.filling import Contents, fill
from warehouse.returns import returns_of
from warehouse.tables import LOAD, create_tables, fill_table, rows_of_loads

TODAY = date(2025, 12, 31)


def of_source(source: Source) -> dict[str, Indicator]:
    """The indicators that need no other source."""
    return {name: each for name, each in indicators().items() if each.sources == (source.id,)}


def figures_of(source: Source, rows: pa.Table, senders: tuple[str, ...], covers: Sequence[Span] = ()) -> list[Figure]:
    """Every figure of the source's own indicators; rows as the cleaned table of the source holds them.

    senders, covers: who returned, and for which periods; the one of a right file where none is given.
    """
    loads = [Load(source.id, senders, span, 0, 0, 0, "", None, "") for span in covers or [span_of(source)]]
    one_load = rows.set_column(rows.column_names.index(SHEET), SHEET, pa.array(["any"] * len(rows), pa.string()))
    one_load = one_load.set_column(rows.column_names.index(ROW), ROW, pa.array(range(len(rows)), pa.int32()))
    numbered = one_load.append_column(LOAD, pa.array([1] * len(rows), pa.int32()))
    return worked_out(source, numbered, [Line(1, None, "somebody", load) for load in loads])


def figures_standing(source: Source, view: LedgerView) -> list[Figure]:
    """The same of what counts in a ledger."""
    return worked_out(source, rows_of_loads(source, view.loads, view.store), view.loads)


def worked_out(source: Source, rows: pa.Table | None, loads: list[Line]) -> list[Figure]:
    returns, about = returns_of(sources(), loads, TODAY), About("mess", 0, TODAY, sample=False)
    with in_memory() as connection:
        fill(connection, Contents(sources(), lambda each: rows if each == source else None, returns, [], about))
        write_clocks(connection, clocks())
        connection.execute("CREATE SCHEMA cases")
        returned, found = Returned(connection), []
        for indicator in of_source(source).values():
            write_cases(connection, indicator, returned)
            found += figures_worked_out(connection, indicator, returned, None)[0]
        return found


def rows_standing(source: Source, view: LedgerView) -> list[dict[str, object]]:
    """The rows that a snapshot's table of the source would hold."""
    rows = rows_of_loads(source, view.loads, view.store)
    with in_memory() as connection:
        create_tables(connection, {source.id: source})
        if rows is not None:
            fill_table(connection, source, rows)
        return connection.execute(f"FROM {source.id}").to_arrow_table().to_pylist()
