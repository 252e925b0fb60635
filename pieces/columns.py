"""Which figures rest on an extract, and which of them on one of its columns, as their SQL says."""

import json
from functools import cache

from metrics.declaring.indicator import Indicator, indicators
from pieces.needs import nodes, parser, tables_read

ALL = "*"


def figures_of(source: str, column: str | None = None) -> list[Indicator]:
    """Every indicator that reads this extract; with a column, those that name it or take them all."""
    reading = [each for each in indicators().values() if source in tables_read(each.cases)]
    return [each for each in reading if column is None or columns_read(each.cases) & {column, ALL}]


@cache
def columns_read(sql: str) -> frozenset[str]:
    """Every column that a query names, whichever table it is of; ALL where it takes whatever there is."""
    [[parsed]] = parser().cursor().execute("SELECT json_serialize_sql(?)", [sql]).fetchall()
    found = [node for node in nodes(json.loads(parsed)) if node.get("type") in ("COLUMN_REF", "STAR")]
    return frozenset(node["column_names"][-1] if node["type"] == "COLUMN_REF" else ALL for node in found)
