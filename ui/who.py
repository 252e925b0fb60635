"""Who is looking at this page: in a demonstration whoever the reader chose to be."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from access import demonstration
from access.person import Person
from audit.who import Who

ROLE = "role"


def person() -> Person:
    """Asked anew at every run of every page."""
    chosen = demonstration.people()
    return chosen.get(role_asked_for(), chosen[""])


def in_log() -> Who:
    """Who is looking, as the audit log knows them, with the session they look in."""
    run = get_script_run_ctx()
    return person().in_log(run.session_id if run else "")


def role_asked_for() -> str:
    """The role in the address; once chosen it stays from page to page."""
    if ROLE in st.query_params:
        st.session_state[ROLE] = st.query_params[ROLE]
    role = st.session_state.get(ROLE, "")
    if role:
        st.query_params[ROLE] = role
    return role


def look_as(role: str) -> None:
    st.session_state[ROLE] = role
    st.query_params.pop(ROLE, None)
