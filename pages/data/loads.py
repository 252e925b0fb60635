"""What was loaded and what became of it; and taking a load back."""

import pandas as pd
import streamlit as st

from access.role import WITHDRAW
from loaders.period import words
from loaders.source import sources
from operations import snapshots
from pages.data.changes import done, finish
from pages.data.waiting import why_asked
from ui.reading.resources import file_gate, in_names, ledger
from ui.reading.session import Reading
from wording.figures import short_day


def history(read: Reading) -> None:
    """Of their own partner's extracts, for whoever hands in only those."""
    me = file_gate().person
    uploads = read.loads_of(me.sources)
    if not uploads:
        st.markdown("Nothing was loaded yet.")
        return
    st.dataframe(
        pd.DataFrame(
            [
                {
                    "Load": each.load,
                    "When": short_day(each.loaded_at),
                    "Who": in_names(each.who),
                    "Extract": sources()[each.source].title,
                    "From": each.sender,
                    "For": words((each.covers_from, each.covers_to)) if each.covers_from else "",
                    "Version": each.version,
                    "Rows kept": each.rows_kept,
                    "Issues": each.issues,
                    "State": each.state,
                }
                for each in uploads
            ]
        ),
        hide_index=True,
        key="uploads",
        alt="Every load and what became of it",
    )
    if me.may(WITHDRAW):
        undo({each.load: each for each in uploads if each.state == "counts"})


def undo(standing: dict) -> None:
    with st.expander("Take a load back"), st.form("undo", border=False):
        number_chosen = st.selectbox(
            "Load",
            list(standing),
            format_func=lambda load: f"{load}: {sources()[standing[load].source].title}, {standing[load].rows_kept:,} rows",
        )
        why, reference = why_asked()
        if st.form_submit_button("Take it back") and done(lambda: file_gate().take_back(number_chosen, why, reference)):
            snapshots.current_snapshot(ledger())
            finish(f"Load {number_chosen} was taken back; figures are what they were without it.")
