"""Tickets to fetch a file: 256 random bits, for one person in one session, once, within a minute. Kept in memory only."""

import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SECONDS = 60
REMEMBERED = 15 * SECONDS  # for so long it can be said that a link was used, or is over
OPEN, USED, OVER = "open", "used", "over"

UNKNOWN = "There is nothing to fetch at this address. Go back to the page and press “Make the file”."
SAID = {
    USED: "This link was used: each one fetches its file once. Go back to the page and press “Make the file” for a new one.",
    OVER: "This link is over: it holds for one minute. Go back to the page and press “Make the file” for a new one.",
}


class NoTicket(Exception):
    """Nothing is handed out. The message is fit to be shown. was_theirs: whether it once was this person's ticket."""

    def __init__(self, message: str, was_theirs: bool = False):
        super().__init__(message)
        self.was_theirs = was_theirs


@dataclass(frozen=True)
class Holder:
    """who: as the log knows the person. session: empty in a demonstration."""

    who: str
    session: str = ""


@dataclass
class Ticket:
    """what: nothing any more once it was taken, or its minute is over."""

    holder: Holder
    issued: float
    what: Any
    state: str = OPEN

    def end(self, state: str) -> Any:
        what, self.what, self.state = self.what, None, state
        return what


class Tickets:
    """Safe with threads. clock: seconds that never go back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic):
        self.clock, self.lock = clock, threading.Lock()
        self.tickets: dict[bytes, Ticket] = {}

    def issue(self, holder: Holder, what: Any) -> str:
        """what: whatever is to be found again; never None."""
        token = secrets.token_urlsafe(32)
        with self.lock:
            self.forget()
            self.tickets[digest(token)] = Ticket(holder, self.clock(), what)
        return token

    def take(self, token: str, holder: Holder) -> Any:
        """What it was issued for, at most once. Raises NoTicket; somebody else's is as good as unknown, and stays good."""
        with self.lock:
            self.forget()
            state = self.look_up(token, holder)
            if state != OPEN:
                raise NoTicket(SAID.get(state, UNKNOWN), was_theirs=state in SAID)
            return self.tickets[digest(token)].end(USED)

    def state(self, token: str, holder: Holder) -> str:
        """open, used, over, or nothing where this person has no such ticket. Uses nothing up."""
        with self.lock:
            self.forget()
            return self.look_up(token, holder)

    def look_up(self, token: str, holder: Holder) -> str:
        ticket = self.tickets.get(digest(token))
        return ticket.state if ticket and ticket.holder == holder else ""

    def forget(self) -> None:
        """What a ticket was for after a minute, the ticket itself some minutes later."""
        now = self.clock()
        for key, ticket in list(self.tickets.items()):
            age = now - ticket.issued
            if age >= REMEMBERED:
                del self.tickets[key]
            elif age >= SECONDS and ticket.state == OPEN:
                ticket.end(OVER)


def digest(token: str) -> bytes:
    """Tokens are looked up by what they come to: how long it takes tells nothing of those that are known."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
