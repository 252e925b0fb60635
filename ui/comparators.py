"""What was printed about an indicator and what others publish, beside what the records give."""

import pandas as pd
import streamlit as st

from metrics.benchmarks.beside import Comparator
from metrics.declaring.indicator import Indicator
from ui.html_table import register
from ui.published import HEADINGS, row_of
from ui.reading.session import Reading
from wording.figures import as_it_stands


def comparators(read: Reading, indicator: Indicator) -> None:
    if indicator.published:
        st.subheader("What was printed")
        rows = [row_of(each) for each in read.comparisons_of(indicator)]
        st.html(register(HEADINGS, rows, "Each printed figure beside the one the records give"))
    for measure in read.comparators(indicator):
        st.subheader("What others publish")
        show_measure(measure)


def show_measure(measure: Comparator) -> None:
    unit = f" ({measure.unit})" if measure.unit else ""
    named = as_it_stands(f"{measure.measure}{unit}, {measure.year}. Source: DfE, {measure.origin}, OGL v3.0.")
    st.caption(f"{named} A neighbouring measure, not the same one: read its title.")
    for remark in measure.remarks:
        st.warning(as_it_stands(remark))
    rows = [
        {"Area": area.name, "Value": "" if area.value is None else f"{area.value:,.9g}", "Note": area.detail or area.status}
        for area in measure.areas
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, key=f"compare-{measure.measure}", alt=f"{measure.measure} by area")
