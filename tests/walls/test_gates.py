"""Everything that changes what is held goes through a gate. Which functions those are is read from the syntax trees."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walls.rooms import files, functions, imports, named, tree

ABOVE = ("pages", "ui", "frame", "commands", "server")  # what people and the shell come in by
ANEW = "snapshots.rebuild"  # changes nothing that is held, and is logged all the same
OF_NOBODY = {"uploads.found", "demonstration.load_sample"}  # an empty store's first line; the made-up city, loaded by the program
CHANGES = {
    *("write_text", "write_bytes", "write_durably", "unlink", "rmdir", "rmtree", "mkdir", "touch", "chmod", "truncate"),
    *("copyfile", "copytree", "copy2", "move", "symlink_to", "hardlink_to", "extractall"),
}
CHANGES_OF = {
    ("ledger", "write"),
    ("store", "keep"),
    *((on, what) for on in ("os", "path") for what in ("replace", "rename", "remove")),
}
MODE = re.compile(r"(?=.*[wax+])[rwaxbt+]{1,3}")  # of a file that is opened to be changed
WRITES_WHAT_WAS_ASKED_FOR = {
    "commands/docs.py",
    "commands/export.py",
    "commands/mess.py",
    "commands/pack.py",
    "commands/template.py",
}


def is_gate(path: Path) -> bool:
    return path.stem.endswith("gate")


def called(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Every call within: on what, and which function or method."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call):
            owner = getattr(call.func, "value", None)
            yield last_name(owner.func if isinstance(owner, ast.Call) else owner).lower(), last_name(call.func)


def changes_a_file(node: ast.AST) -> bool:
    """Whether anything within writes, moves or removes a file, or a line of the ledger."""
    opened = [call for call in ast.walk(node) if isinstance(call, ast.Call) and last_name(call.func) in ("open", "fdopen")]
    modes = [getattr(each, "value", None) for call in opened for each in (*call.args, *(said.value for said in call.keywords))]
    written = any(isinstance(mode, str) and MODE.fullmatch(mode) for mode in modes)
    return written or any(what in CHANGES or (on, what) in CHANGES_OF for on, what in called(node))


def last_name(node: ast.AST | None) -> str:
    """Of `ledger`, of `self.ledger` and, with the call around it taken off, of `Ledger(store)`: ledger."""
    return getattr(node, "id", getattr(node, "attr", ""))


def changing() -> set[str]:
    """The functions of operations/ beside the gates that write the ledger or files, or call one that does."""
    bodies = {f"{path.stem}.{each.name}": each for path in files("operations") if not is_gate(path) for each in functions(path)}
    found = {name for name, body in bodies.items() if changes_a_file(body)}
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


@pytest.mark.parametrize(
    "line",
    [
        "path.write_text('')",
        "(folder / 'a').write_bytes(content)",
        "store.cleaned_file(name).unlink()",
        "shutil.rmtree(folder, ignore_errors=True)",
        "open(path, 'w')",
        "path.open(mode='ab')",
        "os.fdopen(descriptor, 'r+b')",
        "os.replace(one, other)",
        "path.rename(other)",
        "ledger.write(entries)",
    ],
)
def test_a_line_that_changes_a_file_would_be_found(line):
    assert changes_a_file(ast.parse(line))


@pytest.mark.parametrize(
    "line", ["path.open('rb')", "open(path, encoding='utf-8')", "words.replace('a', 'w')", "path.read_text()"]
)
def test_a_line_that_only_reads_is_not(line):
    assert not changes_a_file(ast.parse(line))


def test_what_people_come_in_by_writes_no_file_but_what_was_asked_for():
    """At the shell a file may be asked for by its name; what is kept is written below, through a gate."""
    assert {named(path) for path in files(*ABOVE) if changes_a_file(tree(path))} == WRITES_WHAT_WAS_ASKED_FOR


def test_the_ledger_is_written_by_operations_alone():
    writers = {named(path) for path in files() if ("ledger", "write") in set(called(tree(path)))}
    assert {name for name in writers if not name.startswith(("operations/", "tests/"))} == set()


def test_the_shell_reads_snapshots_through_a_gate_only():
    """Alerts are told by the rights of whoever gets them, and logged as they are sent."""
    reading = {"reading.files.opened", "reading.reader.Reader"}
    assert {named(path) for path in files("commands") if imports(path) & reading} == {"commands/alerts.py"}
