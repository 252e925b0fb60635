"""A table of a snapshot is what the type of its rows says: nobody writes down its columns a second time."""

import ast
from datetime import date, datetime
from importlib import import_module
from typing import NamedTuple

import pytest

from database.opening import in_memory
from database.tables import ARROW, TEMPORARY, TableOf
from ledger.store import ROOT
from metrics.reasons import NONE, Kind, Reasons, because
from operations import snapshots
from tests.walls.rooms import files, named, texts, tree
from warehouse.snapshot import open_snapshot

MADE_BY_HAND = {  # tables whose columns follow from other declarations, or from what is copied
    "warehouse/tables.py": "of each source, by its columns",
    "warehouse/working_days.py": "the calendar of working days",
    "warehouse/released.py": "copies for the released file",
    "metrics/working_out/figures.py": "the cases of each indicator, by its SQL",
    "metrics/working_out/clock_engine.py": "the things of each clock, by its SQL",
    "metrics/working_out/queries.py": "figures without those of people",
    "metrics/working_out/released_tables.py": "copies for the released file",
}
KINDS = {"BIGINT": int, "DOUBLE": float, "VARCHAR": str, "BOOLEAN": bool, "DATE": date, "TIMESTAMP": datetime}


def declared() -> dict[str, TableOf]:
    """By name, found where they are declared."""
    modules = [
        import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for path in files("warehouse", "metrics")
        if "TableOf(" in path.read_text(encoding="utf-8")
    ]
    tables = [value for module in modules for value in vars(module).values() if isinstance(value, TableOf)]
    return {table.name: table for table in tables}


@pytest.fixture
def columns(ledger) -> dict[str, dict[str, type]]:
    """Of every table of an empty store's snapshot, whose columns are in it whether or not it has rows."""
    with open_snapshot(snapshots.current_snapshot(ledger), ledger.store) as connection:
        held = connection.execute("SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal").fetchall()
    found: dict[str, dict[str, type]] = {}
    for table, column, kind in held:
        found.setdefault(table, {})[column] = KINDS.get(kind, kind)
    return found


def test_every_table_declared_is_in_the_snapshot_with_the_columns_of_its_rows(columns):
    of_this_build_alone = {"released_before", "released_now"}
    tables = {name: table for name, table in declared().items() if name not in of_this_build_alone | {"printed"}}
    assert len(tables) > 15
    for name, table in tables.items():
        assert columns[name] == {column: kind if kind in ARROW else str for column, kind in table.kinds.items()}, name


def test_no_table_is_made_by_hand_that_rows_of_a_type_are_read_from():
    made = {named(path) for path in files("warehouse", "metrics") for _, text in texts(path) if "CREATE T" in text}
    assert made == set(MADE_BY_HAND)
    inserted = [named(path) for path in files("warehouse", "metrics") if "executemany" in attributes_of(path)]
    assert inserted == []


def attributes_of(path) -> set[str]:
    return {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}


class Row(NamedTuple):
    name: str
    count: int | None
    share: float | None
    day: date | None
    moment: datetime | None
    known: bool
    reasons: Reasons
    aside: str = ""


ROWS = TableOf("rows_of_a_test", Row, unwritten=("aside",))
FULL = Row("b", 3, 2.5, date(2024, 2, 29), datetime(2024, 2, 29, 23, 59, 1), True, because(Kind.TOO_LITTLE_HISTORY, months=12))
EMPTY = Row("a", None, None, None, None, False, NONE)


@pytest.mark.parametrize("schema", ["main", "release", TEMPORARY])
def test_rows_come_back_as_they_were_written(schema):
    with in_memory() as connection:
        connection.execute("CREATE SCHEMA release; SET search_path = 'release,main'")
        ROWS.write(connection, [FULL], schema)
        ROWS.add(connection, [EMPTY])
        assert ROWS.read(connection, "ORDER BY name") == [EMPTY, FULL]
        assert ROWS.read(connection, "WHERE count > ?", [2]) == [FULL]


def test_what_is_no_column_is_not_written():
    with in_memory() as connection:
        ROWS.write(connection, [FULL._replace(aside="seen by nobody")])
        assert ROWS.read(connection) == [FULL]
        assert "aside" not in [name for name, *_ in connection.execute("DESCRIBE rows_of_a_test").fetchall()]
