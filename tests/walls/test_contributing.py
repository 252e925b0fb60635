"""CONTRIBUTING.md followed to the letter in a copy of the tree, from the copied file to green: one file written by hand."""

import ast
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from commands.docs import documents
from ledger.store import ROOT, Store
from loaders.source import discover
from tests.conftest import command_line, environment_of
from tests.loaders.workbooks import row_of, table, xlsx

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
GENERATED = {f"docs/{name}" for name in documents()}
MADE_HERE = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()] + [".git"]
WRITTEN_BY_HAND = {".py", ".md", ".csv", ".toml", ".txt", ".in", ".ini", ".css", ".typ"}
SOURCE, INDICATOR = "school_attendance", "persistently_absent"

SOURCE_HEAD = """
from attributes import CASE
from loaders.kinds import CHILD, DAY, choice, whole
from loaders.source import Check, Column, Source
"""
SOURCE_CHANGES = {
    "title": '"School attendance"',
    "grain": '"one row per pupil and week"',
    "period": '"week_of"',
    "key": '("child_id", "week_of")',
    "file_name": '"School_attendance"',
    "workbook": None,
    "about": '"A session is half a school day."',
    "columns": """(
        Column("child_id", CHILD, "The pupil", also=("UPN",)),
        Column("week_of", DAY, "First day of the week", also=("Week commencing",)),
        Column("sessions", whole(0, 14), "Sessions the school was open"),
        Column("missed", whole(0, 14), "Sessions the pupil missed"),
        Column("weekday", choice("Monday", "Friday", "Other"), "Weekday missed most often", required=False, describes=CASE),
    )""",
    "checks": '''(
        Check("missed <= sessions", "More sessions missed than there were", example="""
            sessions | missed | check
            10       | 10     | meets
            9        | 10     | fails
        """),
    )''',
}
INDICATOR_CHANGES = {
    "title": '"Persistently absent"',
    "order": "55",
    "question": '"How many pupils miss a tenth of their sessions?"',
    "numerator": '"Weeks in which a pupil missed a tenth of the sessions or more"',
    "denominator": '"Weeks of pupils"',
    "rationale": '"Who is often absent is seen by fewer adults."',
    "guidance": None,
    "sources": '("school_attendance",)',
    "by": '("weekday",)',
    "caveats": '("Weeks without sessions are left out.",)',
    "cases": '''"""
        SELECT child_id || week_of AS record_id, week_of AS date, missed * 10 >= sessions AS numerator, child_id, place, weekday
        FROM school_attendance
        WHERE sessions > 0
    """''',
    "example": '''Example(
        given={
            "school_attendance": """
            child_id | week_of    | sessions | missed
            ann      | 2024-04-01 | 10       | 1
            ben      | 2024-04-08 | 11       | 1
            cat      | 2024-04-08 | 1        | 0
            cat      | 2024-04-15 | 0        | 0
            ann      | 2024-04-30 | 10       | 0
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 4           | 25
        """,
    )''',
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    copy = tmp_path_factory.mktemp("tree") / "copy"
    shutil.copytree(ROOT, copy, ignore=made_here)
    return copy


def made_here(folder: str, names: list[str]) -> set[str]:
    """What is not in the repository."""
    where = Path(folder).relative_to(ROOT)
    return {name for name in names if any((where / name).match(made) for made in MADE_HERE)}


@pytest.fixture(scope="module")
def manage(tree, tmp_path_factory) -> Callable[..., subprocess.CompletedProcess]:
    """Runs a command of the copy's manage.py, on a store of its own, by day."""
    store = Store(tmp_path_factory.mktemp("store") / "store", tmp_path_factory.mktemp("key") / "pseudonym.key")
    kept = {name: value for name, value in environment_of(store).items() if not name.startswith(("PYTEST_X", "SAFEGUARDING_N"))}
    run = partial(subprocess.run, cwd=tree, env=kept, capture_output=True, text=True)
    run(command_line("serve", "--found"))
    return lambda *words: run(command_line(*words))


@pytest.fixture(scope="module")
def with_the_source(tree) -> Path:
    """The copy with the new source in it, made as the first two steps say."""
    return write_declaration(tree, "Add a source", SOURCE, SOURCE_HEAD, SOURCE_CHANGES)


def steps(heading: str) -> list[str]:
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\d+\. (.+)$", section, re.M)


def write_declaration(tree: Path, heading: str, name: str, head: str, changes: dict[str, str | None]) -> Path:
    """The file named in the first step under a new name beside it, and saying something else."""
    copied = tree / re.match(r"Copy `([^`]+)` to a new name in that folder", steps(heading)[0])[1]
    made = copied.with_name(f"{name}.py")
    made.write_text(changed(copied.read_text(encoding="utf-8"), head, changes), encoding="utf-8")
    return made


def changed(text: str, head: str, changes: dict[str, str | None]) -> str:
    """The declaration with other words, other imports if it needs them, and without what is None."""
    declared = next(node for node in ast.parse(text).body if isinstance(node, ast.Assign))
    said = {keyword.arg: ast.get_source_segment(text, keyword.value) for keyword in declared.value.keywords} | changes
    assert set(changes) <= said.keys()
    lines = [f"    {name}={words},\n" for name, words in said.items() if words is not None]
    opening = head or "\n".join(text.splitlines()[: declared.lineno - 1]) + "\n"
    return f"{opening}\n{declared.targets[0].id} = {declared.value.func.id}(\n{''.join(lines)})\n"


def commands_of(heading: str, name: str) -> list[list[str]]:
    """Every command of the steps. By day only those of the named tests run that are about the new declaration."""
    commands = [command for step in steps(heading) for command in re.findall(r"`python3 manage.py ([^`]+)`", step)]
    words = [command.replace("NAME", name).split() for command in commands]
    only = [] if NIGHTLY else ["--", "-k", f"{name} or made_from_the_declarations"]
    return [[*command, *only] if command[0] == "test" else command for command in words]


def hand_written(tree: Path) -> set[str]:
    """Every file of the copy that is new or changed, but for the documents that a command makes."""
    names = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.suffix in WRITTEN_BY_HAND}
    return {name for name in names - GENERATED if not same(ROOT / name, tree / name)}


def same(one: Path, other: Path) -> bool:
    return one.exists() and one.read_bytes() == other.read_bytes()


def green(done: subprocess.CompletedProcess) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_source_is_one_file_and_its_steps_end_green(tree, manage, with_the_source):
    source = discover(with_the_source.parent)[SOURCE]
    *first, look = commands_of("Add a source", SOURCE)
    for command in first:
        green(manage(*command))
    fill_in(tree / f"{source.file_name}_template.xlsx", row_of(source))
    seen = green(manage(*[word.replace(SOURCE, source.file_name) for word in look]))
    assert "1 row read = 1 kept\n  0 issues\n" in seen and seen.endswith("Nothing was changed.\n")
    assert hand_written(tree) - {f"metrics/indicators/{INDICATOR}.py"} == {f"loaders/sources/{SOURCE}.py"}


def fill_in(template: Path, row: list) -> None:
    book = load_workbook(template)
    for position, cell in enumerate(row, start=1):
        book.worksheets[0].cell(2, position).value = cell
    book.save(template)


def test_an_indicator_with_a_breakdown_of_its_own_is_one_file_and_its_steps_end_green(tree, manage, with_the_source):
    write_declaration(tree, "Add an indicator", INDICATOR, "", INDICATOR_CHANGES)
    (tree / "sent.xlsx").write_bytes(xlsx(*table(discover(with_the_source.parent)[SOURCE], {})))
    green(manage("load", "sent.xlsx"))
    *first, values = commands_of("Add an indicator", INDICATOR)
    for command in first:
        green(manage(*command))
    assert re.search(r"^Sep 2024 +All +1 +1 +100 +ok ", green(manage(*values)), re.M)
    assert hand_written(tree) == {f"loaders/sources/{SOURCE}.py", f"metrics/indicators/{INDICATOR}.py"}


def test_a_breakdown_that_nobody_says_anything_of_is_named_with_what_to_write(tree, manage, with_the_source):
    write_declaration(tree, "Add an indicator", INDICATOR, "", INDICATOR_CHANGES)
    text = with_the_source.read_text(encoding="utf-8")
    with_the_source.write_text(text.replace(", describes=CASE", ""), encoding="utf-8")
    done = manage("test", "tests/metrics/test_declarations.py", "--", "-k", INDICATOR)
    with_the_source.write_text(text, encoding="utf-8")
    assert "say whom weekday of persistently_absent describes" in done.stdout and "as describes=CASE" in done.stdout
