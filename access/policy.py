"""What the controllers have chosen for a store, as whoever works at the shell is held to it."""

from access.settings import ControllerChoices, chosen_file, read_choices
from ledger.effective import founded
from ledger.ledger import Ledger


def second_person_approves(ledger: Ledger) -> bool:
    """Whether whoever handed a file in may not approve it too; never in a demonstration. Raises Refused for faulty settings."""
    return choices_for(ledger).second_person_approves


def executives_see(ledger: Ledger) -> str:
    """How closely those who lead look at their themes. Raises Refused for faulty settings."""
    return choices_for(ledger).executives_see


def choices_for(ledger: Ledger) -> ControllerChoices:
    """In a demonstration nobody has chosen anything."""
    first = founded(ledger.lines())
    return read_choices(chosen_file()) if first is not None and not first.sample else ControllerChoices()
