"""What leaves the program, and by which one way."""

import ast

from tests.walls.rooms import files, imports, named, tree


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
    """No export asks for what gives rows, under whatever level. It would be refused: it notes no look."""
    rows = {"records", "records_in_full", "clock_things", "places_of"}
    assert {
        named(path): node.attr
        for path in files("exports", "pack", "operations/exporting.py", "ui/exporting.py", "ui/pack_part.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in rows
    } == {}


def test_workbooks_with_figures_are_written_in_one_place_only():
    """The other one writes blank workbooks and what partners are told; the sample city writes what partners send."""
    writers = {named(path) for path in files() if "openpyxl.Workbook" in imports(path) or "csv.writer" in path.read_text("utf-8")}
    assert {name for name in writers if not name.startswith(("tests/", "sample/", "bench/"))} <= {
        "exports/sheet.py",
        "loaders/template.py",
        "loaders/workbook.py",
    }


def test_documents_with_figures_are_written_in_one_place_only():
    writers = {named(path) for path in files() if "docx.Document" in imports(path)}
    assert {name for name in writers if not name.startswith("tests/")} == {"exports/document.py"}
