"""How long a text may be that leaves in a file, and what the number of a paper looks like."""

import pytest

from exports.recipe import REFERENCE
from exports.text import file_name, readable, sheet_names


@pytest.mark.parametrize(("letters", "kept"), [(31_999, 31_999), (32_000, 32_000), (32_001, 32_000)])
def test_a_cell_holds_32000_letters(letters, kept):
    assert len(readable("x" * letters)) == kept


def test_the_name_of_a_sheet_has_31_letters_with_its_number_and_that_of_a_file_120():
    first, second = sheet_names(["x" * 40] * 2)
    assert (first, second) == ("x" * 31, "x" * 29 + " 2")
    assert file_name("x" * 130, ending="csv") == "x" * 120 + ".csv"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("IG-2026/014", True),
        ("IG-26", True),
        ("DPIA-2026", True),
        ("DPIA-2026/0143", True),
        ("I-2026", False),
        ("DPIAS-2026", False),
        ("IG-2", False),
        ("IG-20261", False),
        ("IG-2026/", False),
        ("IG-2026/01434", False),
        ("ig-2026", False),
    ],
)
def test_a_paper_has_two_to_four_letters_and_two_to_four_digits(text, is_one):
    assert bool(REFERENCE.keep(text, None)) is is_one
