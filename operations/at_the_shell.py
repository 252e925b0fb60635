"""Whoever works at the shell: they hold the store itself, and everything they do through a gate is logged as theirs."""

import getpass

from access.person import Person, Right
from access.policy import second_person_publishes
from access.role import LEAD_ANALYST, RECORDS_VIEWER
from audit.who import Who, at_the_shell
from ledger.ledger import Ledger
from ledger.store import chosen_store
from metrics.declaring.theme import THEMES
from operations.figure_gate import FigureGate
from operations.file_gate import FileGate
from operations.log import log_of
from operations.store_gate import StoreGate


def operator() -> Person:
    """With every right of a lead analyst, and records of every theme. In the ledger by the name of their account here."""
    name = getpass.getuser()
    every_theme = frozenset(theme.id for theme in THEMES)
    return Person(name, name, (Right(LEAD_ANALYST.id), Right(RECORDS_VIEWER.id, every_theme)))


def in_log() -> Who:
    return at_the_shell(LEAD_ANALYST.id)


def file_gate(ledger: Ledger) -> FileGate:
    return FileGate(operator(), log_of(ledger.store), in_log(), ledger, second_person_publishes(ledger))


def store_gate() -> StoreGate:
    store = chosen_store()
    return StoreGate(operator(), log_of(store), in_log(), store)


def figure_gate() -> FigureGate:
    return FigureGate(operator(), log_of(chosen_store()), in_log())
