"""Upload: what was understood, what is wrong and where, what would change; then keep it, or undo it."""

import pandas as pd
import streamlit as st

import foresight
import road
from ledger.ledger import Conflict
from ledger.store import NoRoom
from ledger.store_key import Damaged
from loaders.outcome import Refused, Report
from loaders.period import words
from loaders.pseudonym import WrongKey
from loaders.source import sources
from ui.session import Reading, ledger, parser, reading
from ui.words import as_it_stands, counted, label_of, number, short_day

TYPES = ["xlsx", "xls", "xlsb", "ods", "csv"]


def upload() -> None:
    read = reading()
    st.title("Upload")
    if said := st.session_state.pop("said", None):
        st.success(said)
    st.markdown("Choose the workbooks that partners sent. They are read apart from the dashboard; names, notes and any column "
                "that is not declared are dropped unread. **Nothing changes until you say so.**")
    if read.as_at:
        st.info("You are looking at an earlier day. Go back to now, at the foot of the page, to upload.")
        return
    files = st.file_uploader("Workbooks", type=TYPES, accept_multiple_files=True,
                             key=f"files-{st.session_state.get('round', 0)}")  # fmt: skip
    if files and (prepared := read_files(files)):
        show_prepared(prepared, read)
    st.subheader("What was loaded")
    history(read)


def read_files(files: list) -> list[road.Prepared]:
    """Every file that could be read; what is wrong with the others is said beside their names."""
    known = st.session_state.setdefault("prepared", {})
    prepared = []
    for file in files:
        if file.file_id not in known:
            known[file.file_id] = read_file(file)
        outcome = known[file.file_id]
        if isinstance(outcome, str):
            st.error(f"**{as_it_stands(file.name)}**: {as_it_stands(outcome)}", icon=":material/block:")
        else:
            prepared += outcome
    return prepared


def read_file(file) -> list[road.Prepared] | str:
    with st.spinner(f"Reading {as_it_stands(file.name)}"):
        try:
            road.found(ledger().store)
            seal = road.seal_of(ledger())
            return road.prepare(road.Arriving(file.name, file.getvalue()), ledger(), parser(), seal)
        except (Refused, WrongKey, NoRoom, Damaged) as refusal:
            return str(refusal)


def show_prepared(prepared: list[road.Prepared], read: Reading) -> None:
    for each in prepared:
        show_file(each)
    show_changes(prepared, read)
    files = len({each.load.original_sha256 for each in prepared})
    label = "Keep this file" if files == 1 else f"Keep these {files} files"
    if st.button(label, type="primary", key="keep"):
        keep(prepared, read)


def show_file(each: road.Prepared) -> None:
    report = each.parsed.report
    source = sources()[report.source]
    with st.container(border=True):
        period = f", for {words(report.period)}" if report.period else ""
        senders = as_it_stands(", ".join(report.senders))
        st.markdown(f"**{as_it_stands(each.arriving.name)}** is **{source.title}** from {senders}{period}.")
        sheets = "; ".join(f"sheet {as_it_stands(sheet.sheet)}, headings in row {sheet.header_row}" for sheet in report.sheets[:4])
        aside = "".join(f" + {count:,} {reason}" for reason, count in report.set_aside.items())
        st.markdown(f"{report.rows_read:,} rows read = **{report.rows_kept:,} kept**{aside}. Found on {sheets}"
                    f"{' …' if len(report.sheets) > 4 else ''}.")
        st.markdown(foresight.row_changes_of(each, ledger()).sentence())
        dropped(report)
        issues(report, each.load.file)


def dropped(report: Report) -> None:
    for label, names in (("Columns dropped unread", report.unknown_headings),
                         ("Columns not sent", headings(report)), ("Sheets without a table", report.sheets_not_read)):
        if names:
            st.caption(f"{label}: {as_it_stands(', '.join(names))}")


def headings(report: Report) -> list[str]:
    return [label_of(name) for name in report.absent_columns]


def issues(report: Report, key: str) -> None:
    if not report.issues_found:
        st.markdown("✔ No issues.")
        return
    st.markdown(f"**{counted(report.issues_found, 'issue')}**, each with its place:")
    st.dataframe(pd.DataFrame([{"Sheet": each.sheet, "Cell": each.cell, "Heading": each.heading,
                                "What is wrong": each.problem, "So": each.effect} for each in report.issues]),
                 hide_index=True, key=f"issues-{key}", alt="Issues by sheet and cell")  # fmt: skip


def show_changes(prepared: list[road.Prepared], read: Reading) -> None:
    """The headlines as they would be, before anything is."""
    found = figures_after(prepared, read)
    if not found:
        st.markdown("No headline figure would change.")
        return
    st.markdown(f"**{counted(len(found), 'headline figure')} would change:**")
    st.dataframe(pd.DataFrame([{
        "Indicator": each.indicator.title,
        "Now": f"{number(each.before, each.indicator.unit)} ({each.before_months or 'no period'})",
        "After": f"{number(each.after, each.indicator.unit)} ({each.after_months or 'no period'})",
    } for each in found]), hide_index=True, key="changes", alt="Headlines before and after")  # fmt: skip


def figures_after(prepared: list[road.Prepared], read: Reading) -> list:
    """Worked out once for these files and this snapshot, not at every click."""
    key = (read.key, *(each.load.original_sha256 for each in prepared))
    if st.session_state.get("figures after", (None,))[0] != key:
        with st.spinner("Working out what would change"):
            st.session_state["figures after"] = key, foresight.figures_after(prepared, ledger(), read.viewer)
    return st.session_state["figures after"][1]


def keep(prepared: list[road.Prepared], read: Reading) -> None:
    try:
        with st.spinner("Keeping the files and working out every figure"):
            road.commit(prepared, ledger(), read.viewer.role)
            road.publish(ledger())
    except (Conflict, Refused, WrongKey, NoRoom) as refusal:
        st.error(as_it_stands(refusal))
        return
    rows = sum(each.load.rows_kept for each in prepared)
    finish(f"Kept {counted(len({each.load.original_sha256 for each in prepared}), 'file')}, {counted(rows, 'row')}. Every page shows them now.")


def finish(said: str) -> None:
    st.session_state["said"] = said
    st.session_state["prepared"] = {}
    st.session_state["round"] = st.session_state.get("round", 0) + 1
    st.rerun()


def history(read: Reading) -> None:
    uploads = read.uploads()
    if not uploads:
        st.markdown("Nothing was loaded yet.")
        return
    st.dataframe(pd.DataFrame([{
        "Load": each.load, "When": short_day(each.loaded_at), "Who": each.who, "Extract": sources()[each.source].title,
        "From": each.sender, "For": words((each.covers_from, each.covers_to)) if each.covers_from else "",
        "Version": each.version, "Rows kept": each.rows_kept, "Issues": each.issues, "State": each.state,
    } for each in uploads]), hide_index=True, key="uploads", alt="Every load and what became of it")  # fmt: skip
    undo(read, {each.load: each for each in uploads if each.state == "counts"})


def undo(read: Reading, standing: dict) -> None:
    with st.expander("Take a load back"), st.form("undo", border=False):
        number_chosen = st.selectbox("Load", list(standing), format_func=lambda load: (
            f"{load}: {sources()[standing[load].source].title}, {standing[load].rows_kept:,} rows"))
        reason = st.text_input("Why", help="Kept in the ledger. Do not write a child's name.")
        if st.form_submit_button("Take it back"):
            if not reason.strip():
                st.error("Say why; the reason is kept in the ledger.")
                return
            try:
                road.withdraw(number_chosen, reason.strip(), ledger(), read.viewer.role)
                road.publish(ledger())
            except Refused as refusal:
                st.error(as_it_stands(refusal))
                return
            finish(f"Load {number_chosen} was taken back; figures are what they were without it.")
