"""What the controllers have chosen for a store, as whoever works at the shell is held to it."""

from access.settings import chosen_file, read_choices
from ledger.effective import founded
from ledger.ledger import Ledger


def second_person_approves(ledger: Ledger) -> bool:
    """Whether whoever handed a file in may not approve it too; never in a demonstration. Raises Refused for faulty settings."""
    first = founded(ledger.lines())
    return first is not None and not first.sample and read_choices(chosen_file()).second_person_approves
