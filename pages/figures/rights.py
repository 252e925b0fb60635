"""Your rights: who the dashboard takes you for, what you may see and do, and whom to ask for more."""

import streamlit as st

from access.person import Right
from access.role import EVERYTHING, NAMED_THEMES, OWN_PARTNER
from metrics.declaring.theme import THEMES
from metrics.viewer import EXACT, RECORDS, RELEASED
from ui.reading.current_user import person

LOOKS = {
    RELEASED: "as released: 0 is shown, 1 to 7 are hidden, every other number about people goes to the nearest 5",
    EXACT: "exactly",
    RECORDS: "exactly, down to the records, in which codes stand for children",
}


def rights_page() -> None:
    me = person()
    st.title("Your rights")
    if not me.rights:
        st.info("You are signed in, but nobody has given you a role yet. Ask the administrator of this dashboard for one.")
        return
    st.markdown(f"You are here as **{me.role}**.")
    for right in me.rights:
        st.subheader(right.of.title)
        st.markdown(f"{right.of.about}\n\n{sees(right)}\n\n{does(right)}")
    st.markdown("Every look at records, every file that comes in and every file that goes out is written down in a log.")


def sees(right: Right) -> str:
    if right.of.level is None:
        return "Sees no figure."
    where = {EVERYTHING: "Every theme", NAMED_THEMES: themes(right), OWN_PARTNER: "Figures of your own partner's extracts"}
    beyond = f" All others {LOOKS[right.of.beyond]}." if right.of.beyond else ""
    return f"Sees: {where[right.of.scope]}, {LOOKS[right.of.level]}.{beyond}"


def themes(right: Right) -> str:
    return "; ".join(theme.title for theme in THEMES if theme.id in right.themes) or "no theme yet"


def does(right: Right) -> str:
    actions = sorted(right.of.actions)
    return f"May: {', '.join(actions)}." if actions else "May look, and change nothing."
