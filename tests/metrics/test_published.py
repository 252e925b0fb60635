"""The printed figures and the queries held in the repository: complete, word for word, and at one with the indicators."""

import csv
import re

import pytest

from ledger.store import ROOT
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.printed.observations import line_of

REPORT = "the yearly report 2024-25"
PRINTS = [
    (indicator.id, printed)
    for indicator in indicators().values()
    for printed in indicator.published
    if printed.where.startswith(REPORT)
]


def rows_in(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "reference" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FIGURES, QUERIES = rows_in("published_figures.csv"), rows_in("data_queries.csv")
NAMES = [row["Ref"] + row["Part"] for row in FIGURES]


def test_all_75_figures_and_35_queries_are_held_and_each_name_once():
    assert sorted({row["Ref"] for row in FIGURES}) == [f"SF{number:02d}" for number in range(1, 76)]
    assert [row["Ref"] for row in QUERIES] == [f"I-{number:02d}" for number in range(1, 36)]
    assert len(NAMES) == len(set(NAMES))


def test_every_theme_is_one_of_the_menu_and_every_owner_answers_for_one():
    assert {row["Theme"] for row in FIGURES + QUERIES} <= {theme.title for theme in THEMES}
    assert {row["Owner"] for row in QUERIES} <= {theme.owner for theme in THEMES}
    assert {row["Owner agreed"] for row in QUERIES} == {"No"}


def test_every_figure_that_another_row_names_is_held():
    named = {row[heading] for row in FIGURES for heading in ("Part of", "Adds up to") if row[heading]}
    named |= {figure for row in QUERIES for figure in row["Figures"].split(", ") if figure}
    assert named <= set(NAMES)


def test_every_quote_stands_word_for_word_in_its_line(shared_data):
    report = shared_data.parent / "report-2024-25.txt"
    if not report.exists():
        pytest.skip("the yearly report is not here")
    lines = [" ".join(line.split()) for line in report.read_text(encoding="utf-8").splitlines()]
    assert {row["Ref"] for row in FIGURES if row["Quote"] not in lines[int(row["Line"]) - 1]} == set()


@pytest.mark.parametrize(
    ("name", "printed"), PRINTS, ids=[f"{name}-{line_of(printed)}-{printed.value:g}" for name, printed in PRINTS]
)
def test_what_an_indicator_calls_published_is_held_with_that_line_and_number(name, printed):
    """What is worked out from a line (“line 1063: 27 of 90”) needs the line only."""
    line = [row for row in FIGURES if int(row["Line"]) == line_of(printed)]
    worked_out = re.search(r"line \d+(:|, as | to | \(1 in)", printed.where)
    numbers = {float(row[heading]) for row in line for heading in ("Value", "Prior") if row[heading]}
    assert line and (worked_out or printed.value in numbers)
