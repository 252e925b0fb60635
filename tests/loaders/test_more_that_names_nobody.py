"""What else stands where nobody is named, or more than one: placeholders of offices and courses, two numbers in one cell."""

import pytest

from loaders.identifiers import names_nobody, plain
from loaders.kinds import CHILD, REFERENCE
from loaders.sealed import SEVERAL_HERE, WORDS_BESIDE


@pytest.mark.parametrize(
    ("text", "child", "other"),
    [
        ("99999", True, False),
        ("9999999", True, False),
        ("11111", True, False),
        ("98989", False, False),
        ("NK1", True, False),
        ("TEMP001", True, False),
        ("TBC1", True, False),
        ("YP1", True, False),
        ("Client 1", True, False),
        ("Case 12", True, False),
        ("Case 1234", False, False),  # four digits may be somebody's
        ("Girl 1", True, False),
        ("no number 3", True, False),
        ("Walk-in", True, True),
        ("Agency staff", True, True),
        ("Delegate 1", False, True),
        ("walk in 2", False, True),
        ("Not linked", True, True),
        ("New family", True, True),
        ("F123", False, False),
    ],
)
def test_a_placeholder_names_nobody_as_a_child_or_as_somebody_else(text, child, other):
    assert (names_nobody(plain(text), True), names_nobody(plain(text), False)) == (child, other)


def doubts(kind, *cells: str) -> list[str | None]:
    """What is said of each cell, if it is kept."""
    found = kind.doubts(cells, dict.fromkeys(cells, ("code", None, None)))
    return [str(found[cell]) if cell in found else None for cell in cells]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("24/1234 & 24/1235", SEVERAL_HERE),
        ("24/1236\n24/1237", SEVERAL_HERE),
        ("24/1236 and 24/1237", SEVERAL_HERE),
        ("24/1236; 24/1237", SEVERAL_HERE),
        ("24/1236", None),
        ("PPN-2024-00017", None),
        ("A&E 12", None),
    ],
)
def test_two_references_in_one_cell_are_said(cell, said):
    assert doubts(REFERENCE, cell) == [said]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("12345 & 12346", SEVERAL_HERE),
        ("12345/12346", SEVERAL_HERE),
        ("12345 Jones", WORDS_BESIDE),
        ("Unborn Smith 12345", WORDS_BESIDE),
        ("ID 12345", None),
        ("12345", None),
    ],
)
def test_two_children_or_a_name_beside_a_number_are_said(cell, said):
    assert doubts(CHILD, cell, "12344")[0] == said
