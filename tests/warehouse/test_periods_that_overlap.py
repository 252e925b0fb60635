"""Which loads' periods overlap an arriving one's, so that it is asked about; those of what comes every day do so each day."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ledger.lines import Line, Load
from loaders.source import sources
from operations.arrivals import Arrival
from operations.questions import overlapping

NOTICES = sources()["ppn_notices"]
MONDAY, TUESDAY, SUNDAY = date(2024, 9, 2), date(2024, 9, 3), date(2024, 9, 8)
HERE, THERE = "Staffordshire Police", "Another force"


def load(first: date, last: date, sender: str = HERE) -> Load:
    return Load(NOTICES.id, (sender,), (first, last), 1, 1, 0, f"{first}{last}{sender}", f"{first}{last}{sender}", "1")


def found(frequency: str, arriving: Load, *held: Load) -> list[int]:
    lines = [Line(number, datetime(2024, 9, 9), "", each) for number, each in enumerate(held, start=1)]
    source = replace(NOTICES, frequency=frequency)
    return [number for number, _ in overlapping(Arrival(source, arriving, set(), [], [], lines, b"", lambda line: None))]


@pytest.mark.parametrize(
    ("arriving", "held", "is_asked"),
    [
        (load(TUESDAY, TUESDAY), load(MONDAY, SUNDAY), True),
        (load(SUNDAY, date(2024, 9, 15)), load(MONDAY, SUNDAY), True),
        (load(date(2024, 9, 9), date(2024, 9, 15)), load(MONDAY, SUNDAY), False),
        (load(MONDAY, SUNDAY), load(MONDAY, SUNDAY), False),  # the same period: it replaces it
        (load(TUESDAY, TUESDAY), load(MONDAY, SUNDAY, THERE), False),
    ],
)
def test_a_period_that_shares_days_with_another_of_its_sender_is_asked_about_unless_it_comes_every_day(arriving, held, is_asked):
    assert found("weekly", arriving, held) == found("monthly", arriving, held) == [1] * is_asked
    assert found("daily", arriving, held) == []
