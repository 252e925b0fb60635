"""The walls between the rooms, and the budgets: read from the syntax trees, so they hold for files yet to come."""

import ast
import csv
import re

import pytest

from ledger.store import ROOT
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from tests.walls.rooms import files, functions, imports, is_declaration, named, texts, tree

MUST_NOT_KNOW = {
    "loaders": {"metrics", "warehouse", "ledger", "streamlit", "altair"},
    "audit": {
        "loaders",
        "ledger",
        "metrics",
        "warehouse",
        "ui",
        "pages",
        "commands",
        "operations",
        "streamlit",
        "altair",
        "duckdb",
        "pandas",
        "pyarrow",
    },
    "ledger": {"loaders.sources", "metrics", "warehouse", "streamlit", "altair"},
    "warehouse": {"streamlit", "altair", "metrics"},
    "metrics": {"streamlit", "altair", "loaders", "ledger", "warehouse"},
    "meeting": {
        "streamlit",
        "altair",
        "duckdb",
        "warehouse",
        "pages",
        "ui.reading.session",
        "ui.reading.resources",
        "operations",
    },
    "exports": {
        "streamlit",
        "altair",
        "duckdb",
        "loaders",
        "ledger",
        "warehouse",
        "access",
        "ui",
        "pages",
        "commands",
        "operations",
    },
    "text_check": {
        "streamlit",
        "altair",
        "duckdb",
        "loaders",
        "ledger",
        "warehouse",
        "access",
        "ui",
        "pages",
        "commands",
        "operations",
        "exports",
    },
    "access": {"streamlit", "altair", "duckdb", "warehouse", "ui", "pages"},
    "foi": {"streamlit", "altair", "access", "loaders", "ledger", "warehouse", "exports", "pages", "commands", "operations"},
    "alerts": {"streamlit", "altair", "ui", "pages", "commands", "exports", "loaders.sources"},
    "pack": {"streamlit", "altair", "duckdb", "openpyxl", "loaders", "warehouse", "access", "pages", "commands", "operations"},
    "ui/charts": {"streamlit", "duckdb"},
    "ui": {"duckdb"},
    "pages": {"duckdb"},
}
LONGEST = {"file": 200, "function": 25, "declaration": 75, "dashboard.py": 60}
SHELVES_FOR_ANYTHING = {"utils", "util", "helpers", "helper", "common", "core", "misc", "shared"}


@pytest.mark.parametrize(("room", "strangers"), MUST_NOT_KNOW.items(), ids=MUST_NOT_KNOW)
def test_a_room_knows_nothing_it_must_not_know(room, strangers):
    assert {named(path): known for path in files(room) if (known := imports(path) & strangers)} == {}


def test_the_rooms_that_are_walled_are_there():
    assert all(files(room) for room in ("loaders", "audit", "ledger", "warehouse", "metrics", "meeting", "text_check"))


def test_a_pack_takes_nothing_of_the_screen_but_its_words_and_the_drawing_of_icons():
    pure = {"wording.figures", "wording.charts", "wording.icons"}
    modules = {f"ui.{path.stem}" for path in files("ui")}
    assert {named(path): known for path in files("pack", "meeting") if (known := imports(path) & modules - pure)} == {}
    strangers = {"streamlit", "altair", "duckdb"}
    assert {each: known for each in pure if (known := imports(ROOT / f"{each.replace('.', '/')}.py") & strangers)} == {}


def test_pages_and_what_they_share_hold_no_sql():
    found = [(named(path), line) for path in files("pages", "ui") for line, text in texts(path) if re.search(r"\bSELECT\s", text)]
    assert found == []


def test_pages_and_what_they_share_open_the_warehouse_in_one_place_only():
    assert {named(path) for path in files("pages", "ui") if "warehouse" in imports(path)} <= {"ui/reading/session.py"}


def test_the_id_of_a_source_indicator_or_clock_stands_in_declarations_tests_and_the_sample_only():
    """`sample` is the made-up partners, who know what they send."""
    ids = set(sources()) | set(indicators()) | set(clocks())
    found = [
        (named(path), line, text)
        for path in files()
        for line, text in texts(path)
        if text in ids and path.relative_to(ROOT).parts[0] not in ("tests", "sample") and not is_declaration(path)
    ]
    assert found == []


def test_every_file_and_every_declaration_is_short():
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files()}
    allowed = {named(path): LONGEST["declaration" if is_declaration(path) else "file"] for path in files()}
    allowed |= {"dashboard.py": LONGEST["dashboard.py"]}
    assert {name: length for name, length in lengths.items() if length > allowed[name]} == {}


def test_every_function_is_short():
    lengths = {f"{named(path)} {each.name}": each.end_lineno - each.lineno + 1 for path in files() for each in functions(path)}
    assert {name: length for name, length in lengths.items() if length > LONGEST["function"]} == {}


def test_no_room_is_a_shelf_for_anything():
    rooms = {part.removesuffix(".py") for path in files() for part in path.relative_to(ROOT).parts}
    assert rooms & SHELVES_FOR_ANYTHING == set()


def test_only_the_gate_writes_in_the_table_of_people():
    found = {named(path) for path in files("pages", "ui", "commands") if imports(path) & {"access.entry"}}
    assert found == set()


def test_no_fault_is_swallowed():
    found = [
        (named(path), node.lineno)
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and [type(each) for each in node.body] == [ast.Pass]
    ]
    assert found == []


def test_nothing_is_offered_through_download_buttons():
    """Their addresses answer anybody, without a cookie, for minutes after the session has closed."""
    found = [
        named(path)
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "download_button"
    ]
    assert found == []


def test_nor_through_pictures_sounds_films_and_papers_whose_addresses_answer_anybody_too():
    """Streamlit keeps them in the same place as the files of its download buttons."""
    found = [
        named(path)
        for path in files("pages", "ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in ("image", "audio", "video", "pdf", "logo")
        and isinstance(node.value, ast.Name)
        and node.value.id == "st"
    ]
    assert found == []


def test_no_export_reads_a_record():
    """The reads that give rows are these two; no export imports them, under whatever level it is asked for."""
    rows = {"metrics.values.records", "metrics.working_out.clock_counts.things"}
    assert {
        named(path): read
        for path in files("exports", "pack", "operations/exporting.py", "ui/exporting.py", "ui/pack_part.py")
        if (read := imports(path) & rows)
    } == {}


def test_workbooks_with_figures_are_written_in_one_place_only():
    """The other one writes blank workbooks and what partners are told; the sample city writes what partners send."""
    writers = {named(path) for path in files() if "openpyxl.Workbook" in imports(path) or "csv.writer" in path.read_text("utf-8")}
    assert {name for name in writers if not name.startswith(("tests/", "sample/", "bench/"))} <= {
        "exports/sheet.py",
        "loaders/template.py",
        "loaders/workbook.py",
    }


def test_every_file_of_reference_data_is_listed_with_its_origin_and_licence():
    listed = (ROOT / "data" / "reference" / "README.md").read_text(encoding="utf-8")
    held = {path.name for path in (ROOT / "data" / "reference").iterdir()} - {"README.md"}
    assert {name for name in held if f"`{name}`" not in listed} == set()
    assert set(re.findall(r"`([\w.]+\.csv)`", listed.split("## Where")[0])) <= held
    assert "Open Government Licence v3.0" in listed


def test_documents_with_figures_are_written_in_one_place_only():
    writers = {named(path) for path in files() if "docx.Document" in imports(path)}
    assert {name for name in writers if not name.startswith("tests/")} == {"exports/document.py"}


def test_nothing_but_declarations_names_an_indicator_to_the_claim_checker():
    """No title and no printed sentence stands in its files, but in the short texts in which a check finds something or nothing."""
    titles = {each.title.lower() for each in indicators().values() if " " in each.title}
    for path in files("text_check"):
        own = [text.lower() for line, text in texts(path) if line < first_example(path)]
        assert not [(named(path), title) for title in titles for text in own if title in text]


def first_example(path) -> int:
    """The line from which a check is declared with its texts; beyond the end for any other file."""
    return next(
        (
            node.lineno
            for node in tree(path).body
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "CHECK"
        ),
        10**6,
    )


def test_no_check_was_written_for_one_sentence_of_the_yearly_report():
    """No four words in a row of a printed sentence stand in the rule of a check or in its texts."""
    with (ROOT / "data" / "reference" / "published_figures.csv").open(encoding="utf-8") as file:
        printed = {
            tuple(words[place : place + 4])
            for row in csv.DictReader(file)
            if (words := row["Quote"].lower().split())
            for place in range(len(words) - 3)
        }
    for path in files("text_check/checks"):
        for _, text in texts(path):
            words = text.lower().split()
            assert not printed & {tuple(words[place : place + 4]) for place in range(len(words) - 3)}, named(path)
