"""When a return is due, how long it is expected, and what of it came: by month, by week, by day."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ledger.lines import Line, Load
from loaders.source import Source, sources
from warehouse.returns import due_on, returns_of

MONTHLY = replace(sources()["missing_episodes"], frequency="monthly", due_day=10, senders=("A", "B"), reference=False)
WEEKLY, DAILY = replace(MONTHLY, frequency="weekly", due_day=3), replace(MONTHLY, frequency="daily", due_day=3)
QUARTERLY, YEARLY = replace(MONTHLY, frequency="quarterly"), replace(MONTHLY, frequency="yearly")
PUBLISHED = replace(YEARLY, reference=True, due_day=31)


@pytest.mark.parametrize(
    ("source", "start", "due"),
    [
        (MONTHLY, date(2025, 1, 1), date(2025, 2, 10)),
        (MONTHLY, date(2025, 12, 1), date(2026, 1, 10)),
        (replace(MONTHLY, due_day=1), date(2025, 1, 1), date(2025, 2, 1)),
        (replace(MONTHLY, due_day=31), date(2025, 1, 1), date(2025, 2, 28)),  # never beyond the end of the month after
        (QUARTERLY, date(2025, 4, 1), date(2025, 7, 10)),
        (YEARLY, date(2025, 4, 1), date(2026, 4, 10)),
        (WEEKLY, date(2025, 1, 6), date(2025, 1, 15)),  # a Wednesday
        (DAILY, date(2025, 1, 6), date(2025, 1, 15)),  # what comes daily is owed by week
        (PUBLISHED, date(2023, 4, 1), date(2025, 4, 30)),  # within a year of the year's end, and then the month after
    ],
)
def test_a_return_is_due_on_its_day_of_the_month_or_week_after(source, start, due):
    assert due_on(source, start) == due


def loaded(source: Source, sender: str, first: date, last: date) -> Line:
    return Line(1, datetime(2025, 6, 1), "Ann", Load(source.id, (sender,), (first, last), 10, 9, 1, "ab", "a-file", "rules"))


def expected(source: Source, today: date, *lines: Line) -> list[tuple[str, str, bool]]:
    return [(each.sender, f"{each.start:%d %b}", each.returned) for each in returns_of({source.id: source}, list(lines), today)]


JANUARY = loaded(MONTHLY, "A", date(2025, 1, 1), date(2025, 1, 31))


@pytest.mark.parametrize(("today", "months"), [(date(2025, 3, 9), ["01 Jan"]), (date(2025, 3, 10), ["01 Jan", "01 Feb"])])
def test_a_month_is_expected_of_every_sender_from_the_day_it_is_due(today, months):
    found = expected(MONTHLY, today, JANUARY)
    assert found == [(sender, month, (sender, month) == ("A", "01 Jan")) for month in months for sender in ("A", "B")]


def test_what_came_before_it_was_due_is_there_and_of_what_never_came_nothing_is_expected():
    march = loaded(MONTHLY, "B", date(2025, 3, 1), date(2025, 3, 31))
    found = expected(MONTHLY, date(2025, 1, 31), JANUARY, march)
    assert [each for each in found if each[2]] == [("A", "01 Jan", True), ("B", "01 Mar", True)]
    assert len(found) == 6 and expected(MONTHLY, date(2030, 1, 1)) == []


def test_of_a_week_that_comes_daily_every_day_must_have_come():
    monday, sunday = date(2025, 1, 6), date(2025, 1, 12)
    whole, short = loaded(DAILY, "A", monday, sunday), loaded(DAILY, "B", monday, date(2025, 1, 11))
    assert expected(DAILY, date(2025, 1, 15), whole, short) == [("A", "06 Jan", True), ("B", "06 Jan", False)]
    last = loaded(DAILY, "B", sunday, sunday)
    assert expected(DAILY, date(2025, 1, 15), whole, short, last)[-1] == ("B", "06 Jan", True)
