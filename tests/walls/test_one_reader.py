"""A snapshot is read through the one reader: nobody else opens its files, reads them, or asks a viewer what may be seen."""

import ast
from inspect import getmembers, isfunction

from ledger.store import ROOT
from metrics.viewer import Viewer
from tests.walls.rooms import files, functions, imports, named, tree

ABOVE = ("meeting", "foi", "text_check", "exports", "pack", "alerts", "ui", "pages", "frame", "server", "commands", "bench")
OPENING = {"open_snapshot", "release_of", "to_read"}


def reads_a_file(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any("DuckDBPyConnection" in ast.dump(each.annotation) for each in function.args.args if each.annotation)


def module(path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def test_a_file_of_a_snapshot_is_opened_for_the_reader_and_by_operations_on_whole_stores():
    opening = {
        named(path)
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name | ast.Attribute) and called(node) in OPENING
    }
    assert {name for name in opening if not name.startswith(("tests/", "warehouse/"))} == {
        "reading/files.py",
        "ui/reading/session.py",  # once for every page of a process
        "operations/backups.py",
        "operations/checking.py",
    }


def test_nobody_above_the_reader_reads_a_file_themselves():
    reads = {
        f"{module(path)}.{each.name}" for path in files("metrics", "warehouse") for each in functions(path) if reads_a_file(each)
    }
    found = {named(path): used for path in files(*ABOVE) if (used := imports(path) & reads)}
    assert len(reads) > 40 and found == {}


def test_no_page_asks_a_viewer_what_they_may_see():
    asking = {name for name, _ in getmembers(Viewer, isfunction) if not name.startswith("_")}
    found = [
        (named(path), node.lineno)
        for path in files("pages", "ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in asking and called(node.value) == "viewer"
    ]
    assert found == []


def called(value: ast.expr) -> str:
    return value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")


def test_nobody_but_the_gate_at_the_shell_asks_for_records_in_full():
    """They are for whoever holds the store itself."""
    found = {
        named(path)
        for path in files(*ABOVE, "operations")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "records_in_full"
    }
    assert found == {"operations/figure_gate.py"}
