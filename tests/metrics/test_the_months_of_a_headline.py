"""Of which months a headline is, beside which it is set, of which group it is, and what a period lacks."""

from datetime import date

import duckdb
import pytest

from metrics.declaring.indicator import indicators
from metrics.reasons import Kind
from metrics.table import HIDDEN, NOT_RETURNED, OK, PROVISIONAL, WHOLE
from metrics.working_out.coverage import Returned
from metrics.working_out.headline import largest, runs_of
from metrics.working_out.status import Covered, Found, Measured, Span, status_of
from periods import BEFORE, MONTH, NOW, run_words
from tests.made_up import figure
from warehouse.contract import CHILD_SOURCES, LISTS, RETURNS, SENDERS, Return

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
    covered = Covered(MONTH, due, unfinished, came, first, last, first, silent)
    row = Measured(Span("quarter", first, last, "2024-25 Q1"), None, WHOLE, Found(8, value=8), covered, None)
    found, reasons = status_of(row, EPISODES, 8.0, by_sender, first)
    assert (found, [each.kind for each in reasons]) == (status, why)
