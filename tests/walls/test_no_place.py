"""The engine names no place: what the settings file says of one stands there, in declarations, the sample and tests only."""

import ast
import re
from dataclasses import astuple

from place import OWN_FILE, names_in, read_place
from tests.walls.rooms import files, is_declaration, named, room_of, texts, tree

NAMES_PLACES = ("sample", "tests", "bench")  # bench reads the sample's extracts as somebody else would


def engine():
    return [path for path in files() if room_of(named(path)) not in NAMES_PLACES and not is_declaration(path)]


def test_no_text_of_the_engine_holds_a_name_of_the_settings():
    home = read_place(OWN_FILE)
    names = {str(home.code), *(name for setting in astuple(home) if not isinstance(setting, int) for name in names_in(setting))}
    of_the_place = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    found = [(named(path), line, text) for path in engine() for line, text in texts(path) if of_the_place.search(text)]
    assert found == []


def test_no_number_of_the_engine_is_the_code_of_the_authority():
    code = read_place(OWN_FILE).code
    found = [
        (named(path), node.lineno)
        for path in engine()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value == code
    ]
    assert found == []


def test_the_pages_of_the_pack_and_the_browser_are_drawn_without_a_name():
    """What is no Python: the look of pages and of the paper."""
    home = read_place(OWN_FILE)
    drawn = [path for room in ("frame", "pack", "ui", "server") for path in (OWN_FILE.parent.parent / room).rglob("*")]
    texts_drawn = {named(path): path.read_text(encoding="utf-8") for path in drawn if path.suffix in (".css", ".typ", ".js")}
    assert texts_drawn
    assert [name for name, text in texts_drawn.items() if home.authority in text or home.region in text] == []
