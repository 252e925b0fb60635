"""A change in per cent is right where some numbers that the two years may have had make it: worked out at both ends."""

import pytest

from text_check.change_claims import comes_out
from text_check.context import Around
from text_check.figures import PERCENT, TextFigure
from text_check.text import TextLine
from text_check.verdict import Given


def given(least: float, most: float) -> Given:
    """Of a released figure that lies between the two."""
    return Given((least + most) / 2, least, most, False, "", "", least < most, "")


def near(change: int) -> Around:
    return Around({}, frozenset(), frozenset(), None, "2024-25", change)


@pytest.mark.parametrize(
    ("then", "now", "claimed", "right"),
    [
        # exactly 20% more, and half a per cent of rounding either side
        ((100, 100), (120, 120), 20, True),
        ((100, 100), (120, 120), 20.4, True),
        ((100, 100), (120, 120), 19.6, True),
        ((100, 100), (120, 120), 20.6, False),
        ((100, 100), (120, 120), 19.4, False),
        ((100, 100), (120, 120), -20, False),
        ((100, 100), (80, 80), -20, True),
        # 98 to 102, then 118 to 122: from 15.7% more (118 of 102) to 24.5% more (122 of 98)
        ((98, 102), (118, 122), 24.9, True),
        ((98, 102), (118, 122), 25.1, False),
        ((98, 102), (118, 122), 15.2, True),
        ((98, 102), (118, 122), 15.1, False),
        # of nothing nothing can be so many per cent more
        ((0, 0), (5, 5), 100, False),
    ],
)
def test_a_change_is_right_where_numbers_of_both_years_make_it(then, now, claimed, right):
    figure = TextFigure(TextLine(1, ""), 0, 0, abs(claimed), PERCENT)
    assert comes_out(figure, near(1 if claimed > 0 else -1), given(*then), given(*now)) is right
