"""AT-17: “over 4,000”, “nearly 20%” and “around half” keep their qualifier, and what follows from them is approximate."""

import pytest

from metrics.printed.numbers import Printed, total
from metrics.printed.observations import observations
from metrics.printed.unit import unit_named
from tests.viewers import ANALYST
from wording.figures import observed_words

WORDS = {
    "SF15": "over 4,000, at least 4,001 cases",
    "SF40": "over 30, at least 31 children",
    "SF48": "over 600, at least 601 children",
    "SF09": "nearly 20%",
    "SF33": "about 50%",
}


@pytest.mark.parametrize(("figure", "words"), WORDS.items())
def test_it_is_held_and_said_with_its_qualifier(snapshot, figure, words):
    held = next(each for each in observations(snapshot, ANALYST) if each.figure == figure)
    assert observed_words(held) == words
    assert held.number.approximate


def test_a_sum_with_one_of_them_is_approximate_and_takes_the_least_it_can_be(snapshot):
    held = next(each for each in observations(snapshot, ANALYST) if each.figure == "SF40")
    found = total([held.number, Printed(9, unit=unit_named("children"))])
    assert (found.value, found.approximate) == (40, True)
