"""A number with the decimals that it has earned."""

import pytest

from metrics.declaring.unit import COUNT, MEAN, PERCENT
from plural import counted
from wording.figures import bare, limit, number


@pytest.mark.parametrize(
    ("value", "unit", "cases", "said"),
    [
        (None, PERCENT, 500, "–"),
        (68.04, PERCENT, None, "68.0%"),
        (68.04, PERCENT, 200, "68.0%"),
        (68.04, PERCENT, 199, "68%"),  # below 200 cases a tenth of a per cent says nothing
        (68.04, PERCENT, 0, "68%"),
        (1234, COUNT, 10, "1,234"),
        (6.05, MEAN, 10, number(6.05, MEAN)),  # a mean is no part of its cases
    ],
)
def test_a_percentage_of_fewer_than_200_cases_has_no_decimals(value, unit, cases, said):
    assert number(value, unit, cases) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"), [(None, COUNT, "–"), (21, COUNT, "21.0"), (21.26, COUNT, "21.3"), (68.04, PERCENT, "68.0%")]
)
def test_a_mean_of_counts_has_a_decimal_for_it_is_no_count_of_anybody(value, unit, said):
    assert limit(value, unit) == said


def test_nothing_is_said_of_what_is_no_number_and_one_is_not_several():
    assert [bare(value, COUNT, False) for value in (None, float("nan"), 1234.0)] == ["", "", "1,234"]
    assert [counted(count, "issue") for count in (0, 1, 2, 1234)] == ["0 issues", "1 issue", "2 issues", "1,234 issues"]
