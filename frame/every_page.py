"""The frame that Streamlit runs for every page: look, menu, whose data these are, and how fresh.

Streamlit puts its folder before all others: no file in it may be called as the folder is, or as any room.
"""

from pathlib import Path

import streamlit as st

from access.demonstration import people
from frame.menu import chosen_page
from loaders.source import sources
from operations import snapshots
from operations.meanwhile import NotYet
from place import place
from ui.as_at import days_offered, look_at
from ui.links import to
from ui.query_params import page_is_drawn
from ui.reading.current_user import is_demonstration, look_as, person, role_asked_for
from ui.reading.resources import ledger
from ui.reading.session import reading
from ui.stands_on import stands_on
from warehouse.snapshot import is_ready
from wording.figures import short_day

HERE = Path(__file__).parent
SIGN_OUT = '<form class="sign-out" method="post" action="/sign-out"><button type="submit">Sign out</button></form>'


def frame() -> None:
    st.set_page_config(
        page_title="Safeguarding dashboard", page_icon=str(HERE / "icon.png"), layout="wide", initial_sidebar_state="collapsed"
    )
    st.html(HERE / "style.css")
    me = person()
    page = chosen_page(me)
    try:
        read = reading()
    except NotYet as not_yet:
        return wait(str(not_yet), page, me)
    about = read.about()
    say_what_is_shown(read, about)
    if me.sees_figures and not read.came():
        first_steps()
    page.run()
    page_is_drawn()
    foot(read, about, me)
    watch(read.files.path.name if read.as_at is None else None)


def wait(said: str, page: st.Page, me) -> None:
    """Who sees no figure anyway waits for none."""
    if me.sees_figures:
        st.title("Safeguarding dashboard")
        st.info(said, icon=":material/hourglass_top:")
    else:
        page.run()
        page_is_drawn()
    watch("")


def say_what_is_shown(read, about) -> None:
    """Above every page: sample data, figures of before, an earlier day."""
    if about.sample:
        st.html('<span class="sample">Sample data: a made-up city. No figure here is about a real child or school.</span>')
    if read.problem:
        st.warning(read.problem, icon=":material/hourglass_top:")
    if read.as_at:
        st.warning(
            f"As it stood at the end of {short_day(read.as_at)}. Choose “Now” at the foot of the page to go back.",
            icon=":material/history:",
        )


def first_steps() -> None:
    """Where nothing has come no page reassures."""
    st.info(
        f"{stands_on((), sources())} Whoever hands files in begins on the page [Upload]({to('upload')}); "
        f"[Sources]({to('sources')}) has a blank workbook for each extract, and says who sends it and when it is due.",
        icon=":material/start:",
    )


def foot(read, about, me) -> None:
    """Which snapshot this is, who is looking, and the choice of an earlier day."""
    st.divider()
    left, right = st.columns([3, 1])
    left.caption(f"{place().authority} · Snapshot {about.version} · seen from {short_day(about.today)} · {read.viewer.role}")
    with right:
        if is_demonstration():
            choose_role()
        else:
            st.html(SIGN_OUT)
        if me.sees_figures:
            choose_day(read)


def choose_role() -> None:
    """A demonstration can be seen through the eyes of every role."""
    roles = people()
    st.session_state["role chosen"] = role_asked_for() if role_asked_for() in roles else ""
    st.selectbox(
        "See it as",
        list(roles),
        key="role chosen",
        format_func=lambda role: roles[role].name,
        on_change=lambda: look_as(st.session_state["role chosen"]),
    )


def choose_day(read) -> None:
    days = earlier_days(read)
    st.session_state["day chosen"] = read.as_at.isoformat() if read.as_at else ""
    st.selectbox(
        "As it stood",
        ["", *days],
        key="day chosen",
        format_func=lambda day: "Now" if not day else f"End of {day}",
        on_change=lambda: look_at(st.session_state["day chosen"]),
    )


def earlier_days(read) -> list[str]:
    """The days offered, and the one that was asked for; none to whoever sees released figures."""
    if not read.viewer.sees_earlier_days:
        return []
    days = days_offered(read.uploads())
    asked = read.as_at.isoformat() if read.as_at else None
    return days if asked is None or asked in days else [asked, *days]


@st.fragment(run_every="5s")
def watch(shown: str | None) -> None:
    """Show new figures within seconds of a load; what the reader chose stays as it is."""
    if shown is not None and newer_is_ready(shown):
        st.rerun()


def newer_is_ready(shown: str) -> bool:
    """Whether the ledger or the day has moved on and the new figures are there."""
    path = snapshots.current_path(ledger())
    return path.name != shown and is_ready(path)


frame()
