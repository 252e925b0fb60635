"""A window gives the figures of its own days: equal to those worked out for it, and labelled as a part where it cuts."""

import re
from datetime import date
from itertools import product

import pytest

from metrics.declaring.indicator import indicators
from metrics.table import NOT_RETURNED
from metrics.values import values
from metrics.working_out.coverage import Returned
from metrics.working_out.measure import measure
from tests.acceptance.counted import GRAINS, KEYS, behind, by_hand, cuts, every_case
from tests.made_up import frame
from tests.viewers import ANALYST
from wording.rows import printed_rows

YEAR = date(2024, 4, 1), date(2025, 3, 31)
SPRING_TO_SUMMER = date(2024, 4, 1), date(2024, 9, 30)
TEN_DAYS = date(2024, 10, 10), date(2024, 10, 19)

every_indicator = pytest.mark.parametrize("indicator", indicators().values(), ids=lambda indicator: indicator.id)


@every_indicator
def test_figures_read_from_the_snapshot_equal_figures_worked_out_anew(snapshot, indicator):
    for grain, by in product((indicator.grain, "year"), cuts(indicator)[:2]):
        read = values(snapshot, indicator, ANALYST, grain, by, YEAR).rows
        anew = measure(snapshot, indicator, grain, by, YEAR)
        assert len(read) or not months_due(snapshot, indicator, YEAR)
        assert [row._replace(position=0) for row in read] == [row._replace(people=None) for row in anew]


@every_indicator
def test_a_window_that_cuts_a_year_is_labelled_as_a_part_of_it(snapshot, indicator):
    for by in cuts(indicator):
        for row in values(snapshot, indicator, ANALYST, "year", by, SPRING_TO_SUMMER).rows:
            assert row.status == NOT_RETURNED or row.period.startswith("2024-25 (") and row.period.endswith(" to Sep 2024)")


@every_indicator
def test_a_window_that_cuts_a_year_counts_only_its_own_days(snapshot, indicator):
    table = values(snapshot, indicator, ANALYST, "year", cuts(indicator)[0], SPRING_TO_SUMMER)
    if not months_due(snapshot, indicator, SPRING_TO_SUMMER):
        assert table.rows == ()
        return
    assert {(row.start, row.stop) for row in table.rows} == {SPRING_TO_SUMMER}
    counted = by_hand(snapshot, table, behind(every_case(snapshot, indicator.id), table))["value"]
    known = frame(table.with_values).astype({"start": "datetime64[ns]"}).set_index(KEYS)["value"].astype(float)
    assert known.to_dict() == pytest.approx(counted.reindex(known.index).fillna(0).to_dict())


def months_due(snapshot, indicator, window: tuple[date, date]) -> list:
    """Periods of the window in which a return was due; the Section 11 audit comes every other year."""
    return Returned(snapshot).coverage(indicator).spans("month", window)


def test_a_part_names_only_the_months_that_were_returned(snapshot):
    """Contacts came from September on: a window from April is still September to December."""
    window = date(2024, 4, 1), date(2024, 12, 31)
    row = printed_rows(values(snapshot, indicators()["police_contacts"], ANALYST, "year", None, window))[0]
    assert row["note"] == "4 of 9 months returned"
    assert row["period"] == "2024-25 (Sep 2024 to Dec 2024)"


@pytest.mark.parametrize("grain", GRAINS)
def test_ten_days_never_bear_the_name_of_a_month(snapshot, grain):
    row = printed_rows(values(snapshot, indicators()["missing_episodes"], ANALYST, grain, None, TEN_DAYS))[0]
    assert {"10", "19"} <= set(re.findall(r"\d+", row["period"]))


def test_a_window_before_anything_was_sent_has_no_rows(snapshot):
    assert values(snapshot, indicators()["missing_episodes"], ANALYST, window=(date(2010, 1, 1), date(2010, 12, 31))).rows == ()
