"""What a sender hid (<5, *) is never nought: a number is then no figure, a percentage says what it goes without."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.table import PROVISIONAL, SUPPRESSED_BY_SENDER
from metrics.values import values
from tests.viewers import ANALYST
from wording.rows import printed_rows

AUTUMN_2023, AUTUMN_2024 = "2023-24 Q3", "2024-25 Q3"


@pytest.fixture(scope="module")
def of_quarter(snapshot):
    def row(name: str, period: str, by: str | None = None, group: str = "All") -> dict:
        table = values(snapshot, indicators()[name], ANALYST, "quarter", by)
        return next(each for each in printed_rows(table) if each["period"] == period and each["breakdown"] == group)

    return row


def test_a_number_with_a_hidden_part_is_suppressed_and_says_so(of_quarter, figure):
    row = of_quarter("pre_birth_referrals_made", AUTUMN_2023)
    assert (row["value"], row["status"]) == (None, SUPPRESSED_BY_SENDER)
    assert row["note"] == "1 figure marked suppressed by the sender (MPFT); 9 other figures are known"
    year = figure("pre_birth_referrals_made", "2023-24")
    assert (year["value"], year["status"]) == (None, SUPPRESSED_BY_SENDER)


def test_a_percentage_goes_without_the_hidden_number_and_says_so(of_quarter, figure):
    for row in (of_quarter("icon_given", AUTUMN_2024), figure("icon_given", "2024-25")):
        assert row["status"] == PROVISIONAL and row["value"] == pytest.approx(100 * row["numerator"] / row["denominator"])
        assert row["note"] == "without 1 figure that the sender marked suppressed (NSCHCT)"


def test_where_all_of_a_group_is_hidden_there_is_no_percentage(of_quarter):
    row = of_quarter("icon_given", AUTUMN_2024, "contact_point", "Perinatal mental health team")
    assert (row["value"], row["numerator"], row["status"]) == (None, None, SUPPRESSED_BY_SENDER)


def test_percentages_without_counts_are_shown_one_by_one_and_never_put_together(of_quarter, figure):
    alone = of_quarter("icon_rate_as_stated", AUTUMN_2024, "contact_point", "Doctor, 6 to 8 weeks")
    assert 0 < alone["value"] < 100
    assert figure("icon_rate_as_stated", "2024-25")["value"] is None
