"""What must stay small, so that each file and function can be read in one look."""

from ledger.store import ROOT
from tests.walls.rooms import files, functions, is_declaration, named

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
