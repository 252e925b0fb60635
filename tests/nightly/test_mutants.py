"""Which small changes are made in the code, which lines of a diff they are made on, and which tests are asked to notice them."""

import pytest

from tests.nightly.mutants import mutants_of, mutated_files, read
from tests.nightly.survivors import SURVIVORS, Survivor
from tests.nightly.trying_mutants import gone, lines_of, mutants_in, near

CODE = '''
"""SELECT nothing of this: it is said, not done; 1 = 1."""
LIMIT = 3
QUERY = "SELECT name FROM things WHERE age >= 18 AND kind = 'late'"

@dataclass(frozen=True)
class Thing:
    kept: bool = True

def late(by: int | None, days: list) -> bool:
    return by is not None and by > LIMIT
'''
CHANGES = [
    (3, "LIMIT = 4"),
    (3, "LIMIT = 2"),
    (4, "QUERY = \"SELECT name FROM things WHERE age > 18 AND kind = 'late'\""),
    (4, "QUERY = \"SELECT name FROM things WHERE age >= 19 AND kind = 'late'\""),
    (4, "QUERY = \"SELECT name FROM things WHERE age >= 18 OR kind = 'late'\""),
    (4, "QUERY = \"SELECT name FROM things WHERE age >= 18 AND kind <> 'late'\""),
    (8, "kept: bool = False"),
    (11, "return by is not None and by >= LIMIT"),
    (11, "return by is None and by > LIMIT"),
    (11, "return by is not None or by > LIMIT"),
]
DIFF = """
diff --git a/metrics/one.py b/metrics/one.py
--- a/metrics/one.py
+++ b/metrics/one.py
@@ -3 +3,2 @@ def one():
-    return 1
+    two = 2
+    return two
@@ -9,2 +10,0 @@ def other():
-    pass
-
@@ -20 +20 @@
-LIMIT = 2
+LIMIT = 3
"""


def test_thresholds_comparisons_and_defaults_are_changed_and_neither_texts_nor_decorators():
    made = [(each.line, each.change(CODE)[1]) for each in mutants_of("metrics/one.py", CODE)]
    assert sorted(made) == sorted(CHANGES)


def test_of_a_diff_the_lines_count_that_it_adds():
    assert lines_of(DIFF) == {"metrics/one.py": {3, 4, 20}}


def test_mutants_of_some_lines_come_in_an_order_that_is_always_the_same():
    wanted = {"operations/retention.py": {36}, "operations/manifest.py": None}
    made = mutants_in(wanted)
    assert made == mutants_in(dict(reversed(wanted.items()))) and len(set(made)) == len(made)
    assert {each.line for each in made if each.file == "operations/retention.py"} == {36}
    assert made != sorted(made, key=lambda each: (each.file, each.line))


def test_of_a_sample_every_file_has_one_before_any_has_two():
    files = {"operations/retention.py", "operations/manifest.py", "access/quota.py"}
    made = mutants_in(dict.fromkeys(files))
    assert {each.file for each in made[:3]} == {each.file for each in made[3:6]} == files


@pytest.mark.parametrize(
    ("file", "tests"),
    [
        ("operations/retention.py", "tests/operations/test_whose_time_is_over.py"),
        ("access/sessions.py", "tests/access/test_sessions.py"),
        ("metrics/control_charts/limits.py", "tests/metrics/test_control_charts.py"),
        ("metrics/disclosure/rounding.py", "tests/release/test_the_rule.py"),
        ("loaders/annex_a.py", "tests/loaders/test_annex_a.py"),
    ],
)
def test_the_tests_of_a_files_own_room_that_are_near_it_are_asked(file, tests):
    assert tests in near(file)


def test_every_file_that_is_changed_has_tests_and_none_of_them_needs_a_browser():
    assert [file for file in mutated_files() if not near(file)] == []
    assert not any(test.startswith("tests/browser") for file in mutated_files() for test in near(file))


@pytest.mark.parametrize("survivor", SURVIVORS, ids=lambda survivor: f"{survivor.file}: {survivor.after}")
def test_every_survivor_with_a_reason_is_still_a_change_that_is_made(survivor):
    assert survivor.why and not gone(survivor)


def test_a_survivor_whose_line_is_not_there_any_more_is_found():
    line = next(line for line in read("operations/retention.py").splitlines() if "first_day_kept(view" in line)
    assert gone(Survivor("operations/retention.py", line.strip(), "something else", "")) and gone(
        Survivor("operations/retention.py", "another line", line.strip(), "")
    )
