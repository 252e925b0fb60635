"""Amounts of money below words that say thousands are asked about; counts and pounds in full are not."""

import pytest

from loaders.outcome import Refused
from loaders.source import sources
from tests.loaders.workbooks import table, take, xlsx

SPENDING, HUBS = sources()["spending"], sources()["hub_visits"]


@pytest.mark.parametrize(
    "words",
    [
        "All figures in £000s",
        "£k",
        "£'000",
        "£ 000",
        "(£000)",
        "'000",
        "Spending, 000s",
        "in thousands",
        "£m",
        "Thousands of pounds",
    ],
)
def test_money_under_a_title_that_says_thousands_is_refused_naming_the_cell(words):
    with pytest.raises(Refused, match=r"cell B1 says that amounts are in thousands"):
        take(xlsx(["", words], *table(SPENDING, {})))
    with pytest.raises(Refused, match=r"cell A3 says that amounts are in thousands"):
        take(xlsx(*table(SPENDING, {}), [words]))


@pytest.mark.parametrize(
    "words", ["Budget £45,000", "Spending of £10,000s a month", "All in pounds", "£5k grants", "MASA spending"]
)
def test_pounds_in_full_are_read(words):
    report, _ = take(xlsx([words], *table(SPENDING, {})))
    assert report.rows_kept == 1


def test_a_list_without_money_may_speak_of_thousands():
    report, _ = take(xlsx(["Visits, £000s of families"], *table(HUBS, {})))
    assert report.rows_kept == 1
