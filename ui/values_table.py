"""The numbers behind a chart as a table: every period and group, with its status and why."""

import pandas as pd
import streamlit as st

from metrics.table import HIDDEN, Figure, Table
from wording.figures import label_of, shown
from wording.reasons import hidden_words, note


def values_table(table: Table, key: str) -> None:
    rows = table.rows
    cells = pd.DataFrame(
        {
            "Period": [row.period for row in rows],
            **({label_of(table.by): [row.breakdown for row in rows]} if table.by else {}),
            table.indicator.title: [shown(row, table) for row in rows],
            "Numerator": [count_words(row.numerator, row, True) for row in rows],
            "Denominator": [count_words(row.denominator, row, table.indicator.denominator) for row in rows],
            "Status": [row.status + (f" ({note(row.reasons)})" if row.reasons else "") for row in rows],
        }
    )
    if any(row.rate is not None for row in rows):
        cells.insert(3, "Per 10,000 children", [plain(row.rate and round(row.rate, 1)) for row in rows])
    st.dataframe(cells, hide_index=True, key=f"table-{key}", alt=f"{table.indicator.title}, all values")


def count_words(count: float | None, row: Figure, there_is_one: object) -> str:
    """A count of a row; of a hidden figure it is said which of its counts is hidden."""
    return hidden_words() if count is None and there_is_one and row.status == HIDDEN else plain(count)


def plain(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
