"""Files that one person hands in and another approves or sends back. Until then they change no figure."""

from dataclasses import dataclass, replace

from access.person import Person
from ledger.cleanup import finish_removals
from ledger.effective import waiting_for_approval
from ledger.ledger import Ledger, Noted
from ledger.lines import HandedIn, Line, Load, SentBack
from ledger.store_key import Damaged
from loaders.outcome import Refused
from operations import uploads
from operations.arrivals import with_parts


@dataclass(frozen=True)
class Pending:
    """A file that was handed in, with its cleaned rows, ready to be looked at or approved."""

    line: Line
    cleaned: bytes

    @property
    def load(self) -> Load:
        return self.line.what.load


def hand_in(prepared: list[uploads.Prepared], ledger: Ledger, who: str, noted: Noted = lambda numbers: None) -> int:
    """Keep all files or none, to be approved by somebody else. Of two for one month both wait. Raises Refused."""
    uploads.lay_down(prepared, ledger)
    entries = [(HandedIn(each.load), None) for each in prepared]
    return ledger.write(entries, who, min(each.based_on for each in prepared), noted)


def waiting(ledger: Ledger) -> list[Line]:
    return waiting_for_approval(ledger.lines())


def waiting_for(person: Person, ledger: Ledger) -> list[Line]:
    """Of their own partner, for whoever hands in only those."""
    return [line for line in waiting(ledger) if person.hands_in(line.what.load.source)]


def opened(line: Line, ledger: Ledger) -> Pending:
    """Raises Refused where its cleaned file is gone."""
    try:
        return Pending(line, ledger.store.kept(line.what.load.file))
    except Damaged:
        raise Refused("The cleaned rows of this file are missing. Send it back, and ask for the file again.") from None


def approve(number: int, ledger: Ledger, who: str, based_on: int, noted: Noted = lambda numbers: None) -> int:
    """Write the load that was handed in as this line; the load's number.

    based_on: the head that whoever decided had seen. Raises Refused, and Conflict where its period was loaded since.
    """
    ready = opened(still_waiting(number, ledger), ledger)
    [load] = with_parts([(ready.load, ready.cleaned)], ledger)
    return ledger.write([(replace(load, handed_in=number), None)], who, based_on, noted)


def send_back(number: int, reason: str, ledger: Ledger, who: str, noted: Noted = lambda numbers: None) -> Line:
    """It will not be approved; its cleaned file goes at once. Raises Refused or Conflict."""
    head = ledger.head
    line = still_waiting(number, ledger)
    ledger.write([(SentBack(number, reason), None)], who, head, noted)
    finish_removals(ledger.store, ledger.lines())
    return line


def still_waiting(number: int, ledger: Ledger) -> Line:
    line = next((line for line in waiting(ledger) if line.number == number), None)
    if line is None:
        raise Refused(f"File {number} does not wait any more: somebody has approved it or sent it back.")
    return line
