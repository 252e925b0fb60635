"""The walls between the rooms, and the budgets: read from the syntax trees, so they hold for files yet to come."""

import ast
import re

import pytest

from ledger.store import ROOT
from tests.walls.rooms import calls, files, functions, imports, named, room_of, rooms_imported, texts, tree

MUST_NOT_KNOW = {
    "guidance": "loaders ledger warehouse metrics operations papers wording ui pages streamlit duckdb",
    "loaders": "metrics warehouse ledger streamlit altair",
    "audit": "loaders ledger metrics warehouse ui pages commands operations streamlit altair duckdb pandas pyarrow",
    "ledger": "loaders.sources metrics warehouse streamlit altair",
    "warehouse": "streamlit altair metrics",
    "metrics": "streamlit altair loaders ledger pandas",
    "reading": "streamlit altair loaders access audit meeting exports operations ui pages commands",
    "meeting": "streamlit altair duckdb warehouse ui pages operations",
    "exports": "streamlit altair duckdb loaders ledger warehouse access ui pages commands operations",
    "text_check": "streamlit altair duckdb loaders ledger warehouse access ui pages commands operations exports",
    "access": "streamlit altair duckdb warehouse ui pages",
    "foi": "streamlit altair access loaders ledger warehouse exports pages commands operations",
    "alerts": "streamlit altair ui pages commands exports loaders.sources",
    "pack": "streamlit altair duckdb openpyxl loaders warehouse access ui pages commands operations",
    "wording": "streamlit altair duckdb loaders ledger warehouse",
    "operations": "streamlit altair ui pages frame server commands",
    "server": "altair pandas ui pages frame commands",
    "ui/charts": "streamlit duckdb",
    "ui": "duckdb",
    "pages": "duckdb",
}
FROM_THE_TESTS = {"commands/nightly.py", "commands/mess.py"}
FINDS_BY_NAME = {"commands/__main__.py", "declarations.py", "sample/__init__.py"}


@pytest.mark.parametrize(("room", "strangers"), MUST_NOT_KNOW.items(), ids=MUST_NOT_KNOW)
def test_a_room_knows_nothing_it_must_not_know(room, strangers):
    strangers = set(strangers.split())
    assert {named(path): known for path in files(room) if (known := imports(path) & strangers)} == {}


def test_of_the_warehouse_metrics_know_what_it_owes_them_and_nothing_else():
    """The tables that metrics read and the warehouse writes are named, with their columns, in this one file."""
    owed = "warehouse.contract"
    known = {name for path in files("metrics") for name in imports(path) if name.startswith("warehouse.")}
    assert {name for name in known if name != owed and not name.startswith(f"{owed}.")} == set()
    rooms = {room_of(named(path)) for path in files()}
    assert imports(ROOT / "warehouse" / "contract.py") & rooms <= {"database", "periods"}


def test_rows_stay_what_they_are_until_the_screen_draws_them():
    """pandas begins where charts and tables of the screen are drawn."""
    drawn = ("ui/", "pages/", "bench/", "tests/")
    assert [named(path) for path in files() if "pandas" in imports(path) and not named(path).startswith(drawn)] == []


def test_words_of_a_reason_are_read_by_people_and_nothing_is_decided_by_them():
    """Outside wording/ nobody compares them, searches them or takes them apart; the rooms below do not know them at all."""
    making = {f"wording.reasons.{function.name}" for function in functions(ROOT / "wording" / "reasons.py")}
    for path in (path for path in files() if not named(path).startswith(("wording/", "tests/"))):
        words = {name.rsplit(".")[-1] for name in imports(path) & making}
        taken_apart = [ast.unparse(part) for node in ast.walk(tree(path)) for part in judged(node)]
        assert not [part for part in taken_apart if any(re.search(rf"\b{name}\(", part) for name in words)], named(path)


TAKING_APART = {
    "split",
    "partition",
    "startswith",
    "endswith",
    "removeprefix",
    "removesuffix",
    "replace",
    "find",
    "index",
    "count",
}


def judged(node: ast.AST) -> list[ast.expr]:
    """What is compared, or taken apart as a text."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    is_taken_apart = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TAKING_APART
    return [node.func.value] if is_taken_apart else []


def test_no_row_is_put_together_again_from_its_columns_place_by_place():
    joined = re.compile(r"\bCOLUMNS\.index\b|zip\(COLUMNS\b")
    assert [
        named(path) for path in files() if joined.search(path.read_text(encoding="utf-8")) and path.name != "test_walls.py"
    ] == []


def test_every_room_imports_rooms_that_stand_above_it_in_the_architecture_only():
    """So they form no circle. Counted from every import, those inside functions and those for the type checker too."""
    arrows = {room: imported - {"tests"} for room, imported in rooms_imported().items() if room != "tests"}
    order = rooms_in_order()
    assert set(order) == set(arrows)
    up = {(room, other) for room, imported in arrows.items() for other in imported if order.index(other) > order.index(room)}
    assert up == set()


def test_only_commands_that_run_tests_take_something_from_the_tests():
    assert {named(path) for path in files() if "tests" in imports(path) and room_of(named(path)) != "tests"} == FROM_THE_TESTS


def rooms_in_order() -> list[str]:
    """The first column of the table, then the two doors, through which everything is started."""
    table = re.findall(r"^\| (`.*?) \|", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.MULTILINE)
    rooms = [room_of(name) for row in table for name in re.findall(r"`([\w./]+)`", row)]
    return [*(room for room in rooms if room != "tests"), "dashboard", "manage"]


def test_modules_are_imported_by_name_where_declarations_commands_and_partners_are_found_and_nowhere_else():
    """Elsewhere such an import would be an arrow that nobody counts. What a package says of itself is none."""
    by_name = {
        named(path)
        for path in files()
        if {"importlib", "importlib.metadata"} & imports(path) == {"importlib"}
        or imports(path) & {"importlib.import_module", "importlib.util", "importlib.machinery", "runpy"}
        or calls(path, "__import__")
    }
    assert {name for name in by_name if not name.startswith("tests/")} == FINDS_BY_NAME


def test_the_rooms_that_are_walled_are_there():
    assert all(files(room) for room in ("loaders", "audit", "ledger", "warehouse", "metrics", "meeting", "text_check"))


def test_pages_and_what_they_share_hold_no_sql():
    """Nor DuckDB's shorter `FROM table`."""
    sql = re.compile(r"\bSELECT\s|\bFROM\s+[a-z_]")
    assert [(named(path), line) for path in files("pages", "ui") for line, text in texts(path) if sql.search(text)] == []


def test_pages_and_what_they_share_open_the_warehouse_in_one_place_only():
    assert {named(path) for path in files("pages", "ui") if "warehouse" in imports(path)} <= {"ui/reading/session.py"}


def test_only_the_gate_writes_in_the_table_of_people():
    found = {named(path) for path in files("pages", "ui", "commands") if imports(path) & {"access.entry"}}
    assert found == set()


def test_no_fault_is_swallowed():
    found = [
        (named(path), node.lineno)
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and [type(each) for each in node.body] == [ast.Pass]
    ]
    assert found == []
