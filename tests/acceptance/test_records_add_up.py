"""The records behind every value give that value when counted by hand; groups and months add up to the whole."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import product

import pandas as pd
import pytest

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit import COUNT, DISTINCT, PERCENT, RATIO, SHARE
from metrics.declaring.unit_type import Unit
from metrics.table import NOT_APPLICABLE, NOT_KNOWN, NOT_RETURNED, SUPPRESSED_BY_SENDER, newest
from metrics.values import records, values
from tests.acceptance.counted import GRAINS, NUMBERS, behind, cuts, every_case, pairs
from tests.made_up import frame
from tests.sample_city import OF_THE_CITY
from tests.viewers import ANALYST

ADDING_UP = {COUNT: ["numerator"], PERCENT: ["numerator", "denominator"], RATIO: ["numerator", "denominator"]}


def each_indicator(*units: Unit, of: Callable[[Indicator], bool] = lambda indicator: True):
    """Every indicator; of these units, where some are named."""
    chosen = [each for each in OF_THE_CITY if each.unit in (units or (each.unit,)) and of(each)]
    return pytest.mark.parametrize(
        "indicator", chosen, ids=lambda indicator: indicator.id, scope="module"
    )  # all of one, then of the next


@each_indicator()
def test_every_value_is_what_its_records_give_when_counted_by_hand(snapshot, indicator):
    for each in pairs(snapshot, indicator):
        said = each.said[each.said["value"].notna()][NUMBERS]
        counted = each.counted.reindex(said.index)
        if indicator.unit.counts or indicator.unit is SHARE:  # no case at all is a zero
            counted = counted.fillna({"numerator": 0, "value": 0}).fillna({"denominator": said["denominator"]})
        assert len(said) or indicator.unit.of_its_period_only
        pd.testing.assert_frame_equal(said, counted, check_names=False, check_index_type=False)


@each_indicator()
def test_every_record_is_behind_a_value_or_the_figure_says_why_there_is_none(snapshot, indicator):
    for each in pairs(snapshot, indicator):
        without = each.said[each.said["value"].isna()]
        assert set(each.counted.index) <= set(each.said.index)
        assert set(without["status"]) <= {NOT_RETURNED, NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED_BY_SENDER}
        assert without["reasons"].map(bool).all() and without["numerator"].isna().all()


@each_indicator()
def test_nothing_that_was_not_returned_has_a_record_behind_it(snapshot, indicator):
    for each in pairs(snapshot, indicator):
        assert not set(each.said[each.said["status"] == NOT_RETURNED].index) & set(each.counted.index)


@each_indicator()
def test_opening_a_value_shows_exactly_the_records_behind_it(snapshot, indicator):
    for by in cuts(indicator):
        table = values(snapshot, indicator, ANALYST, "year", by)
        cases = behind(every_case(snapshot, indicator.id), table)
        last = sorted(newest(table.with_values), key=lambda row: row.numerator)
        for row in [*last[:1], *last[-1:]]:
            opened = records(snapshot, indicator, ANALYST, (row.start, row.stop), by, row.breakdown if by else None).rows
            wanted = cases[(cases["start"] == pd.Timestamp(row.start)) & (cases["breakdown"] == row.breakdown)]
            assert sorted(record["record_id"] for record in opened) == sorted(wanted["record_id"])
            assert all(record["place"] for record in opened)


@each_indicator(*ADDING_UP)
def test_groups_add_up_to_the_whole(snapshot, indicator):
    for grain, by in product(GRAINS, indicator.by):
        names = ADDING_UP[indicator.unit]
        whole = frame(values(snapshot, indicator, ANALYST, grain).with_values).set_index("start")[names].astype(float)
        groups = frame(values(snapshot, indicator, ANALYST, grain, by).with_values).groupby("start")[names].sum().astype(float)
        pd.testing.assert_frame_equal(groups, whole, obj=f"{grain}, by {by}")


@each_indicator(SHARE)
def test_shares_of_a_period_come_to_a_hundred_percent(snapshot, indicator):
    for grain, by in product(GRAINS, indicator.by):
        known = frame(values(snapshot, indicator, ANALYST, grain, by).with_values)
        assert known.groupby("start")["value"].sum().tolist() == pytest.approx([100] * known["start"].nunique())


@each_indicator(COUNT)
def test_months_of_a_count_add_up_to_the_year(snapshot, indicator):
    for by in cuts(indicator):
        found = years_and_their_months(snapshot, indicator, by)
        assert found and all(year == sum(months) for year, months in found)


@each_indicator(DISTINCT)
def test_different_subjects_of_a_year_lie_between_the_fullest_month_and_the_sum(snapshot, indicator):
    for by in cuts(indicator):
        found = years_and_their_months(snapshot, indicator, by)
        assert found and all(max(months) <= year <= sum(months) for year, months in found)


def years_and_their_months(snapshot, indicator: Indicator, by: str | None) -> list[tuple[float, list[float]]]:
    """Each year's value, and those of its months (quarters, where it is returned by quarter)."""
    parts = defaultdict(list)
    for row in values(snapshot, indicator, ANALYST, indicator.grain, by).with_values:
        parts[financial_year(row.start), row.breakdown].append(row.value)
    years = values(snapshot, indicator, ANALYST, "year", by).with_values
    return [(row.value, parts[financial_year(row.start), row.breakdown]) for row in years]


def financial_year(day: date) -> int:
    return day.year - (day.month < 4)
