"""What an administrator asks for on the page “People”: a right for somebody, a new person, an account disabled or enabled."""

from datetime import timedelta

import streamlit as st

from access.people import People
from access.role import BY_ID, NAMED_THEMES, OWN_PARTNER, ROLES
from access.rules import LONGEST
from loaders.source import sources
from metrics.declaring.theme import THEMES
from pages.data.changes import done, finish
from ui.reading.current_user import is_demonstration
from ui.reading.resources import changing_people


def proposing_part(people: People, me: str) -> None:
    """The fields follow the role, so this is no form."""
    names = {who: name for who, name in people.everyone().items() if who != me}
    with st.expander("Give a right"):
        who = st.selectbox("Person", list(names), format_func=lambda who: f"{names[who]} ({who})", key="to")
        role = BY_ID[st.selectbox("Role", [role.id for role in ROLES], format_func=lambda name: BY_ID[name].title, key="right")]
        st.caption(role.about + (" A second administrator must confirm it." if role.two_people else ""))
        themes, partner = scope_asked(role.scope)
        today = people.today()
        until = st.date_input(
            "Last day",
            value=today + timedelta(days=365),
            min_value=today + timedelta(days=1),
            max_value=today + LONGEST,
            key="until",
        )
        asked = st.button("Propose it" if role.two_people else "Give it", key="propose")
        if asked and done(lambda: changing_people().propose(who, role.id, until, themes, partner)):
            finish(
                "Proposed. It counts as soon as a second administrator has confirmed it."
                if role.two_people
                else "Given. It counts from that person's next click."
            )


def scope_asked(scope: str) -> tuple[tuple[str, ...], str]:
    """Themes, or a partner, where the role has them."""
    titles = {theme.id: theme.title for theme in THEMES}
    if scope == NAMED_THEMES:
        return tuple(st.multiselect("Themes", list(titles), format_func=titles.__getitem__, key="themes of it")), ""
    if scope == OWN_PARTNER:
        return (), st.selectbox("Partner", sorted({source.partner for source in sources().values()}), key="partner of it")
    return (), ""


def known_part() -> None:
    with st.expander("Make somebody known"), st.form("known", border=False):
        st.caption(
            "The sign-in service knows each account by a code that never changes (in Microsoft Entra ID: object ID). "
            "Nothing is given by this alone."
        )
        who, name = st.text_input("Code of the account"), st.text_input("Name")
        if st.form_submit_button("Make known") and done(lambda: changing_people().make_known(who, name)):
            finish("Known now, and without any right yet.")


def account_part(people: People) -> None:
    names = people.everyone()
    with st.expander("Disable or enable an account, end its sessions"):
        who = st.selectbox("Account", list(names), format_func=lambda who: f"{names[who]} ({who})", key="account")
        if who and people.disabled(who):
            if st.button("Enable it", key="enable") and done(lambda: changing_people().enable(who)):
                finish("Enabled. What was given to this account counts again.")
        elif who and st.button("Disable it", key="disable") and done(lambda: changing_people().disable(who)):
            finish("Disabled. It stops at that person's next click.")
        if is_demonstration():
            st.caption("Nobody signs in to a demonstration, so there are no sessions to end.")
        elif who and st.button("End its sessions", key="end sessions") and done(lambda: changing_people().end_sessions(who)):
            finish("Its sessions have ended; that person must sign in again.")
