"""What is wrong with a file that was read: equal issues as one, worst first, with the figures each empties or moves."""

from dataclasses import asdict

import pandas as pd
import streamlit as st

from exports.issue_list import IssueLine
from exports.recipe import ISSUES, Recipe
from loaders.doubtful_headings import closest
from loaders.issue_groups import IssueGroup
from loaders.outcome import Report
from loaders.source import sources
from metrics.declaring.indicator import Indicator
from operations.preview import issues_by_figures
from pieces.columns import figures_of
from plural import counted
from ui.exporting import link, make
from ui.reading.session import Reading
from wording.figures import as_it_stands, label_of

CELLS_SHOWN, FIGURES_SHOWN = 8, 3


def file_issues(report: Report, read: Reading, key: str) -> None:
    columns_not_understood(report)
    columns_not_sent(report)
    if report.sheets_not_read:
        st.caption(f"Sheets without a table: {as_it_stands(', '.join(report.sheets_not_read))}")
    for rule in report.understood_so:
        st.caption(as_it_stands(rule))
    if not report.issues_found:
        st.markdown("✔ No issues.")
        return
    found = issues_by_figures(report)
    listed = "" if len(report.issues) == report.issues_found else f"; here the first {len(report.issues):,}"
    found_in_all = counted(report.issues_found, "issue")
    st.markdown(f"**{found_in_all}**, each with its place, equal ones together, worst first{listed}:")
    rows = pd.DataFrame([row(group, figures) for group, figures in found])
    st.dataframe(rows, hide_index=True, key=f"issues-{key}", alt="Issues by sheet and cell")
    if st.button("Make this list as a workbook for the partner", key=f"list-{key}"):
        make(read, Recipe(ISSUES, report.source), [IssueLine(**asdict(group)) for group, _ in found])
    link((ISSUES, report.source), "the button")


def row(group: IssueGroup, figures: list[Indicator]) -> dict:
    return {
        "What is wrong": group.problem,
        "Heading": group.heading,
        "Sheet": group.sheet,
        "Cells": first(group.cells, CELLS_SHOWN),
        "How many": len(group.cells),
        "So": group.effect,
        "Figures it empties or moves": titles(figures),
    }


def first(names: tuple[str, ...], most: int) -> str:
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def titles(figures: list[Indicator]) -> str:
    more = f" and {len(figures) - FIGURES_SHOWN:,} more" if len(figures) > FIGURES_SHOWN else ""
    return ", ".join(each.title for each in figures[:FIGURES_SHOWN]) + more


def columns_not_understood(report: Report) -> None:
    if report.unknown_headings:
        names = "; ".join(with_its_match(heading, report) for heading in report.unknown_headings)
        st.warning(f"Columns not understood, and dropped unread: {names}.", icon=":material/help:")


def with_its_match(heading: str, report: Report) -> str:
    source = sources()[report.source]
    column = next((name for name in report.absent_columns if closest(source.column(name), (heading,))), None)
    return as_it_stands(heading) + (f" (is it **{label_of(column)}**? Then rename that heading)" if column else "")


def columns_not_sent(report: Report) -> None:
    for name in report.absent_columns:
        figures = figures_of(report.source, name)
        used = f", which is used by {titles(figures)}" if figures else ""
        st.caption(f"Column not sent: {label_of(name)}{used}.")
