"""What a theme's page opens with: what moved, the disagreeing first; else what changed most; and the clock with most overdue."""

import pytest

from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.table import OK
from metrics.working_out.clock_counts import Standing
from metrics.working_out.headline import BETTER, FEWER, MIXED, MORE, NO_EARLIER, SAME, WORSE, Headline
from wording.headline import HeadlineWords, mixed_sentence, noticed, opening

CHILDREN, EPISODES, PER_CHILD = (indicators()[name] for name in ("missing_children", "missing_episodes", "episodes_per_child"))
TOGETHER = [CHILDREN, EPISODES, PER_CHILD]


def words(*moves: tuple[str, float, float | None]) -> dict[str, HeadlineWords]:
    """Of the three that are read together: the badge, the figure of 2024-25, and that of 2023-24."""
    return {
        each.id: HeadlineWords(
            Headline(
                each.id,
                "2024-25",
                value=now,
                previous=before,
                previous_months="2023-24",
                change=before and 100 * (now - before) / before,
                badge=badge,
                status=OK,
            ),
            each,
        )
        for each, (badge, now, before) in zip(TOGETHER, moves)
    }


@pytest.mark.parametrize(
    ("moves", "opens"),
    [
        (
            ((MORE, 110, 100), (FEWER, 150, 300), (SAME, 2, 2)),
            "Missing episodes: 150 in 2024-25, 50.0% fewer than 300 in 2023-24.",
        ),
        (
            ((MORE, 200, 100), (FEWER, 150, 300), (SAME, 2, 2)),
            "Children reported missing: 200 in 2024-25, 100.0% more than 100 in 2023-24.",
        ),
        (
            ((BETTER, 90, 100), (WORSE, 303, 300), (MORE, 9, 3)),
            "Missing episodes: 303 in 2024-25, 1.0% more than 300 in 2023-24.",
        ),
        (
            ((MIXED, 90, 100), (MIXED, 300, 200), (WORSE, 3, 2)),
            "Children reported missing fell 10.0% to 90, but missing episodes rose 50.0% to 300 and missing episodes per child "
            "rose 50.0% to 3.00, 2024-25 against 2023-24.",
        ),
        (
            ((NO_EARLIER, 90, None), (NO_EARLIER, 300, None), (NO_EARLIER, 3, None)),
            "Children reported missing: 90 in 2024-25, no figure for the same months a year before.",
        ),
    ],
    ids=["what changed most, though it fell", "what changed most", "what got worse", "what disagrees", "what there is"],
)
def test_a_page_opens_with_what_moved_and_else_with_what_changed_most(moves, opens):
    assert opening(words(*moves), TOGETHER, []) == opens


def test_a_page_without_a_figure_opens_with_that():
    nothing = {each.id: HeadlineWords(Headline(each.id, ""), each) for each in TOGETHER}
    assert opening(nothing, TOGETHER, []) == "Nothing was returned for this theme yet."


def test_of_clocks_the_one_with_most_overdue_is_named_and_one_whose_number_is_hidden_is_not():
    first, second, third = list(clocks().values())[:3]
    standings = [Standing(clock=clock, overdue=overdue) for clock, overdue in ((first, 2), (second, 7), (third, None))]
    same = words(*[(SAME, 1, 1)] * 3)
    opens = "Children reported missing: 1 in 2024-25, the same as 1 in 2023-24"
    assert opening(same, TOGETHER, standings) == f"{opens}; 7 cases of “{second.title.lower()}” overdue."
    assert opening(same, TOGETHER, standings[2:]) == f"{opens}."


def test_what_disagrees_stands_before_what_got_worse_and_that_before_what_got_better_and_is_said_once():
    badges = ((BETTER, 90, 100), (WORSE, 330, 300), (SAME, 2, 2))
    assert [each.badge for each in noticed(words(*badges), TOGETHER)] == [WORSE, BETTER]
    disagreeing = words((WORSE, 110, 100), (MIXED, 200, 300), (MIXED, 1.8, 3))
    assert [(each.badge, each.name) for each in noticed(disagreeing, TOGETHER)] == [(MIXED, EPISODES.id)]


def test_in_a_mixed_sentence_falls_stand_before_rises_each_in_the_order_of_the_theme():
    said = mixed_sentence(words((MIXED, 110, 100), (MIXED, 330, 300), (MIXED, 2, 3)), EPISODES)
    assert said == (
        "missing episodes per child fell 33.3% to 2.00, but children reported missing rose 10.0% to 110 "
        "and missing episodes rose 10.0% to 330, 2024-25 against 2023-24."
    )
