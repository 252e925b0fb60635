"""Where a partner kept a number back there is no figure, and no part of one either."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.declaring.indicator import indicators
from metrics.declaring.unit import COUNT, SNAPSHOT, STATED
from metrics.reasons import Kind
from metrics.table import NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED_BY_SENDER, WHOLE
from metrics.working_out.found import Covered, Found, Measured, Span
from metrics.working_out.measure import LEFT_BLANK
from metrics.working_out.status import judge, who_is_silent
from periods import MONTH

MAY = date(2025, 5, 1), date(2025, 5, 31)
CAME = Covered(
    MONTH,
    due=1,
    unfinished=False,
    returned=1,
    first=MAY[0],
    last=MAY[1],
    latest=MAY[0],
    silent_senders=[],
    partly_silent=[],
    silent_at_end=[],
)


@pytest.mark.parametrize(
    ("marks", "status"),
    [
        ([LEFT_BLANK], NOT_KNOWN),
        ([NOT_APPLICABLE], NOT_APPLICABLE),
        ([NOT_APPLICABLE, LEFT_BLANK], NOT_KNOWN),
        ([SUPPRESSED_BY_SENDER], SUPPRESSED_BY_SENDER),
        ([LEFT_BLANK, SUPPRESSED_BY_SENDER], SUPPRESSED_BY_SENDER),
    ],
)
def test_of_numbers_of_which_one_is_missing_the_others_are_not_told_as_their_sum(marks, status):
    found = Found(numerator=5.0, value=None, withheld=1, marks=marks, given=2)
    indicator = replace(indicators()["missing_episodes"], unit=STATED)
    row = judge(Measured(Span("month", *MAY, "May 2025"), None, WHOLE, found, CAME, None), indicator, False, MAY[0])
    assert (row.status, row.numerator, row.value) == (status, None, None)
    assert row.reasons[0].kind is Kind.WITHHELD


@pytest.mark.parametrize(("unit", "named"), [(COUNT, "MPFT"), (SNAPSHOT, "UHNM")])
def test_of_what_happened_it_matters_who_was_silent_for_a_part_and_of_what_stood_at_the_end_who_was_then(unit, named):
    came = replace(CAME, partly_silent=["MPFT"], silent_at_end=["UHNM"])
    assert [each.named["silent"] for each in who_is_silent(came, unit)] == [(named,)]
