"""The list of what is wrong with a file leaves like every other file, and says where without quoting a cell."""

import io
from datetime import date

from openpyxl import load_workbook

from exports.about import Facts
from exports.issue_list import MOST_CELLS, IssueLine, made_issue_list
from exports.recipe import ISSUES, Recipe
from loaders.outcome import ROW_KEPT

FACTS = Facts("27-20250422", date(2025, 4, 22), True, "Analyst", {"missing_episodes": "Missing episodes"})


def test_each_kind_is_a_row_with_its_cells_and_the_worst_first():
    lines = [
        IssueLine("May", "Found", "found before reported", ROW_KEPT, ("G25", "G26")),
        IssueLine("=May", "Risk", "expected High", ROW_KEPT, tuple(f"H{row}" for row in range(MOST_CELLS + 1))),
    ]
    made = made_issue_list(Recipe(ISSUES, "missing_episodes"), lines, FACTS)
    sheet = load_workbook(io.BytesIO(made.content))["Issues"]
    rows = list(sheet.iter_rows(values_only=True))
    assert (made.name, made.rows) == ("sample-data-missing-episodes-what-is-wrong.xlsx", 2)
    assert rows[1] == ("May", "Found", "found before reported", ROW_KEPT, 2, "G25, G26")
    assert rows[2][4] == MOST_CELLS + 1 and rows[2][5].endswith(" …") and sheet["A3"].data_type == "s"
