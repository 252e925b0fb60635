"""Whatever makes a snapshot is a piece of its version, by name; what people only read is in none."""

import ast
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from pieces.code import deciding
from pieces.named import DECLARED, ROOT, own_code, pieces, reader_of
from pieces.packages import called
from pieces.words import WORDS
from tests.pieces.edited import changed
from warehouse.version import digest_of

FILES = sorted(own_code().reached(["operations/snapshots.py", "loaders/worker.py"]))
DECLARATIONS = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in DECLARED.values()
    for path in (ROOT / folder).glob("*.py")
    if not path.stem.startswith("_")
)
INDICATOR, SOURCE = "metrics/indicators/missing_children.py", "loaders/sources/missing_episodes.py"
CLOCK, RULE = "metrics/clocks/rapid_review.py", "metrics/query_rules/bank_holidays_run_out.py"
STEPS = "metrics/working_out/steps.py"

DECIDES = [  # in which file, what, and by what it is replaced: which piece changes
    (INDICATOR, "reported_at::DATE AS date", "returned_at::DATE AS date", "indicator missing_children"),
    (INDICATOR, "unit=DISTINCT", "unit=COUNT", "indicator missing_children"),
    (INDICATOR, "LOW_IS_GOOD,\n    owner", "NEITHER,\n    owner", "indicator missing_children"),
    (INDICATOR, 'by=("age_band", "sex",', 'by=("age_band",', "indicator missing_children"),
    (SOURCE, 'key=("misper_ref",)', 'key=("misper_ref", "child_id")', "source missing_episodes"),
    (SOURCE, "due_day=5", "due_day=6", "source missing_episodes"),
    (SOURCE, '"Misper No"', '"Misper"', "source missing_episodes"),
    (CLOCK, "within_working_days(15)", "within_working_days(16)", "clock rapid_review"),
    (RULE, "today > calendar_good_until()", "today >= calendar_good_until()", "query rule bank_holidays_run_out"),
    (STEPS, "        say_nothing_of(connection, clock)\n", "        pass\n", "code metrics/working_out/steps.py"),
    ("warehouse/filling.py", "    write_sightings(connection, sources)\n", "", "code warehouse/filling.py"),
    ("operations/snapshots.py", "        work_out(connection)\n", "", "code operations/snapshots.py"),
    ("loaders/cells.py", "def fold(", "def folded(", "code loaders/cells.py"),
    (
        "database/opening.py",
        '"preserve_insertion_order": "true"',
        '"preserve_insertion_order": "false"',
        "code database/opening.py",
    ),
    ("declarations.py", 'startswith("_")', 'startswith(".")', "code declarations.py"),
    ("requirements.txt", "\nduckdb==", "\nduckdb==9", "package duckdb"),
    ("requirements.txt", "\nholidays==", "\nholidays==9", "package holidays"),
    ("requirements.txt", "\nhighspy==", "\nhighspy==9", "package highspy"),
    ("requirements.txt", "\npyarrow==", "\npyarrow==9", "package pyarrow"),
    ("requirements.txt", "\npython-calamine==", "\npython-calamine==9", "package python-calamine"),
    ("requirements.txt", "\nnumpy==", "\nnumpy==9", "package numpy"),  # pandas stands on it
    ("requirements.txt", "\npython-dateutil==", "\npython-dateutil==9", "package python-dateutil"),  # Easter, of holidays
]
ONLY_READ = [
    (INDICATOR, "Children reported missing", "Children who went missing"),
    (INDICATOR, "How many different children went missing?", "How many?"),
    (INDICATOR, "Children placed here by other authorities are included", "They are included"),
    (INDICATOR, "m3         | ben      | 2024-04-12 10:00", "m3         | ben      | 2024-04-13 10:00"),
    (SOURCE, "Missing episodes", "Episodes"),
    (SOURCE, '"Who is missing"', '"Which child"'),
    (SOURCE, "Staffordshire Police's record", "The record"),
    (CLOCK, "The day of the notification is not counted.", "It is not counted."),
    (RULE, "ends so soon that", "ends, and"),
    ("metrics/declaring/theme.py", "Are fewer children going missing, and", "Are they, and"),
    ("metrics/declaring/unit.py", "How many: each case counts once", "How many"),
    ("metrics/declaring/unit.py", "How many different ones", "How many"),  # of a unit made from another
    ("metrics/declaring/unit.py", 'suffix="%"', 'suffix=" per cent"'),
    (STEPS, '"""What is worked out', '"""Whatever is worked out'),
    ("database/opening.py", "# in this order, and after connecting", "# in this order"),
    ("warehouse/returns.py", "def due_on(", "\n\ndef due_on("),
    ("requirements.txt", "\nstreamlit==", "\nstreamlit==9"),
    ("wording/figures.py", '"', '"in other words '),
]


@pytest.mark.parametrize(("path", "old", "new", "piece"), DECIDES)
def test_an_edit_that_decides_changes_its_piece_and_no_other(path, old, new, piece):
    assert changed(path, old, new) == {piece}


@pytest.mark.parametrize(("path", "old", "new"), ONLY_READ)
def test_an_edit_that_people_only_read_changes_no_piece(path, old, new):
    assert changed(path, old, new) == set()


@pytest.mark.parametrize("path", [*FILES, *DECLARATIONS])
def test_whatever_is_done_in_addition_changes_the_piece_of_its_file(path):
    text = own_code().text(path)
    before, after = (deciding(ast.parse(each)) for each in (text, f"{text}\nIN_ADDITION = 1\n"))
    assert before != after and own_code().digest(path) in pieces().values()


def test_every_module_that_a_build_or_a_reading_loads_is_a_piece():
    """Asked of the interpreter, which also sees what is imported by name."""
    script = (
        "import sys; import operations.snapshots, loaders.worker; "
        "print(*(file for module in sys.modules.values() if (file := getattr(module, '__file__', None))))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    own = {
        path.relative_to(ROOT).as_posix() for path in map(Path, loaded) if path.is_relative_to(ROOT) and ".venv" not in path.parts
    }
    assert {path for path in own if not path.endswith("__init__.py")} <= {name.removeprefix("code ") for name in pieces()}


def test_every_package_that_decides_is_pinned():
    imported = set().union(*(own_code().imports(path)[1] for path in [*FILES, *DECLARATIONS]))
    packages = {called(module, own_code().pins) for module in imported}
    assert packages <= set(own_code().pins) and {"duckdb", "holidays", "highspy", "pyarrow", "python-calamine"} <= packages


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('replace(COUNT, about="How many")', 'replace(COUNT, about="How many of them")', True),
        ('replace(COUNT, places=1, about="x")', 'replace(COUNT, places=2, about="x")', False),
        ('replace(row, about="How many")', 'replace(row, about="How many of them")', False),
        ('Check("a > 1", "Too small", sets_aside=True)', 'Check("a > 1", says="Small", sets_aside=True)', True),
        ('Check("a > 1", "Too small")', 'Check("a > 2", "Too small")', False),
        ('"""One."""\nx = "one"', '"""Other."""\nx = "one"', True),
        ('x = "one"', 'x = "other"', False),
    ],
)
def test_words_are_left_out_of_declarations_alone(one, other, same):
    assert (deciding(ast.parse(one)) == deciding(ast.parse(other))) is same


def test_words_are_named_after_fields_that_are_there():
    assert [(shape, words - {field.name for field in fields(shape)}) for shape, words in WORDS.items()] == [
        (shape, set()) for shape in WORDS
    ]


def test_the_version_a_load_is_read_by_follows_the_reader_and_its_own_source_only():
    names = set(reader_of("missing_episodes"))
    assert {"source missing_episodes", "code loaders/clean.py", "package python-calamine"} <= names
    assert not {name for name in names if name.startswith(("indicator", "clock", "query", "code metrics", "code warehouse"))}
    assert [name for name in names if name.startswith("source")] == ["source missing_episodes"]
    assert digest_of(reader_of("missing_episodes")) != digest_of(reader_of("contacts"))
