"""AT-01: children and episodes fall, episodes per child rise: the story is mixed and never an improvement."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.working_out.headline import BETTER, MIXED
from wording.headline import headlines_in_words, mixed_sentence

TOGETHER = ("missing_children", "missing_episodes", "episodes_per_child")


def test_children_and_episodes_fall_while_episodes_per_child_rise(figure, headlines):
    assert [figure("missing_children", year)["value"] for year in ("2023-24", "2024-25")] == [509, 395]
    assert [figure("missing_episodes", year)["value"] for year in ("2023-24", "2024-25")] == [1810, 1588]
    assert [round(figure("episodes_per_child", year)["value"], 2) for year in ("2023-24", "2024-25")] == [3.56, 4.02]
    assert [round(headlines[name].change, 1) for name in TOGETHER] == [-22.4, -12.3, 13.1]


@pytest.mark.parametrize("name", TOGETHER)
def test_the_missing_children_story_is_mixed_and_says_both_facts(headlines, name):
    assert headlines[name].badge == MIXED
    said = mixed_sentence(headlines_in_words(headlines), indicators()[name])
    for fact in ("fell 22.4% to 395", "fell 12.3% to 1,588", "but", "rose 13.1% to 4.02", "2024-25 against 2023-24"):
        assert fact in said
    assert BETTER not in said
