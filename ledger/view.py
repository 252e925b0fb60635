"""The ledger as it was read once: what a snapshot is made from."""

from dataclasses import dataclass
from datetime import date, datetime, time

from ledger.effective import as_it_stood, founded, last_of_figures, removals
from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.store import Store


@dataclass(frozen=True)
class LedgerView:
    """lines: every line there was. head: the last that the view goes up to and figures depend on; today: the day it is seen from.

    removed: the last line that removed rows for good, which may be later than `head`: those do not come back.
    """

    store: Store
    lines: list[Line]
    head: int
    today: date

    @property
    def counting(self) -> list[Line]:
        return as_it_stood(self.lines, self.head)

    @property
    def removed(self) -> int:
        return removals(self.lines)


def view_now(ledger: Ledger) -> LedgerView:
    """Up to the last line about figures, seen from today (or a demonstration's)."""
    lines = ledger.lines()
    first = founded(lines)
    return LedgerView(ledger.store, lines, last_of_figures(lines), (first and first.today) or date.today())


def view_as_at(ledger: Ledger, day: date) -> LedgerView:
    """As it stood at the end of that day. The founding line always counts: it says whose data these are."""
    line = max(ledger.head_at(datetime.combine(day, time.max)), 1)
    return view_up_to(ledger, line, day)


def view_up_to(ledger: Ledger, line: int, today: date) -> LedgerView:
    lines = ledger.lines()
    return LedgerView(ledger.store, lines, last_of_figures([each for each in lines if each.number <= line]), today)
