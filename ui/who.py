"""Who is looking at this page: in a demonstration whoever the reader chose to be."""

import streamlit as st

from access import demonstration
from access.person import Person

ROLE = "role"


def person() -> Person:
    """Asked anew at every run of every page."""
    chosen = demonstration.people()
    return chosen.get(role_asked_for(), chosen[""])


def session() -> str:
    """The id of whoever's session this is; a demonstration has none."""
    return ""


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
