"""What is opened once for everybody: the ledger, the parser, the audit log, the table of people. And the gates to change them."""

import streamlit as st

from access import demonstration
from access.changing import Changing, changing, nobody_signs_in
from access.people import People
from audit.log import AuditLog
from ledger.effective import founded
from ledger.ledger import Ledger
from ledger.store import chosen_store
from loaders.parser import Parser
from operations.file_gate import FileGate
from operations.log import log_of
from operations.meeting_gate import MeetingGate
from server.startup import door
from ui.reading.current_user import in_log, person


@st.cache_resource(show_spinner=False)
def ledger() -> Ledger:
    return Ledger(chosen_store())


@st.cache_resource(show_spinner=False)
def audit_log() -> AuditLog:
    return log_of(chosen_store())


@st.cache_resource(show_spinner=False)
def table_of_people() -> People:
    """Who may do what, in this store; a demonstration's is filled with made-up people."""
    people, first = People(chosen_store().folder), founded(ledger().lines())
    if first and first.sample:
        demonstration.fill(people)
    return people


@st.cache_resource(show_spinner=False)
def parser() -> Parser:
    """One warm parsing process for all uploads: starting a fresh one costs more than a small file."""
    warm = Parser()
    warm.warm_up()
    return warm


def file_gate() -> FileGate:
    """For whoever is looking now, as every gate here."""
    live = door()
    second_person = live is not None and live.settings.choices.second_person_approves
    return FileGate(person(), audit_log(), in_log(), ledger(), second_person)


def no_more_files() -> str:
    """Why whoever looks may send no more today; nothing where they may, and in a demonstration."""
    live = door()
    return live.quota.sentence if live and live.quota.used_up(person().who) else ""


def meeting_gate() -> MeetingGate:
    return MeetingGate(person(), audit_log(), in_log(), ledger())


def changing_people() -> Changing:
    """The gate to the table of people. Raises NotAllowed."""
    live = door()
    return changing(table_of_people(), audit_log(), person(), in_log().session, live.revoke if live else nobody_signs_in)


def in_names(text: str) -> str:
    """A text in which accounts are named by their codes, with people's names in their place."""
    for who, name in table_of_people().everyone().items():
        text = text.replace(who, name)
    return text
