"""A choice that is kept in the page's address, by the value's own name and not by the words on screen.

What the reader has just chosen comes with the address of before, for the browser has not written the new one yet: in that
run the address is not followed, or two quick choices would undo each other.
"""

from collections.abc import Callable

import streamlit as st

CHOSEN_JUST_NOW = "chosen just now"


def choice(label: str, options: list[str], name: str, words: Callable[[str], str] = str) -> str:
    """A select box. The address says ?name=value; the first option is the default and stays out of it."""
    if not st.session_state.get(CHOSEN_JUST_NOW):
        follow_address(options, name)
    chosen = st.selectbox(label, options, key=name, format_func=words, on_change=note_choice)
    keep_in_address(name, "" if chosen == options[0] else chosen)
    return chosen


def note_choice() -> None:
    st.session_state[CHOSEN_JUST_NOW] = True


def page_is_drawn() -> None:
    """From now on the address is followed again."""
    st.session_state[CHOSEN_JUST_NOW] = False


def follow_address(options: list[str], name: str) -> None:
    """Take the value from the address when it is not the one we wrote there: a link, or the browser's back button."""
    asked = st.query_params.get(name, "")
    if asked != st.session_state.get(written(name), ""):
        st.session_state[name] = asked if asked in options else options[0]
    elif st.session_state.get(name) not in options:
        st.session_state[name] = options[0]


def keep_in_address(name: str, value: str) -> None:
    st.session_state[written(name)] = value
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def written(name: str) -> str:
    return f"{name} in the address"
