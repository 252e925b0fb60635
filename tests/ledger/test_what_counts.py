"""What the ledger comes to at a moment: which lines have a say, and which of them is the last that figures depend on."""

from datetime import date, datetime

import pytest

from ledger.effective import as_it_stood, effective_loads, kept_loads, last_of_figures, removals, waiting_for_approval
from ledger.ledger import Ledger
from ledger.lines import Erased, Expired, Founded, HandedIn, Line, Load, SentBack, Withdraw
from ledger.meeting_lines import Minuted
from ledger.view import view_as_at, view_now, view_up_to

NOON = datetime(2024, 9, 5, 12)


def load(month: int, file: str = "a-file", **more) -> Load:
    return Load("missing", ("Police",), (date(2024, month, 1), date(2024, month, 28)), 10, 9, 1, "ab", file, "rules", **more)


def numbered(*entries) -> list[Line]:
    return [Line(number, NOON, "Ann", entry) for number, entry in enumerate(entries, start=1)]


def numbers(lines: list[Line]) -> list[int]:
    return [line.number for line in lines]


@pytest.mark.parametrize(
    ("entries", "last"),
    [
        ([], 0),
        ([Minuted(date(2024, 9, 5))], 0),
        ([Founded("f00d", False)], 1),
        ([Founded("f00d", False), load(1), HandedIn(load(2)), SentBack(3, "wrong"), Minuted(date(2024, 9, 5))], 2),
        ([load(1), Minuted(date(2024, 9, 5)), Withdraw(1, "wrong")], 3),
        ([load(1), Minuted(date(2024, 9, 5)), Expired(1, "its time is over")], 3),
    ],
)
def test_what_is_handed_in_sent_back_or_said_at_a_meeting_changes_no_figure(entries, last):
    assert last_of_figures(numbered(*entries)) == last


def test_a_removal_for_good_counts_in_every_earlier_view_and_nothing_else_does():
    lines = numbered(load(1), load(2), Expired(1, "its time is over"), load(3), Withdraw(2, "wrong"), Erased(4, "fewer", 8))
    assert numbers(as_it_stood(lines, 1)) == [1, 3, 6]
    assert numbers(as_it_stood(lines, 2)) == [1, 2, 3, 6]
    assert numbers(as_it_stood(lines, 4)) == [1, 2, 3, 4, 6]
    assert [removals(lines[:stop]) for stop in (0, 2, 3, 5, 6)] == [0, 0, 3, 3, 6]


def test_what_was_erased_from_leaves_the_load_with_the_rows_and_the_file_that_are_left():
    lines = numbered(load(1, "all"), load(2), Withdraw(2, "wrong"), Erased(1, "fewer", 8), Erased(1, "fewest", 7))
    assert [(line.number, line.what.file, line.what.rows_kept) for line in kept_loads(lines)] == [
        (1, "fewest", 7),
        (2, "a-file", 9),
    ]
    assert numbers(effective_loads(lines)) == [1]


def test_what_was_handed_in_waits_until_it_is_approved_or_sent_back():
    lines = numbered(HandedIn(load(1)), HandedIn(load(2)), HandedIn(load(3)), load(2, handed_in=2), SentBack(3, "wrong"))
    assert [numbers(waiting_for_approval(lines[:stop])) for stop in (2, 3, 4, 5)] == [[1, 2], [1, 2, 3], [1, 3], [1]]


def test_the_ledger_as_it_stood_on_a_day_holds_all_of_that_day_and_always_its_first_line(store):
    ledger = Ledger(store)
    days = [datetime(2024, 9, 5, 12), datetime(2024, 9, 6, 0, 0), datetime(2024, 9, 6, 23, 59, 59), datetime(2024, 9, 7, 0, 0)]
    entries = [Founded("f00d", True, date(2025, 6, 1)), load(1), load(2), load(3)]
    ledger.write(list(zip(entries, days)), "Ann", based_on=0)
    heads = {day: view_as_at(ledger, date(2024, 9, day)).head for day in (4, 5, 6, 7)}
    assert heads == {4: 1, 5: 1, 6: 3, 7: 4}
    assert view_as_at(ledger, date(2024, 9, 6)).today == date(2024, 9, 6)
    assert [ledger.head_at(day) for day in (datetime(2024, 9, 5, 11, 59, 59), *days)] == [0, 1, 2, 3, 4]
    assert [view_up_to(ledger, line, NOON.date()).head for line in (1, 2, 4)] == [1, 2, 4]
    assert (view_now(ledger).head, view_now(ledger).today, view_now(ledger).sample) == (4, date(2025, 6, 1), True)


def test_a_live_store_is_seen_from_today_and_an_empty_one_has_no_head(store):
    ledger = Ledger(store)
    assert (ledger.head, ledger.lines(), view_now(ledger).head, view_now(ledger).sample) == (0, [], 0, False)
    ledger.write([(Founded("f00d", False), None)], "Ann", based_on=0)
    before = date.today()
    assert before <= view_now(ledger).today <= date.today() and not view_now(ledger).sample
