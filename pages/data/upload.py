"""Upload: what was understood, what is wrong and where, what would change; then keep it, or undo it."""

import streamlit as st

from audit.key import CannotBeLogged
from ledger.store import NoRoom
from ledger.store_key import Damaged
from loaders.outcome import Refused, set_aside_words
from loaders.pseudonym import WrongKey
from loaders.source import sources
from metrics.viewer import NotAllowed
from operations import preview, snapshots, uploads
from pages.data.changes import asked, done, finish, show_changes
from pages.data.file_issues import file_issues
from pages.data.loads import history
from pages.data.waiting import waiting_part
from periods import span_words
from plural import counted
from ui.reading.resources import file_gate, in_names, ledger, no_more_files, parser
from ui.reading.session import Reading, reading
from wording.figures import as_it_stands

TYPES = ["xlsx", "xls", "xlsb", "ods", "csv"]


def upload() -> None:
    read = reading()
    st.title("Upload")
    if said := st.session_state.pop("said", None):
        st.success(said)
    st.markdown(
        "Choose the workbooks that partners sent. They are read apart from the dashboard; names, notes and any column "
        "that is not declared are dropped unread. **Nothing changes until you say so.**"
    )
    if read.as_at:
        st.info("You are looking at an earlier day. Go back to now, at the foot of the page, to upload.")
        return
    if refusal := no_more_files():
        st.warning(as_it_stands(refusal))
    files = st.file_uploader("Workbooks", type=TYPES, accept_multiple_files=True, key=f"files-{st.session_state.get('round', 0)}")
    if files and (prepared := read_files(files)):
        show_prepared(prepared, read)
    waiting_part(read)
    st.subheader("What was loaded")
    history(read)


def read_files(files: list) -> list[uploads.Prepared]:
    """Every file that could be read; what is wrong with the others is said, with their names."""
    outcomes = st.session_state.setdefault("prepared", {})
    prepared = []
    for file in files:
        if file.file_id not in outcomes:
            outcomes[file.file_id] = read_file(file)
        outcome = outcomes[file.file_id]
        if isinstance(outcome, str):
            st.error(as_it_stands(outcome), icon=":material/block:")
        else:
            prepared += outcome
    return prepared


def read_file(file) -> list[uploads.Prepared] | str:
    with st.spinner(f"Reading {as_it_stands(file.name)}"):
        try:
            return file_gate().read(uploads.Arriving(file.name, file.getvalue()), parser())
        except (Refused, WrongKey, NoRoom, Damaged, NotAllowed, CannotBeLogged) as refusal:
            return in_names(str(refusal))


def show_prepared(prepared: list[uploads.Prepared], read: Reading) -> None:
    for each in prepared:
        show_file(each, read)
    show_changes(prepared, read)
    files = len({each.load.original_sha256 for each in prepared})
    verb, act = ("Keep", keep) if file_gate().approves_at_once else ("Hand in", hand_in)
    yes, words = asked(prepared), f"{verb} this file" if files == 1 else f"{verb} these {files} files"
    if st.button(words, type="primary", key="keep", disabled=yes is None):
        act(prepared, yes or [])


def show_file(prepared: uploads.Prepared, read: Reading) -> None:
    report = prepared.parsed.report
    source = sources()[report.source]
    with st.container(border=True):
        period = f", for {span_words(report.period)}" if report.period else ""
        senders = as_it_stands(", ".join(report.senders))
        st.markdown(f"**{as_it_stands(prepared.arriving.name)}** is **{source.title}** from {senders}{period}.")
        sheets = "; ".join(
            f"sheet {as_it_stands(sheet.sheet)}, headings in row {sheet.header_row}" for sheet in report.sheets[:4]
        )
        aside = "".join(f" + {words}" for words in set_aside_words(report.set_aside))
        st.markdown(
            f"{counted(report.rows_read, 'row')} read = **{report.rows_kept:,} kept**{aside}. Found on {sheets}"
            f"{' …' if len(report.sheets) > 4 else ''}."
        )
        st.markdown(preview.row_changes_of(prepared, ledger()).sentence())
        file_issues(report, read, prepared.load.file or "")


def keep(prepared: list[uploads.Prepared], yes: list[str]) -> None:
    with st.spinner("Keeping the files and working out every figure"):
        if done(lambda: file_gate().keep(prepared, yes)):
            snapshots.current_snapshot(ledger())
            finish(f"Kept {files_and_rows(prepared)}. Every page shows them now.")


def hand_in(prepared: list[uploads.Prepared], _: list[str]) -> None:
    if done(lambda: file_gate().hand_in(prepared)):
        finish(f"Handed in {files_and_rows(prepared)}. A lead analyst approves them; until then no figure changes.")


def files_and_rows(prepared: list[uploads.Prepared]) -> str:
    rows = sum(each.load.rows_kept for each in prepared)
    return f"{counted(len({each.load.original_sha256 for each in prepared}), 'file')}, {counted(rows, 'row')}"
