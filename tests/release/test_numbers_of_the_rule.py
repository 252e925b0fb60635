"""The numbers of the release rule as docs/disclosure.md has them: what they mean is tried in the tests beside this one."""

import pytest

from metrics.disclosure import linear_attack, record_anonymity, rounding, secondary_suppression


@pytest.mark.parametrize(
    ("limit", "decided"),
    [
        pytest.param(rounding.SMALLEST_SHOWN, 8, id="a count of one to seven is hidden"),
        pytest.param(rounding.BASE, 5, id="every other count is rounded to five"),
        pytest.param(secondary_suppression.FAR_ENOUGH, 2, id="a hidden count stays one of three numbers or more"),
        pytest.param(linear_attack.TOO_CLOSE, 2, id="as the attack judges it too"),
        pytest.param(record_anonymity.K, 10, id="records shown alike are those of ten children or more"),
        pytest.param(record_anonymity.YEARS_OF_CHILDHOOD, 18, id="childhood has eighteen years"),
    ],
)
def test_a_limit_is_the_one_that_was_decided(limit, decided):
    assert limit == decided
