"""The part of a page from which its figures can be taken away as a file."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st

from access.role import EXPORT, EXPORT_EXACT
from audit.key import CannotBeLogged
from audit.reason import OF_EXPORTS
from exports.recipe import FOI, CannotExport, Recipe, forms_of
from exports.sheet import CSV, DOCX, XLSX
from exports.tickets import OPEN, USED, Holder
from metrics.values import NoSuchBreakdown
from metrics.viewer import NotAllowed
from operations import exporting
from plural import counted
from server.downloads import TICKETS
from ui.filters import Choices
from ui.reading.current_user import person, role_asked_for, session
from ui.reading.resources import audit_log
from ui.reading.session import Reading
from wording.figures import as_it_stands

FORMATS = {DOCX: "Document (Word)", XLSX: "Workbook (Excel)", CSV: "Table (csv)"}
RELEASED = (
    "As released: 0 is shown, 1 to 7 are hidden, every other number about people goes to the nearest 5. "
    "Each file is written down in the log."
)
OFFER = "export offered"


def export_part(read: Reading, recipe: Recipe) -> None:
    """For whoever may export; nobody else sees it. A closed one costs nothing."""
    if not person().may(EXPORT):
        return
    fold = st.expander("Export", key=f"export-{recipe.kind}", on_change="rerun")
    if fold.open:
        with fold:
            asked = choose(recipe)
            if st.button("Make the file", key="make the file"):
                make(read, asked)
            link((recipe.kind, recipe.of))


def of_choices(kind: str, name: str, choices: Choices) -> Recipe:
    """What a page shows, as it shows it."""
    return Recipe(kind, name, grain=choices.grain, by=choices.by, window=choices.window)


def choose(recipe: Recipe) -> Recipe:
    """Format, and for those who may whether exact figures, and why."""
    left, right = st.columns(2)
    form = left.selectbox("Format", forms_of(recipe.kind), format_func=FORMATS.__getitem__, key="export format")
    recipe = replace(recipe, form=form)
    exact_too = person().may(EXPORT_EXACT) and recipe.kind != FOI
    if not exact_too or not right.checkbox("Exact figures", key="export exact"):
        st.caption(RELEASED)
        return recipe
    reason = left.selectbox("Reason", OF_EXPORTS, index=None, format_func=lambda each: each.value, key="export reason")
    reference = right.text_input("Number of the paper it stands in", key="export reference", placeholder="IG-2026/014")
    st.caption("True numbers, small ones too. The file bears your code and this moment; the log keeps the reason.")
    return replace(recipe, exact=True, reason=reason, reference=reference.strip())


def make(read: Reading, recipe: Recipe, said: Sequence = ()) -> None:
    st.session_state.pop(OFFER, None)
    try:
        made = exporting.issue_ticket(recipe, read.files.path, person(), session(), audit_log(), TICKETS, said)
        st.session_state[OFFER] = (recipe.kind, recipe.of), made
    except (CannotExport, NotAllowed, NoSuchBreakdown, CannotBeLogged) as refusal:
        st.error(as_it_stands(refusal), icon=":material/block:")


def link(here: tuple[str, str], button: str = "“Make the file”") -> None:
    """What became of the file that was made here last. button: how to get another one."""
    of, made = st.session_state.get(OFFER, (None, None))
    if of != here:
        return
    state = TICKETS.state(made.token, Holder(person().who, session()))
    if state == OPEN:
        open_link(made)
    elif state == USED:
        st.info(f"The file was fetched, and its link is used up. Press {button} for another one.")
    else:
        st.info(f"The link is over: it holds for one minute. Press {button} for a new one.")


@st.fragment(run_every="2s")
def open_link(made: exporting.Offered) -> None:
    """Looks every two seconds whether it still holds, and only as long as it does."""
    if TICKETS.state(made.token, Holder(person().who, session())) != OPEN:
        st.rerun()
    query = f"?{urlencode({'role': role_asked_for()})}" if role_asked_for() else ""
    st.html(f'<p><a class="download" href="/export/{made.token}{escape(query)}">Download {escape(made.name)}</a></p>')
    st.caption(f"{counted(made.rows, 'row')}, {made.size / 1000:,.0f} kB. Within one minute, once.")
