"""The gates as whoever works at the shell goes through them: what they do is logged as theirs."""

from access.policy import second_person_approves
from access.role import LEAD_ANALYST
from access.shell import person_at_the_shell
from audit.who import Who, at_the_shell
from ledger.ledger import Ledger
from ledger.store import Store, chosen_store
from operations.figure_gate import FigureGate
from operations.file_gate import FileGate
from operations.log import log_of
from operations.store_gate import StoreGate
from operations.uploads import ledger_of


def store() -> Store:
    """The store of this installation. Raises Refused where none was founded."""
    return ledger().store


def ledger() -> Ledger:
    return ledger_of(chosen_store())


def file_gate(ledger: Ledger) -> FileGate:
    return FileGate(person_at_the_shell(), log_of(ledger.store), in_log(), ledger, second_person_approves(ledger))


def store_gate() -> StoreGate:
    chosen = chosen_store()
    return StoreGate(person_at_the_shell(), log_of(chosen), in_log(), chosen)


def figure_gate() -> FigureGate:
    return FigureGate(person_at_the_shell(), log_of(store()), in_log())


def in_log() -> Who:
    return at_the_shell(LEAD_ANALYST.id)
