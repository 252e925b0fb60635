"""Every look at records is in the audit log before a record is shown."""

from datetime import date

import streamlit as st

from operations.log import log_look
from reading.look import Look
from ui.reading.current_user import in_log
from ui.reading.resources import audit_log

LOOKS = "looks at records that are in the log"


def note_a_look(look: Look) -> None:
    """Raises CannotBeLogged, and then nothing may be shown.

    Once for the same person, session, cut, snapshot and day: the page runs again at every click and when new figures come,
    and a log in which one look stands fifty times is not read. Another cut, day or snapshot is another look.
    """
    once, seen = (in_log(), look, date.today()), st.session_state.setdefault(LOOKS, set())
    if once not in seen:
        log_look(audit_log(), in_log(), look)
        seen.add(once)
