"""Every indicator answers on whatever was sent, however little, and says what is missing in words of its own."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import duckdb
import pytest

import sample
from ledger.effective import effective_loads
from ledger.ledger import Ledger
from ledger.lines import Load
from loaders.source import sources
from metrics.declaring.indicator import Indicator, indicators
from metrics.reasons import Kind, because
from metrics.table import NOT_APPLICABLE, NOT_RETURNED, OK, PROVISIONAL
from metrics.values import values
from metrics.working_out.headline import NO_FIGURE
from metrics.working_out.headlines_seen import read_headlines
from operations import snapshots, uploads
from periods import GRAINS as PERIODS
from tests.acceptance.counted import GRAINS, cuts
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx
from tests.sample_city import copy_of, store_in
from tests.viewers import ANALYST
from warehouse.snapshot import open_snapshot
from wording.table import TableWords

OCTOBER = date(2024, 10, 1), date(2024, 10, 31)
GONE = "return_interviews"  # a source that was never sent, in the city with gaps

every_indicator = pytest.mark.parametrize("indicator", indicators().values(), ids=lambda indicator: indicator.id)


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Iterator[duckdb.DuckDBPyConnection]:
    ledger = uploads.found(store_in(tmp_path_factory.mktemp("empty")), sample=True, today=sample.AS_OF)
    yield from opened(ledger)


@pytest.fixture(scope="module")
def one_month(tmp_path_factory, parser) -> Iterator[duckdb.DuckDBPyConnection]:
    """One row of every extract, all of September 2024, the month that was due last."""
    ledger = uploads.found(store_in(tmp_path_factory.mktemp("one month")), sample=True, today=date(2024, 10, 20))
    declared = [source for source in sources().values() if source.period]
    names = [f"{source.id}.xlsx" for source in declared]
    take_in(ledger, parser, *(xlsx(*table(source, {})) for source in declared), names=names)
    yield from opened(ledger)


@pytest.fixture(scope="module")
def with_gaps(city, tmp_path_factory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The sample city, but nobody sent anything for October 2024, one source never came, one agency had nothing to send."""
    ledger = Ledger(copy_of(city, tmp_path_factory.mktemp("gaps")))
    while taken := [line.number for line in effective_loads(ledger.lines()) if is_to_go(line.what)]:
        for number in taken:  # an earlier version of the same return may stand again after it
            uploads.withdraw(number, "to see what is said without it", ledger, "test")
    whole_year = date(2023, 4, 1), date(2024, 3, 31)
    uploads.return_nothing(uploads.empty_return("gcp2_assessments", "Police", whole_year), ledger, "test")
    yield from opened(ledger)


def days_of_a_return(indicator: Indicator) -> int:
    """How long a period one file of its sources stands for, at most."""
    named = indicator.sources or sources()
    return max(sources()[name].owed_by.days for name in named if sources()[name].period)


# The others are shown for years although their sources come by month: there a gap makes a part, not nothing.
AS_RETURNED = [each for each in indicators().values() if each.sources and PERIODS[each.grain].days <= days_of_a_return(each)]


def is_to_go(load: Load) -> bool:
    return load.source == GONE or load.covers is not None and load.covers[0] <= OCTOBER[0] and OCTOBER[1] <= load.covers[1]


def opened(ledger: Ledger) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_snapshot(snapshots.current_snapshot(ledger)) as connection:
        yield connection


def every_cut(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> Iterator:
    return (values(connection, indicator, ANALYST, grain, by) for grain, by in product(GRAINS, cuts(indicator)))


@every_indicator
def test_an_empty_warehouse_has_no_figure_and_says_that_nothing_was_returned(empty, indicator):
    for each in every_cut(empty, indicator):
        said = "There is no case to break down by" if each.by else "Nothing was loaded for this indicator yet."
        assert not each.rows and TableWords(each).why_empty.startswith(said)
    line = read_headlines(empty, indicators(), ANALYST)[indicator.id]
    assert (line.value, line.status, line.badge) == (None, NOT_RETURNED, NO_FIGURE)
    assert line.reasons == because(Kind.NEVER_RETURNED)


@every_indicator
def test_one_month_is_a_figure_or_says_why_not_and_never_bears_the_name_of_a_longer_period(one_month, indicator):
    for each in every_cut(one_month, indicator):
        assert len(each.rows) or each.by
        for row in each.rows:
            assert row.status in (OK, PROVISIONAL, NOT_APPLICABLE, NOT_RETURNED)
            assert (row.value is None) == (row.status in (NOT_APPLICABLE, NOT_RETURNED))
            assert row.reasons or row.status == OK
            if row.status in (OK, PROVISIONAL) and PERIODS[each.grain].days > days_of_a_return(indicator):
                assert row.period.endswith(" to Sep 2024)")
    assert read_headlines(one_month, indicators(), ANALYST)[indicator.id].previous is None


def test_a_breakdown_without_a_case_does_not_claim_that_nothing_was_loaded(one_month):
    """The month's contacts came, but none was made by the police."""
    indicator = indicators()["police_contacts"]
    assert values(one_month, indicator, ANALYST).rows[-1].value == 0
    assert "Nothing was loaded" not in TableWords(values(one_month, indicator, ANALYST, by="sex")).why_empty


@pytest.mark.parametrize("indicator", AS_RETURNED, ids=lambda each: each.id)
def test_a_month_that_nobody_sent_is_not_returned_and_never_zero(with_gaps, indicator):
    for each in (values(with_gaps, indicator, ANALYST, indicator.grain, by) for by in cuts(indicator)):
        around = [row for row in each.rows if row.start <= OCTOBER[0] and row.stop >= OCTOBER[1]]
        assert {(row.status, row.value) for row in around} <= {(NOT_RETURNED, None)}


@every_indicator
def test_a_year_without_one_month_says_that_it_is_a_part(with_gaps, indicator):
    for each in (values(with_gaps, indicator, ANALYST, "year", by) for by in cuts(indicator)):
        for row in (row for row in each.rows if row.start == date(2024, 4, 1)):
            assert row.status != OK
            assert row.status != PROVISIONAL or row.period != "2024-25" and row.reasons


@pytest.mark.parametrize("indicator", [each for each in indicators().values() if GONE in each.sources], ids=lambda each: each.id)
def test_an_indicator_whose_source_never_came_has_no_figure(with_gaps, indicator):
    for each in every_cut(with_gaps, indicator):
        assert not each.with_values and {row.status for row in each.rows} <= {NOT_RETURNED}
    assert read_headlines(with_gaps, indicators(), ANALYST)[indicator.id].badge == NO_FIGURE


def test_an_agency_that_had_nothing_to_report_is_zero_and_one_that_sent_nothing_is_not(with_gaps):
    rows = values(with_gaps, indicators()["gcp2_completed"], ANALYST, "year", "agency").rows
    found = {row.breakdown: (row.value, row.status) for row in rows if row.period == "2023-24"}
    assert found["Police"] == (0, OK) and found["School"] == (None, NOT_RETURNED)
