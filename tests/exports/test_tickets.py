"""A ticket is for one person in one session, once, within a minute."""

import sys
import threading

import pytest

from exports.tickets import OPEN, OVER, REMEMBERED, SECONDS, USED, Holder, NoTicket, Tickets

ANN, BEN = Holder("ann", "her session"), Holder("ben", "his session")
CASES = [
    ("is fetched", ANN, 0, 0, "the file"),
    ("is fetched in the last moment", ANN, SECONDS - 1, 0, "the file"),
    ("is over after a minute", ANN, SECONDS, 0, "This link is over"),
    ("was used", ANN, 1, 1, "This link was used"),
    ("was used a while ago", ANN, SECONDS + 1, 1, "This link was used"),
    ("is forgotten in the end", ANN, REMEMBERED, 0, "There is nothing to fetch"),
    ("is somebody else's", BEN, 0, 0, "There is nothing to fetch"),
    ("is of another session", Holder("ann", "another"), 0, 0, "There is nothing to fetch"),
    ("is of no session", Holder("ann"), 0, 0, "There is nothing to fetch"),
]


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tickets(clock) -> Tickets:
    return Tickets(clock)


def answer(tickets: Tickets, token: str, holder: Holder) -> object:
    try:
        return tickets.take(token, holder)
    except NoTicket as refusal:
        return str(refusal)


@pytest.mark.parametrize(
    ("holder", "after", "taken_before", "said"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_who_fetches_what_and_when(tickets, clock, holder, after, taken_before, said):
    token = tickets.issue(ANN, "the file")
    for _ in range(taken_before):
        tickets.take(token, ANN)
    clock.now += after
    assert answer(tickets, token, holder).startswith(said)


def test_somebody_else_who_tries_does_not_use_it_up(tickets):
    token = tickets.issue(ANN, "the file")
    assert answer(tickets, token, BEN).startswith("There is nothing")
    assert tickets.take(token, ANN) == "the file"


@pytest.mark.parametrize("token", ["", "x", "../../etc", "\ud800", "é" * 5000])
def test_what_was_never_issued_is_unknown(tickets, token):
    tickets.issue(ANN, "the file")
    with pytest.raises(NoTicket) as refusal:
        tickets.take(token, ANN)
    assert not refusal.value.was_theirs


def test_tokens_are_long_and_never_the_same(tickets):
    tokens = {tickets.issue(ANN, "the file") for _ in range(2_000)}
    assert len(tokens) == 2_000 and min(map(len, tokens)) >= 43  # 43 characters of base64 hold 256 bits


def test_a_look_at_its_state_uses_nothing_up(tickets, clock):
    token = tickets.issue(ANN, "the file")
    assert [tickets.state(token, ANN) for _ in range(3)] == [OPEN] * 3
    assert tickets.state(token, BEN) == ""
    tickets.take(token, ANN)
    assert tickets.state(token, ANN) == USED
    other = tickets.issue(ANN, "the file")
    clock.now += SECONDS
    assert tickets.state(other, ANN) == OVER


def test_what_it_was_for_is_forgotten_with_its_minute_and_the_ticket_itself_later(tickets, clock):
    token = tickets.issue(ANN, "the file")
    clock.now += SECONDS
    tickets.state(token, ANN)
    assert [ticket.what for ticket in tickets.tickets.values()] == [None]
    clock.now += REMEMBERED
    tickets.issue(BEN, "another file")
    assert len(tickets.tickets) == 1


@pytest.fixture
def impatient():
    """Threads take turns every microsecond, so that two are in the same place at once."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_of_eight_who_fetch_at_once_exactly_one_wins(impatient):
    for _ in range(50):
        tickets, start, won = Tickets(), threading.Barrier(8), []
        token = tickets.issue(ANN, "the file")

        def fetch(tickets=tickets, start=start, token=token, won=won):
            start.wait()
            won.append(answer(tickets, token, ANN))

        threads = [threading.Thread(target=fetch) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert won.count("the file") == 1 and len(won) == 8


def test_while_one_is_at_the_tickets_every_other_waits(tickets):
    """Between the look and the taking there is no room for a second: this cannot be seen by trying, only that they wait."""
    token = tickets.issue(ANN, "the file")
    for use in (lambda: tickets.take(token, ANN), lambda: tickets.issue(BEN, "x"), lambda: tickets.state(token, ANN)):
        waiting = threading.Thread(target=use)
        with tickets.lock:
            waiting.start()
            waiting.join(0.05)
            assert waiting.is_alive()
        waiting.join()


def test_a_ticket_holds_for_60_seconds_and_what_became_of_it_is_known_for_15_minutes():
    assert (SECONDS, REMEMBERED) == (60, 900)
