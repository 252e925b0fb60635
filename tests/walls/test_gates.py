"""Everything that changes what is held goes through a gate. Which functions those are is read from the syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.walls.rooms import files, functions, imports, named, tree

ABOVE = ("pages", "ui", "frame", "commands", "server")  # what people and the shell come in by
ANEW = "snapshots.rebuild"  # changes nothing that is held, and is logged all the same
OF_NOBODY = {"uploads.found", "demonstration.load_sample"}  # an empty store's first line; the made-up city, loaded by the program
CHANGES = {"unlink", "rmtree", "copyfile", "copytree", "write_durably"}
CHANGES_OF = {("ledger", "write"), ("store", "keep"), ("os", "replace")}


def is_gate(path: Path) -> bool:
    return path.stem.endswith("gate")


def called(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Every call within: on what, and which function or method."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call):
            owner = getattr(call.func, "value", None)
            yield last_name(owner.func if isinstance(owner, ast.Call) else owner).lower(), last_name(call.func)


def last_name(node: ast.AST | None) -> str:
    """Of `ledger`, of `self.ledger` and, with the call around it taken off, of `Ledger(store)`: ledger."""
    return getattr(node, "id", getattr(node, "attr", ""))


def changing() -> set[str]:
    """The functions of operations/ beside the gates that write the ledger or files, or call one that does."""
    bodies = {f"{path.stem}.{each.name}": each for path in files("operations") if not is_gate(path) for each in functions(path)}
    found = {
        name for name, body in bodies.items() if any(what in CHANGES or (on, what) in CHANGES_OF for on, what in called(body))
    }
    while more := {
        name
        for name, body in bodies.items()
        if name not in found and any(f"{on or name.split('.')[0]}.{what}" in found - OF_NOBODY for on, what in called(body))
    }:
        found |= more
    return found


def test_what_changes_what_is_held_is_found():
    """So that the test below cannot come to hold nothing."""
    assert {
        "uploads.commit",
        "uploads.withdraw",
        "uploads.return_nothing",
        "approval.hand_in",
        "approval.approve",
        "approval.send_back",
        "retention.erase",
        "retention.expire",
        "backups.back_up",
        "backups.restore",
        *OF_NOBODY,
    } <= changing()


def test_it_is_called_through_a_gate_only():
    held = changing() - OF_NOBODY | {ANEW}
    by_name = {f"operations.{each}" for each in held}
    found = {
        named(path): sorted({f"{on}.{what}" for on, what in called(tree(path))} & held | imports(path) & by_name)
        for path in files(*ABOVE)
    }
    assert {name: calls for name, calls in found.items() if calls} == {}


def test_the_ledger_is_written_by_operations_alone():
    writers = {named(path) for path in files() if ("ledger", "write") in set(called(tree(path)))}
    assert {name for name in writers if not name.startswith(("operations/", "tests/"))} == set()


def test_the_shell_reads_snapshots_through_a_gate_only():
    """Alerts are told by the rights of whoever gets them, and logged as they are sent."""
    reading = {"reading.files.opened", "reading.reader.Reader"}
    assert {named(path) for path in files("commands") if imports(path) & reading} == {"commands/alerts.py"}
