"""Who is looking at this page: whoever signed in, or in a demonstration whoever the reader chose to be."""

import re
from typing import NoReturn
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from access import demonstration
from access.claims import session_key
from access.person import Person
from audit.who import Who
from server.startup import door

ROLE = "role"
SIGNED_OUT = """<p class="signed-out">You are signed out. <a href="/" target="_self">Sign in again</a></p>"""


def person() -> Person:
    """Asked anew at every run of every page; where nobody is signed in any more the run ends here, and shows nothing."""
    if is_demonstration():
        chosen = demonstration.people()
        return chosen.get(role_asked_for(), chosen[""])
    live = door()
    me = live.person(st.user.to_dict()) if live else None
    if me is None:
        signed_out()
    return me


def signed_out() -> NoReturn:
    """One page in place of all, at the address it is asked for: without it Streamlit would speak of a page that is not found."""
    address = urlsplit(st.context.url or "").path.strip("/")
    pages = [st.Page(say_signed_out, title="Signed out", url_path="signed-out", default=True)]
    if re.fullmatch(r"[a-z][a-z0-9_-]*", address):
        pages.append(st.Page(say_signed_out, title="Signed out ", url_path=address))
    st.navigation(pages, position="hidden").run()
    st.stop()


def say_signed_out() -> None:
    st.html(SIGNED_OUT)


def is_demonstration() -> bool:
    return door() is None


def session() -> str:
    """The id of whoever's session this is; a demonstration has none."""
    return "" if is_demonstration() else session_key(st.user.to_dict())


def in_log() -> Who:
    """Who is looking, as the audit log knows them, with the session they look in."""
    run = get_script_run_ctx()
    return person().in_log(session() or (run.session_id if run else ""))


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
