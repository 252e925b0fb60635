"""What must stay small, so that each file and function can be read in one look."""

import ast
from collections import defaultdict

from ledger.store import ROOT
from tests.walls.rooms import files, functions, is_declaration, named, room_of, tree

LONGEST = {"file": 200, "function": 25, "declaration": 75, "source": 90, "dashboard.py": 60}
"""A source is longer than other declarations: beside each check stand the rows that meet it and fail it."""
SHELVES_FOR_ANYTHING = {"utils", "util", "helpers", "helper", "common", "core", "misc", "shared"}


def test_every_file_and_every_declaration_is_short():
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files()}
    allowed = {named(path): LONGEST["declaration" if is_declaration(path) else "file"] for path in files()}
    allowed |= {named(path): LONGEST["source"] for path in files("loaders/sources")}
    allowed |= {"dashboard.py": LONGEST["dashboard.py"]}
    assert {name: length for name, length in lengths.items() if length > allowed[name]} == {}


def test_every_function_is_short():
    lengths = {f"{named(path)} {each.name}": each.end_lineno - each.lineno + 1 for path in files() for each in functions(path)}
    assert {name: length for name, length in lengths.items() if length > LONGEST["function"]} == {}


def test_no_room_is_a_shelf_for_anything():
    rooms = {part.removesuffix(".py") for path in files() for part in path.relative_to(ROOT).parts}
    assert rooms & SHELVES_FOR_ANYTHING == set()


def test_no_two_classes_of_the_product_have_one_name():
    """The made-up city and the tests speak of a world of their own."""
    named_so = defaultdict(list)
    for path in (path for path in files() if room_of(named(path)) not in ("sample", "tests")):
        for node in (node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)):
            named_so[node.name].append(named(path))
    assert {name: where for name, where in named_so.items() if len(where) > 1} == {}


def test_no_pattern_is_written_twice():
    held = defaultdict(list)
    for path in (path for path in files() if room_of(named(path)) not in ("sample", "tests")):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile" and not isinstance(node.args[0], ast.Name):
                held[ast.unparse(node.args[0])].append(named(path))
    assert {pattern: where for pattern, where in held.items() if len(where) > 1} == {}
