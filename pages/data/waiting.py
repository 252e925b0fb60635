"""Waiting to be approved: what analysts handed in, what each would change, and the decision."""

import streamlit as st

from access.role import APPROVE
from ledger.lines import Line
from ledger.reason import Why
from loaders.outcome import Refused
from loaders.source import sources
from operations import approval, preview, snapshots
from pages.data.changes import asked, done, finish, show_changes
from periods import span_words
from plural import counted
from ui.reading.resources import file_gate, in_names, ledger
from ui.reading.session import Reading
from wording.figures import as_it_stands, short_day


def waiting_part(read: Reading) -> None:
    """Lead analysts see every file that waits; an analyst sees those of their own partner."""
    me = file_gate().person
    lines = approval.waiting_for(me, ledger())
    if not lines:
        return
    st.subheader("Waiting to be approved")
    if not me.may(APPROVE):
        for line in lines:
            st.markdown(f"- {title_of(line)}")
        return
    chosen = st.selectbox("File", lines, format_func=title_of, key="waiting")
    with st.container(border=True):
        decide(chosen, read)


def title_of(line: Line) -> str:
    load = line.what.load
    period = f", for {span_words(load.covers)}" if load.covers else ""
    return (
        f"{sources()[load.source].title} from {', '.join(load.senders)}{period}: {counted(load.rows_kept, 'row')}, handed in on "
        f"{short_day(line.at)} by {in_names(line.who)}"
    )


def decide(line: Line, read: Reading) -> None:
    try:
        ready = approval.opened(line, ledger())
    except Refused as refusal:
        st.error(as_it_stands(refusal))
        return send_back(line)
    head = ledger().head  # what is decided rests on what is shown now
    st.markdown(preview.row_changes_of(ready, ledger()).sentence())
    show_changes([ready], read, key=f"changes-{line.number}")
    yes = asked([ready])
    if st.button("Approve this file", type="primary", key=f"approve-{line.number}", disabled=yes is None):
        with st.spinner("Approving the file and working out every figure"):
            if done(lambda: file_gate().approve(line, st.session_state.get(f"head-{line.number}", head), yes or [])):
                snapshots.current_snapshot(ledger())
                finish("Approved. Every page shows it now.")
    st.session_state[f"head-{line.number}"] = head
    send_back(line)


def send_back(line: Line) -> None:
    with st.expander("Send it back"), st.form(f"send-back-{line.number}", border=False):
        why, reference = why_asked()
        if st.form_submit_button("Send it back") and done(lambda: file_gate().send_back(line, why, reference)):
            finish("Sent back. It changed no figure.")


def why_asked() -> tuple[Why, str]:
    """Chosen from a list: the ledger keeps it, and what is typed may hold a child's name."""
    why = st.selectbox("Why", list(Why), format_func=lambda each: each.value)
    return why, st.text_input("Number of a paper that says more, such as IG-2026/014").strip()
