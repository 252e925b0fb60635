"""Check a text: every figure of a pasted text held against the figures, and what in it cannot all be right."""

import streamlit as st

from periods import year_label, year_of
from plural import counted
from text_check.allowed_figures import figures_for
from text_check.checking import LONGEST, MOST_FIGURES, Checked, check
from text_check.verdict import CANNOT, CONTRADICTED, MATCHED, NOT_FOUND
from ui.claims import findings_of, marked_text, table_of
from ui.reading.session import Reading, reading

ABOUT = """
Paste a paragraph or a whole report. Every figure in it is looked for among the figures you may see: **matched**,
**contradicted**, or **not found**. Where the words around a figure do not name an indicator with certainty it is not found:
nothing is guessed. A figure that is hidden from you cannot be checked.
"""
KEPT = "What you paste is not stored, not logged and not shown to anybody else; it is gone when you leave this page."
WAIT = "Looking for every figure"


def claims_page() -> None:
    read = reading()
    st.title("Check a text")
    st.markdown(ABOUT)
    with st.form("claims", border=False):
        words = st.text_area("Text", height=220, max_chars=LONGEST, key="claims text")
        years = years_offered(read)
        year = st.selectbox("The year it is about, where the text does not name one", years, key="claims year")
        asked = st.form_submit_button("Check the text", type="primary")
    st.caption(KEPT)
    if asked and words.strip():
        with st.spinner(WAIT):
            show(check(words, figures_for(read), year), read)
    elif asked:
        st.info("There is nothing to check yet. Paste a text into the box first.")


def years_offered(read: Reading) -> list[str]:
    """The last whole financial year first, then those around it."""
    this = year_of(read.today)
    return [year_label(year) for year in (this - 1, this, this - 2)]


def show(checked: Checked, read: Reading) -> None:
    if not checked.verdicts and not checked.findings:
        st.info("No figure was found in this text.")
        return
    st.html(f'<p class="opening" role="status">{summary(checked)}</p>')
    wrong = [each for each in checked.findings if each.is_wrong]
    unclear = [each for each in checked.findings if not each.is_wrong]
    if wrong:
        st.subheader("What cannot all be right")
        st.html(findings_of(wrong, "Found in the text itself, or against the figures"))
    if unclear:
        st.subheader("What nobody can judge")
        st.html(findings_of(unclear, "Something is missing that a reader would need"))
    st.subheader("The text")
    st.html(marked_text(checked))
    st.subheader("The figures")
    st.html(table_of(checked))
    if len(checked.verdicts) == MOST_FIGURES:
        st.info(f"Only the first {MOST_FIGURES:,} figures were looked at. Check the rest of the text by itself.")


def summary(checked: Checked) -> str:
    said = ", ".join(
        f"{checked.count(verdict)} {verdict}" for verdict in (MATCHED, CONTRADICTED, NOT_FOUND, CANNOT) if checked.count(verdict)
    )
    year = f" Taken to be about {checked.year}." if checked.year else ""
    return f"{counted(len(checked.verdicts), 'figure')}{': ' if said else ''}{said}.{year}"
