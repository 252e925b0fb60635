"""The ledger: lines are added and never changed, and of two who load the same period exactly one wins."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from multiprocessing import get_context
from threading import Barrier, Event

import pytest

from ledger.effective import effective_loads, founded
from ledger.ledger import Conflict, Ledger
from ledger.lines import Founded, Load, Withdraw
from ledger.store import Store

SEPTEMBER, OCTOBER = (date(2024, 9, 1), date(2024, 9, 30)), (date(2024, 10, 1), date(2024, 10, 31))
RACES = 20


def load(covers: tuple[date, date] | None = SEPTEMBER, sender: str = "Police", source: str = "missing", sha: str = "ab") -> Load:
    return Load(source, (sender,), covers, 10, 9, 1, sha, "a-file", "rules")


@pytest.mark.parametrize(
    "entry",
    [load(), load(covers=None), Withdraw(1, "the wrong file"), Founded("f00d", True, date(2025, 6, 1)), Founded("f00d", False)],
)
def test_what_is_written_is_read_back_as_it_was(store, entry):
    ledger = Ledger(store, clock=lambda: datetime(2024, 9, 5, 12, 30))
    ledger.write([(entry, None), (entry, datetime(2024, 9, 6))], "analyst", based_on=0)
    first, second = Ledger(store).lines()
    assert (first.number, first.what, first.who, first.at) == (1, entry, "analyst", datetime(2024, 9, 5, 12, 30))
    assert (second.number, second.at) == (2, datetime(2024, 9, 6))
    assert [line.version for line in (first, second)] == ([1, 2] if isinstance(entry, Load) else [0, 0])


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE lines SET who = 'another'",
        "UPDATE lines SET number = number + 1",
        "DELETE FROM lines",
        "DELETE FROM lines WHERE number = 1",
        "REPLACE INTO lines VALUES (1, '2024', 'another', 'withdraw', '{}', NULL, NULL)",
        "REPLACE INTO lines SELECT 99, at, 'another', kind, body, slot, version FROM lines WHERE number = 1",
    ],
)
def test_a_line_can_neither_be_changed_nor_deleted_nor_replaced(store, change):
    ledger = Ledger(store)
    ledger.write([(load(), None), (load(OCTOBER), None)], "analyst", based_on=0)
    before = ledger.lines()
    with ledger.connected() as connection, pytest.raises(sqlite3.IntegrityError, match="ledger lines are never"):
        connection.execute(change)
    assert ledger.lines() == before


def test_a_write_of_several_entries_is_whole_or_not_at_all(store):
    ledger = Ledger(store)
    ledger.write([(load(OCTOBER), None)], "first", based_on=0)
    with pytest.raises(Conflict):
        ledger.write([(load(), None), (load(OCTOBER), None)], "second", based_on=0)
    assert ledger.head == 1


def test_what_stands_is_the_newest_version_that_was_not_withdrawn(store):
    ledger = Ledger(store)
    entries = [
        Founded("f00d", False),
        load(),
        load(OCTOBER),
        load(sha="cd"),
        load(sender="Health"),
        Withdraw(3, "wrong"),
        Withdraw(4, "wrong"),
    ]
    ledger.write([(entry, None) for entry in entries], "analyst", based_on=0)
    assert [line.number for line in effective_loads(ledger.lines())] == [2, 5]
    assert [line.number for line in effective_loads(ledger.lines(up_to=5))] == [3, 4, 5]
    assert founded(ledger.lines()).key_fingerprint == "f00d"


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        (load(), load(), True),
        (load(sha="cd"), load(), True),
        (load(), load(OCTOBER), False),
        (load(), load(sender="Health"), False),
        (load(), load(source="contacts"), False),
        (load(covers=None), load(covers=None), True),
        (Withdraw(1, "mine"), Withdraw(1, "theirs"), True),
        (Withdraw(1, "mine"), Withdraw(2, "theirs"), False),
        (Withdraw(1, "mine"), load(), False),
    ],
)
def test_two_who_saw_the_same_head_clash_only_where_they_speak_for_the_same(store, mine, theirs, clash):
    ledger = Ledger(store, clock=lambda: datetime(2024, 9, 5, 12, 30))
    ledger.write([(load(covers=(date(2020, 1, 1), date(2020, 1, 31))), None), (load(source="other"), None)], "before", based_on=0)
    ledger.write([(theirs, None)], "Theirs", based_on=2)
    if clash:
        with pytest.raises(Conflict, match=r"^Theirs .* at 2024-09-05 12:30:00 \(line 3\)"):
            ledger.write([(mine, None)], "Mine", based_on=2)
        ledger.write([(mine, None)], "Mine", based_on=3)
    else:
        ledger.write([(mine, None)], "Mine", based_on=2)
    assert ledger.head == 4


def race(store: Store, covers: tuple[date, date], who: str, ready) -> str:
    ledger = Ledger(store)
    head = ledger.head
    ready.wait(timeout=30)
    try:
        ledger.write([(load(covers), None)], who, based_on=head)
    except Conflict as conflict:
        return str(conflict)
    return "won"


def test_of_two_threads_exactly_one_wins_and_the_other_is_told_who(store):
    with ThreadPoolExecutor(2) as both:
        for number in range(RACES):
            covers, ready = (date(2000 + number, 1, 1), date(2000 + number, 1, 31)), Barrier(2)
            check(list(both.map(lambda who: race(store, covers, who, ready), ("Ann", "Ben"))))
    assert Ledger(store).head == RACES


def test_of_two_processes_exactly_one_wins_and_the_other_is_told_who(store):
    spawn = get_context("spawn")
    with spawn.Manager() as manager, spawn.Pool(2) as both:
        for number in range(RACES):
            covers, ready = (date(2000 + number, 1, 1), date(2000 + number, 1, 31)), manager.Barrier(2)
            check(both.starmap(race, [(store, covers, who, ready) for who in ("Ann", "Ben")], chunksize=1))
    assert Ledger(store).head == RACES


def test_who_comes_while_another_writes_waits_and_is_told_who_it_was(store):
    """Ann has added her line and not yet finished when Ben begins."""
    begun = Event()

    def slowly(numbers: list[int]) -> None:
        begun.set()
        time.sleep(0.5)

    with ThreadPoolExecutor(1) as other:
        ann = other.submit(Ledger(store).write, [(load(), None)], "Ann", 0, slowly)
        assert begun.wait(timeout=30)
        with pytest.raises(Conflict, match="^Ann loaded the same period at 20"):
            Ledger(store).write([(load(), None)], "Ben", based_on=0)
        assert ann.result() == Ledger(store).head == 1


def check(ends: list[str]) -> None:
    assert ends.count("won") == 1
    winner = ("Ann", "Ben")[ends.index("won")]
    assert next(end for end in ends if end != "won").startswith(f"{winner} loaded the same period at 20")
