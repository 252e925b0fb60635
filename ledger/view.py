"""The ledger as it was read once: what a snapshot is made from."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from ledger.effective import as_it_stood, effective_loads, founded, last_of_figures, removals
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

    @cached_property
    def counting(self) -> list[Line]:
        """The lines that have a say: up to the head, and every later removal."""
        return as_it_stood(self.lines, self.head)

    @cached_property
    def loads(self) -> list[Line]:
        """Those of them that count."""
        return effective_loads(self.counting)

    @property
    def sample(self) -> bool:
        """Whether it holds sample data."""
        first = founded(self.counting)
        return bool(first and first.sample)

    @property
    def removed(self) -> int:
        return removals(self.lines)


def view_now(ledger: Ledger) -> LedgerView:
    """What pages should show: up to the last line about figures, seen from today (or a demonstration's)."""
    lines = ledger.lines()
    first = founded(lines)
    return LedgerView(ledger.store, lines, last_of_figures(lines), (first.today if first else None) or date.today())


def view_as_at(ledger: Ledger, day: date) -> LedgerView:
    """As it stood at the end of that day. The founding line always counts: it says whose data these are."""
    line = max(ledger.head_at(datetime.combine(day, time.max)), 1)
    return view_up_to(ledger, line, day)


def view_up_to(ledger: Ledger, line: int, today: date) -> LedgerView:
    lines = ledger.lines()
    return LedgerView(ledger.store, lines, last_of_figures([each for each in lines if each.number <= line]), today)
