"""A figure that agrees by chance is called matched no sooner than its words allow: on both sides of every limit."""

import pytest

from metrics.printed.numbers import EXACTLY
from text_check.candidates import LIKELY_FOR_SMALL, Candidate
from text_check.figures import AT_LEAST, NUMBER, OVER, TextFigure
from text_check.judge import BEHIND_THE_BEST, LARGE, Weighed, is_enough
from text_check.verdict import Given


def given(value: float | None, hidden: bool = False) -> Given:
    return Given(value, value or 0, value or 0, hidden, "2024-25", "2024-25", False, "")


def enough(value: float, score: float, unexplained: str = "", qualifier: str = EXACTLY, top: float = 1.0, data=None) -> bool:
    figure = TextFigure(None, 0, 1, value, NUMBER, qualifier)
    candidate = Candidate(None, score, frozenset(unexplained.split()))
    return is_enough(Weighed(candidate, data or given(value), None, True), figure, top)


@pytest.mark.parametrize(
    ("value", "score", "unexplained", "is_so"),
    [
        (50, LIKELY_FOR_SMALL, "", True),
        (50, LIKELY_FOR_SMALL, "boys", True),  # one word that nothing declared knows
        (50, LIKELY_FOR_SMALL, "boys abroad", False),  # two
        (50, LIKELY_FOR_SMALL - 0.01, "", False),
        (LARGE, LIKELY_FOR_SMALL - 0.01, "boys abroad", True),  # a large exact number does not agree by chance
        (LARGE - 1, LIKELY_FOR_SMALL - 0.01, "", False),
        (12, LIKELY_FOR_SMALL - 0.01, "", False),
        (12, LIKELY_FOR_SMALL, "", True),
    ],
)
def test_how_well_its_words_must_fit(value, score, unexplained, is_so):
    assert enough(value, score, unexplained, top=0.9) is is_so


def test_a_name_far_behind_the_best_is_not_what_is_meant():
    assert enough(500, 1.0 - BEHIND_THE_BEST) and not enough(500, 0.99 - BEHIND_THE_BEST)


def test_over_a_number_is_no_match_for_one_far_above_it():
    for qualifier in (OVER, AT_LEAST):
        assert enough(500, 0.9, qualifier=qualifier, data=given(505))
        assert not enough(500, 0.9, qualifier=qualifier, data=given(900))


def test_of_a_hidden_figure_it_is_said_that_it_cannot_be_checked_and_of_none_nothing():
    assert enough(500, 0.9, data=given(None, hidden=True)) and not enough(500, 0.9, data=given(None))
