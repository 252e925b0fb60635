"""Of which months a headline is, beside which it is set, of which group it is, and what a period lacks."""

from dataclasses import replace
from datetime import date

import duckdb
import pytest

from metrics.declaring.indicator import indicators
from metrics.declaring.unit import COUNT, PERCENT, SNAPSHOT
from metrics.reasons import Kind
from metrics.table import HIDDEN, NOT_APPLICABLE, NOT_KNOWN, NOT_RETURNED, OK, PROVISIONAL, WHOLE
from metrics.working_out.coverage import Returned
from metrics.working_out.found import Covered, Found, Measured, Span
from metrics.working_out.headline import largest, runs_of
from metrics.working_out.status import judge, status_of
from periods import BEFORE, MONTH, NOW, run_words
from tests.made_up import figure
from warehouse.contract import CHILD_SOURCES, LISTS, RETURNS, SENDERS, Return
from wording.reasons import note

EPISODES = indicators()["missing_episodes"]
OWED = MONTH.starts(date(2023, 4, 1), date(2024, 6, 1))


def returned(*not_sent: date) -> Returned:
    """Of all months from April 2023 to June 2024 but these."""
    connection = duckdb.connect()
    (source,) = EPISODES.sources
    rows = [Return(source, "Police", MONTH.id, each, MONTH.next(each), each not in not_sent) for each in OWED]
    RETURNS.write(connection, rows)
    for table in (LISTS, SENDERS, CHILD_SOURCES):
        table.write(connection)
    return Returned(connection)


@pytest.mark.parametrize(
    ("not_sent", "now", "before"),
    [
        ([], "Apr 2024 to Jun 2024, 3 months", "Apr 2023 to Jun 2023, 3 months"),
        ([date(2023, 5, 1)], "Apr 2024 to Jun 2024, 3 months", ""),  # two months are not set beside three
        ([date(2024, 5, 1)], "Jun 2024", "Jun 2023"),
        ([date(2024, 6, 1)], "Apr 2024 to May 2024, 2 months", "Apr 2023 to May 2023, 2 months"),
        (OWED[12:], "2023-24", ""),
        (OWED, "", ""),
    ],
)
def test_a_headline_is_of_the_last_unbroken_months_of_a_year_beside_all_the_same_months_before(not_sent, now, before):
    runs = runs_of(EPISODES, returned(*not_sent))
    assert {span.grain: span.label for span in runs.spans()} == {
        run: words for run, words in ((NOW, now), (BEFORE, before)) if words
    }
    assert run_words(runs.latest) == now if now else runs.latest == []


@pytest.mark.parametrize(
    ("group", "values", "found"),
    [
        (None, {"A": 5.0, "B": 9.0, "C": None}, "B"),
        ("A", {"A": 5.0, "B": 9.0, "C": None}, "A"),
        (None, {"A": None, "C": None}, "A"),  # hidden as all of them are
        ("C", {"A": 5.0, "C": None}, "C"),
        ("D", {"A": 5.0}, None),
    ],
)
def test_of_a_share_the_largest_group_is_told_or_the_one_named_and_a_hidden_one_is_there(group, values, found):
    rows = [figure(value, grain=NOW, breakdown=name, status=OK if value else HIDDEN) for name, value in values.items()]
    row = largest([*rows, figure(99.0, grain=BEFORE, breakdown="E")], NOW, group)
    assert (row and row.breakdown) == found


@pytest.mark.parametrize(
    ("came", "due", "silent", "unfinished", "by_sender", "status", "why"),
    [
        (3, 3, [], False, False, OK, []),
        (3, 3, ["School"], False, False, PROVISIONAL, [Kind.SENDERS_SILENT]),
        (3, 3, ["School"], False, True, OK, []),  # each sender by itself lacks no other
        (2, 3, ["School"], True, False, PROVISIONAL, [Kind.STEPS_MISSING, Kind.SENDERS_SILENT]),
        (2, 3, ["School"], True, True, PROVISIONAL, [Kind.STEPS_MISSING]),
        (3, 3, ["School"], True, False, PROVISIONAL, [Kind.SENDERS_SILENT]),
        (3, 3, [], True, False, PROVISIONAL, [Kind.NOT_OVER]),
        (0, 3, ["School"], True, False, NOT_RETURNED, [Kind.NOT_RETURNED]),
    ],
)
def test_a_period_lacks_months_then_senders_and_else_it_may_not_be_over(came, due, silent, unfinished, by_sender, status, why):
    first, last = date(2024, 4, 1), date(2024, 6, 30)
    covered = Covered(MONTH, due, unfinished, came, first, last, first, silent, [], [])
    row = Measured(Span("quarter", first, last, "2024-25 Q1"), None, WHOLE, Found(8, value=8), covered, None)
    found, reasons = status_of(row, EPISODES, 8.0, by_sender, first)
    assert (found, [each.kind for each in reasons]) == (status, why)


@pytest.mark.parametrize(("unit", "named"), [(COUNT, ("UHNM",)), (SNAPSHOT, ("MPFT",))])
def test_who_returned_a_part_is_named_of_what_stood_at_the_end_who_was_silent_then(unit, named):
    first, last = date(2024, 4, 1), date(2024, 6, 30)
    covered = Covered(MONTH, 3, False, 3, first, last, date(2024, 6, 1), [], ["UHNM"], ["MPFT"])
    row = Measured(Span("quarter", first, last, "2024-25 Q1"), None, WHOLE, Found(8, value=8), covered, None)
    found, reasons = status_of(row, replace(EPISODES, unit=unit), 8.0, False, first)
    assert (found, note(reasons)) == (PROVISIONAL, f"without all of {named[0]}, which returned a part of it only")


@pytest.mark.parametrize(
    ("unit", "found", "value", "status", "said"),
    [
        (PERCENT, Found(3, 4, 75.0, given=4), 75.0, OK, ""),
        (PERCENT, Found(3, 4, 75.0, given=4, unknown=1), 75.0, OK, "without cases of which it is not known"),
        (PERCENT, Found(0, 0, None, given=0, unknown=2), None, NOT_KNOWN, "it is not known of any case"),
        (PERCENT, Found(0, 0, None, given=0), None, NOT_APPLICABLE, "no cases in this period"),
        (SNAPSHOT, Found(0, None, 0, given=0, unknown=2), None, NOT_KNOWN, "it is not known of any case"),
        (SNAPSHOT, Found(0, None, 0, given=1, unknown=2), 0, OK, "without cases of which it is not known"),
        (COUNT, Found(None, None, None, given=0, unknown=2), None, NOT_KNOWN, "it is not known of any case"),
        (COUNT, Found(), 0, OK, ""),
    ],
)
def test_cases_of_which_it_is_not_known_are_left_out_and_said_and_never_count_as_nought(unit, found, value, status, said):
    first, last = date(2024, 4, 1), date(2024, 6, 30)
    covered = Covered(MONTH, 3, False, 3, first, last, first, [], [], [])
    row = Measured(Span("quarter", first, last, "2024-25 Q1"), None, WHOLE, found, covered, None)
    judged = judge(row, replace(EPISODES, unit=unit), False, first)
    assert (judged.value, judged.status, note(judged.reasons)) == (value, status, said)
