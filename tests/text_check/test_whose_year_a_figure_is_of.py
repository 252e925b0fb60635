"""A year over a column, or before a figure in brackets, is that figure's; marks of about and blanks in numbers are read."""

import pytest

from metrics.printed.observations import Observation
from text_check.context import around
from text_check.figures import ABOUT, EXACTLY, NUMBER, TextFigure, figures_of
from text_check.text import TextLine, read_text
from text_check.verdict import same_print

NOW, BEFORE = "2024-25", "2023-24"
TABLE = """| Measure | 2023-24 | 2024-25 |
|---|---|---|
| Children reported missing | 509 | c. 395 |
"""
WITHOUT_A_HEADING = "Measure | 2023-24 | 2024-25\nMissing | 509"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("In 2024-25, 395 children were missing (2023-24: 509).", {395: NOW, 509: BEFORE}),
        ("395 children were missing (2023/24: 509)", {395: NOW, 509: BEFORE}),
        ("395 children (2024-25), 509 children (2023-24)", {395: NOW, 509: BEFORE}),
        ("Missing, 2023-24: 509; 2024-25: 395", {509: BEFORE, 395: NOW}),
        ("509 in 2023-24, 395 in 2024-25", {509: BEFORE, 395: NOW}),
        (TABLE, {509: BEFORE, 395: NOW}),
        ("Measure\t2024-25\t2023-24\nMissing\t395\t509", {395: NOW, 509: BEFORE}),
        (WITHOUT_A_HEADING, {509: NOW}),
        ("|  | 2023-24 | 2024-25 |\n| Missing | 509 | 395 |", {509: BEFORE, 395: NOW}),
        ("2024-25\t2023-24\nMissing\t395\t509", {395: NOW, 509: BEFORE}),
        ("Police | 2023-24\nMissing | 395 | 509", {395: NOW, 509: NOW}),
    ],
)
def test_the_year_of_each_figure(words, years):
    text = read_text(words)
    assert {figure.value: around(figure, text, NOW).year for figure in figures_of(text)} == years


def test_the_name_of_a_row_stands_beside_each_of_its_figures():
    text = read_text(TABLE)
    assert all("child" in around(figure, text, NOW).closest for figure in figures_of(text))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("c.1,600 came", [(1600, ABOUT)]),
        ("c. 1,600 came", [(1600, ABOUT)]),
        ("ca. 12 came", [(12, ABOUT)]),
        ("~1,600 came", [(1600, ABOUT)]),
        ("≈ 1,600 came", [(1600, ABOUT)]),
        ("1 588 came", [(1588, EXACTLY)]),
        ("1\u00a0588 and 12\u202f345\u202f678 came", [(1588, EXACTLY), (12_345_678, EXACTLY)]),
        ("1’588 and 12'345 came", [(1588, EXACTLY), (12_345, EXACTLY)]),
        ("the row 509 395 147", [(509, EXACTLY), (395, EXACTLY), (147, EXACTLY)]),
        ("the row 12 345 678", [(12, EXACTLY), (345, EXACTLY), (678, EXACTLY)]),
        ("in 2024 395 came", [(395, EXACTLY)]),
    ],
)
def test_marks_and_blanks(words, found):
    assert [(figure.value, figure.qualifier) for figure in figures_of(read_text(words))] == found


@pytest.mark.parametrize(
    ("said", "year", "same"), [(395, NOW, True), (395, BEFORE, False), (509, BEFORE, True), (509, NOW, False), (394, NOW, False)]
)
def test_a_print_gives_its_own_year_and_beside_it_the_year_before(said, year, same):
    printed = {"value": 395, "prior": 509, "period": NOW, "qualifier": EXACTLY}
    held = Observation(**dict.fromkeys(Observation.__dataclass_fields__) | printed)
    assert same_print(held, year, TextFigure(TextLine(1, ""), 0, 0, said, NUMBER)) is same
