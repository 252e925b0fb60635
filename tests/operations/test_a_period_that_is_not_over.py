"""A file for a period that is not over would count as whole: it is asked about until the last day of the period comes."""

from datetime import date, datetime

import pytest

from loaders.source import sources
from operations import uploads
from operations.arrivals import arrivals
from operations.questions import asked_of
from tests.loaders.workbooks import table, xlsx


@pytest.mark.parametrize(("today", "asks"), [(date(2024, 9, 29), True), (date(2024, 9, 30), False), (date(2024, 10, 1), False)])
def test_a_file_for_september(ledger, parser, today, asks):
    rows = table(sources()["missing_episodes"], {"reported_at": datetime(2024, 9, 2, 9), "returned_at": ""})
    [ready] = uploads.prepare(uploads.Arriving("september.xlsx", xlsx(*rows)), ledger, parser, uploads.seal_of(ledger))
    [arrival] = arrivals([(ready.load, ready.cleaned)], ledger)
    assert any("ends after today" in question for question in asked_of(arrival, today, ledger.head)) is asks
