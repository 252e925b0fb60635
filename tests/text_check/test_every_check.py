"""Each check finds what its own short texts show, and nothing in those that are as near to them as can be."""

import pytest

from tests.text_check.findings import FINDINGS
from text_check.check import CANNOT_BE, KINDS, checks
from text_check.checking import check
from text_check.verdict import CONTRADICTED, NOT_FOUND

silent = [(each, words) for each in checks().values() for words in each.silent]


def named(case: object) -> str | None:
    return getattr(case, "id", None)


@pytest.mark.parametrize("declared", checks().values(), ids=named)
def test_it_finds_what_its_texts_show_in_these_lines_and_words(exact, declared):
    found = [
        [(each.lines, each.says) for each in check(words, exact).findings if each.check == declared] for words in declared.fires
    ]
    assert found == FINDINGS[declared.id]
    assert all(each for each in found)


@pytest.mark.parametrize(("declared", "words"), silent, ids=named)
def test_it_is_silent_where_all_can_be_right(exact, declared, words):
    assert [each.says for each in check(words, exact).findings if each.check == declared] == []


@pytest.mark.parametrize("declared", checks().values(), ids=named)
def test_it_is_declared_with_both_and_in_words(declared):
    assert declared.fires and declared.silent and declared.kind in KINDS
    assert declared.title and declared.says.endswith("." if declared.kind == CANNOT_BE else (".", "?"))


def test_what_a_check_finds_to_be_impossible_contradicts_a_figure_that_no_indicator_names(exact):
    impossible = check("We heard from 66% of 14 bakeries.", exact).verdicts[0]
    assert impossible.verdict == CONTRADICTED and "no whole number of 14" in impossible.why
    unclear = check("Some 40% of the bicycles were red.", exact).verdicts[0]
    assert unclear.verdict == NOT_FOUND and "of how many?" in unclear.why


@pytest.mark.parametrize(
    "words",
    [
        "The fair had 12 boats and 40 visitors, up from 30.",
        "Of the 40 boats, 12 were red, 18 blue and 10 green.",
        "Boats\t12\nTrains\t18\nTotal\t30",
        "Half of the 40 boats were red.",
        "In 2024-25 there were three teams: red, green and blue.",
        "The hall is open from 9:30 to 17:00, and 200 people fit in.",
        "It cost £1,200, of which £400 was given.",
    ],
)
def test_an_ordinary_sentence_about_something_else_gives_rise_to_nothing(exact, words):
    checked = check(words, exact, "2024-25")
    assert checked.findings == [] and checked.contradicted == []
