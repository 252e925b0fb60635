"""What a unit is, it says itself: nobody asks for its name to know, and nobody reads its SQL."""

import ast
import re
from collections.abc import Iterator

import pytest

from metrics.declaring import unit
from metrics.declaring.unit_type import Unit
from tests.walls.rooms import files, is_declaration, named, tree

NAMES = {each.name for each in vars(unit).values() if isinstance(each, Unit)}
WHERE_SQL_IS_PUT_TOGETHER = {"metrics/declaring/tally.py", "metrics/declaring/unit_type.py", "metrics/working_out/measure.py"}
LOOKS = {"get", "pop", "index", "count", "find", "startswith", "endswith", "removeprefix", "removesuffix", "split", "partition"}
KEYWORD = re.compile(r"\b(DISTINCT|FILTER|NULL|GROUP BY|SELECT|latest|count_if)\b|\w\(")
PRODUCT = [path for path in files() if not named(path).startswith(("tests/", "sample/")) and not is_declaration(path)]


def is_name_of_a_unit(node: ast.AST) -> bool:
    """indicator.unit.name, unit.name"""
    return isinstance(node, ast.Attribute) and node.attr == "name" and ast.unparse(node.value).split(".")[-1] in ("unit", "rated")


def is_unit(node: ast.AST) -> bool:
    """clock.limit.unit, observed.unit: where it is set beside a text, it is a name itself."""
    return isinstance(node, ast.Attribute) and node.attr == "unit"


def judged_by_name(found: ast.AST) -> Iterator[int]:
    """Lines that compare the name of a unit, look it up, match it, or keep a table by the names of units."""
    for node in ast.walk(found):
        if isinstance(node, ast.Compare):
            asked = [node.left, *node.comparators]
        elif isinstance(node, ast.Subscript):
            asked = [node.slice]
        elif isinstance(node, ast.Match):
            asked = [node.subject]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LOOKS:
            asked = [node.func.value, *node.args]
        else:
            asked = []
        told_apart = any(map(is_unit, asked)) and any(isinstance(text_of(each), str) for part in asked for each in ast.walk(part))
        if (
            told_apart
            or any(map(is_name_of_a_unit, asked))
            or isinstance(node, ast.Dict)
            and len(NAMES & set(map(text_of, node.keys))) > 1
        ):
            yield node.lineno


def text_of(node: ast.AST | None) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def read_as_text(found: ast.AST) -> Iterator[int]:
    """Lines that look for SQL within a text, or into the SQL of a unit or tally."""
    for node in ast.walk(found):
        if isinstance(node, ast.Compare):
            within = any(isinstance(each, (ast.In, ast.NotIn)) for each in node.ops)
            looks = within and KEYWORD.search(str(text_of(node.left)))
            if looks or "NULL" in map(text_of, [node.left, *node.comparators]):
                yield node.lineno


def test_no_name_of_a_unit_is_compared_or_looked_up():
    assert {named(path): lines for path in PRODUCT if (lines := list(judged_by_name(tree(path))))} == {}


def test_no_sql_is_read_to_know_what_a_unit_is():
    assert {named(path): lines for path in PRODUCT if (lines := list(read_as_text(tree(path))))} == {}
    asks = {
        named(path) for path in PRODUCT for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute) and node.attr == "sql"
    }
    assert {name for name in asks if name.startswith("metrics/")} <= WHERE_SQL_IS_PUT_TOGETHER


BY_NAME = [
    'places = 0 if indicator.unit.name == "percent" else 1',
    'if table.indicator.unit.name in ("percent", "score"): pass',
    "places = PLACES.get(unit.name, 0)",
    "title = TITLES[indicator.unit.name]",
    'match unit.name:\n    case "percent": pass',
    'if unit.name.startswith("per"): pass',
    'AXES = {"percent": "%", "hours": "hours"}',
    'if clock.limit.unit == "hours": pass',
    'if observed.unit in (None, "rank"): pass',
    'if observed.unit.startswith("percent"): pass',
]
BY_SQL = [
    'if "DISTINCT" in expression: pass',
    'adds = "DISTINCT" not in getattr(unit, part)',
    'at_end = "latest" in said',
    'parts = [] if unit.denominator == "NULL" else ["denominator"]',
]


@pytest.mark.parametrize("line", BY_NAME)
def test_a_line_that_judges_by_a_name_would_be_found(line):
    assert list(judged_by_name(ast.parse(line))) == [1]


@pytest.mark.parametrize("line", BY_SQL)
def test_a_line_that_reads_sql_would_be_found(line):
    assert list(read_as_text(ast.parse(line))) == [1]
