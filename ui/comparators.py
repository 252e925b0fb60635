"""What others publish, and what the yearly report printed, beside what the records give."""

import pandas as pd
import streamlit as st

from metrics.comparators import comparators as published_measures
from metrics.comparators import latest_by_area
from metrics.indicator import Indicator
from metrics.table import WHOLE, Table
from ui.session import Reading
from ui.words import label_of, number


def comparators(read: Reading, indicator: Indicator) -> None:
    if indicator.published:
        st.subheader("What was printed")
        st.dataframe(printed_rows(read, indicator), hide_index=True, key="printed", alt="Printed figures beside computed ones")
    for measure in published_measures(read.cursor(), indicator, read.viewer):
        st.subheader("What others publish")
        year = int(measure.rows["year"].max())
        st.caption(f"{measure.measure} ({measure.unit}), {year}. Source: DfE, Local Authority Interactive Tool, OGL v3.0. "
                   "A neighbouring measure, not the same one: read its title.")
        if measure.doubt:
            st.warning(measure.doubt)
        rows = latest_by_area(measure).fillna({"status": ""})
        st.dataframe(rows.rename(columns={"area": "Area", "value": "Value", "status": "Status"}), hide_index=True,
                     key=f"compare-{measure.measure}", alt=f"{measure.measure} by area")


def printed_rows(read: Reading, indicator: Indicator) -> pd.DataFrame:
    """Every printed figure beside the one the records give for the same period and group."""
    rows = []
    for each in indicator.published:
        by = next((column for column in indicator.by if each.breakdown), None)
        found = computed(read, indicator, each, by)
        rows.append({
            "Period": each.period, "Group": each.breakdown or WHOLE,
            "Printed": f"{each.qualifier} {number(each.value, indicator.unit, 1)}".strip(), "Where": each.where,
            "From the records": found or "no figure",
        })  # fmt: skip
    return pd.DataFrame(rows)


def computed(read: Reading, indicator: Indicator, each, by: str | None) -> str:
    for column in (indicator.by if each.breakdown else (None,)):
        table = read.values(indicator, "year", column)
        match = rows_of(table, each)
        if len(match):
            row = match.iloc[0]
            where = f" (by {label_of(column).lower()})" if column else ""
            return number(row.value, indicator.unit, row.denominator) + where
    return ""


def rows_of(table: Table, each) -> pd.DataFrame:
    """A printed window such as Sep 2024 to Mar 2025 is found inside the year that bears it in brackets."""
    rows = table.known
    period = rows["period"].map(lambda label: label == each.period or f"({each.period})" in label)
    return rows[period & ((rows["breakdown"] == each.breakdown) | (each.breakdown is None))]
