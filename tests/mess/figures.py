"""The figures that come of rows: of what happened, and of what was kept of a file."""

from datetime import date

import pyarrow as pa

from database.opening import in_memory
from ledger.lines import Line, Load
from loaders.source import Source, sources
from loaders.table import ROW, SHEET
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.table import Figure
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import figures_of as figures_worked_out
from metrics.working_out.figures import write_cases
from tests.mess.right import span_of
from warehouse.contract import About
from warehouse.filling import Contents, fill
from warehouse.returns import returns_of
from warehouse.tables import LOAD

TODAY = date(2025, 12, 31)


def of_source(source: Source) -> dict[str, Indicator]:
    """The indicators that need no other source."""
    return {name: each for name, each in indicators().items() if each.sources == (source.id,)}


def figures_of(source: Source, rows: pa.Table, senders: tuple[str, ...]) -> list[Figure]:
    """Every figure of the source's own indicators; rows as the cleaned table of the source holds them."""
    load = Load(source.id, senders, span_of(source), 0, 0, 0, "", None, "")
    returns = returns_of(sources(), [Line(1, None, "somebody", load)], TODAY)
    one_load = rows.set_column(rows.column_names.index(SHEET), SHEET, pa.array(["any"] * len(rows), pa.string()))
    one_load = one_load.set_column(rows.column_names.index(ROW), ROW, pa.array(range(len(rows)), pa.int32()))
    numbered = one_load.append_column(LOAD, pa.array([1] * len(rows), pa.int32()))
    about = About("mess", 0, TODAY, sample=False)
    with in_memory() as connection:
        fill(connection, Contents(sources(), lambda each: numbered if each == source else None, returns, [], about))
        write_clocks(connection, clocks())
        connection.execute("CREATE SCHEMA cases")
        returned, found = Returned(connection), []
        for indicator in of_source(source).values():
            write_cases(connection, indicator, returned)
            found += figures_worked_out(connection, indicator, returned, None)[0]
        return found
