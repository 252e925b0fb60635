"""What was loaded and what became of it; and taking a load back."""

import pandas as pd
import streamlit as st

from access.role import WITHDRAW
from loaders.source import sources
from operations import snapshots
from operations.uploads import read_by_earlier_rules
from pages.data.changes import done, finish
from pages.data.waiting import why_asked
from periods import span_words
from plural import counted
from ui.reading.resources import file_gate, in_names, ledger
from ui.reading.session import Reading
from wording.figures import short_day


def history(read: Reading) -> None:
    """Of their own partner's extracts, for whoever hands in only those."""
    me = file_gate().person
    uploads = [each for each in read.uploads() if me.hands_in(each.source)]
    if not uploads:
        st.markdown("Nothing was loaded yet.")
        return
    rows = pd.DataFrame([row(upload) for upload in uploads])
    earlier_rules([line.number for line in read_by_earlier_rules(ledger()) if me.hands_in(line.what.source)])
    st.dataframe(rows, hide_index=True, key="uploads", alt="Every load and what became of it")
    if me.may(WITHDRAW):
        undo({each.load: each for each in uploads if each.state == "counts"})


def earlier_rules(loads: list[int]) -> None:
    if loads:
        st.warning(
            f"{counted(len(loads), 'load')} (the newest is {max(loads)}) came before this version of the program, which may read "
            "spellings of children's numbers and references otherwise. One child may then count as two beside newer files: load "
            "those files again, the oldest first."
        )


def row(upload) -> dict:
    return {
        "Load": upload.load,
        "When": short_day(upload.loaded_at),
        "Who": in_names(upload.who),
        "Extract": sources()[upload.source].title,
        "From": upload.sender,
        "For": span_words((upload.covers_from, upload.covers_to)) if upload.covers_from else "",
        "Version": upload.version,
        "Rows kept": upload.rows_kept,
        "Issues": upload.issues,
        "State": upload.state,
    }


def undo(counting: dict) -> None:
    with st.expander("Take a load back"), st.form("undo", border=False):
        number_chosen = st.selectbox(
            "Load",
            list(counting),
            format_func=lambda load: (
                f"{load}: {sources()[counting[load].source].title}, {counted(counting[load].rows_kept, 'row')}"
            ),
        )
        why, reference = why_asked()
        if st.form_submit_button("Take it back") and done(lambda: file_gate().take_back(number_chosen, why, reference)):
            snapshots.current_snapshot(ledger())
            finish(f"Load {number_chosen} was taken back; figures are what they were without it.")
