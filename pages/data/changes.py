"""What files would change in the headlines, and what is said when something was done or could not be."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from audit.key import CannotBeLogged
from ledger.ledger import Conflict
from ledger.store import NoRoom
from ledger.store_key import Damaged
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey
from metrics.viewer import NotAllowed
from operations import preview, uploads
from operations.approval import Pending
from operations.questions import questions
from plural import counted
from ui.reading.resources import in_names, ledger
from ui.reading.session import Reading
from wording.figures import as_it_stands, number

Files = list[uploads.Prepared] | list[Pending]


def show_changes(files: Files, read: Reading, key: str = "changes") -> None:
    """The headlines as they would be, before anything is."""
    differences = figures_after(files, read)
    if not differences:
        st.markdown("No headline figure would change.")
        return
    st.markdown(f"**{counted(len(differences), 'headline figure')} would change:**")
    st.dataframe(
        pd.DataFrame(
            [
                {
                    "Indicator": each.indicator.title,
                    "Now": f"{number(each.before, each.indicator.unit)} ({each.before_months or 'no period'})",
                    "After": f"{number(each.after, each.indicator.unit)} ({each.after_months or 'no period'})",
                }
                for each in differences
            ]
        ),
        hide_index=True,
        key=key,
        alt="Headlines before and after",
    )


def asked(files: Files) -> list[str] | None:
    """The questions of these files, once each is answered with yes; None until then."""
    found = questions([(each.load, each.cleaned) for each in files], ledger())
    answers = [st.checkbox(f"Yes: {as_it_stands(question)}", key=f"asked-{question}") for question in found]
    return found if all(answers) else None


def figures_after(files: Files, read: Reading) -> list:
    """Worked out once for these files and this snapshot, not at every click."""
    key = (read.key, *((each.load.source, each.load.original_sha256) for each in files))
    if st.session_state.get("figures after", (None,))[0] != key:
        with st.spinner("Working out what would change"):
            st.session_state["figures after"] = key, preview.figures_after(files, ledger(), read.viewer)
    return st.session_state["figures after"][1]


def done(act: Callable[[], object]) -> bool:
    """Do it; where it could not be done, say why in a sentence."""
    try:
        act()
    except (Conflict, Refused, WrongKey, NoRoom, Damaged, NotAllowed, CannotBeLogged) as refusal:
        st.error(as_it_stands(in_names(str(refusal))))
        return False
    return True


def finish(said: str) -> None:
    """Say it on the page as it is from now on, with nothing chosen any more."""
    st.session_state["said"] = said
    st.session_state["prepared"] = {}
    st.session_state["round"] = st.session_state.get("round", 0) + 1
    st.rerun()
