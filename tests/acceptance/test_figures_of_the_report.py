"""The figures of the yearly report 2024-25 come out of the sample city's records, said as carefully as they must be."""

import pytest

from metrics.declaring.indicator import indicators
from metrics.printed.figures import rows_for
from metrics.values import values
from tests.viewers import ANALYST
from wording.figures import number

EXACT = [(indicator, printed) for indicator in indicators().values() for printed in indicator.published if not printed.qualifier]
BRANCHES = ["NFA", "Open case", "Direct referral", "Ref to Family Forum", "Ref to other"]


@pytest.mark.parametrize(("indicator", "printed"), EXACT, ids=lambda each: getattr(each, "id", getattr(each, "where", None)))
def test_every_printed_figure_comes_out_of_the_records_or_is_marked_as_disputed(snapshot, indicator, printed):
    tables = (values(snapshot, indicator, ANALYST, "year", by) for by in (indicator.by if printed.breakdown else (None,)))
    found = [row for table in tables for row in rows_for(table, printed)]
    assert found, f"no figure for {printed}"
    for row in found:
        same = number(row.value, indicator.unit, 1) == number(printed.value, indicator.unit, 1)
        assert same or row.status == "disputed" and (printed.value, printed.where) in row.reasons[0].named["prints"]


@pytest.mark.parametrize("year", ["2023-24", "2024-25"])
def test_triage_ends_most_often_in_no_action_and_least_often_elsewhere(year_of, year):
    outcomes = year_of("ppn_outcomes", year, "outcome")
    assert sorted(outcomes, key=lambda name: -outcomes[name]["value"]) == BRANCHES
