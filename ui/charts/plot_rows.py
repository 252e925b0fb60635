"""The rows of a table as charts need them."""

import pandas as pd

from metrics.table import HIDDEN, Table
from wording.reasons import hidden_note
from wording.table import TableWords

PLOTTED = ["period", "start", "stop", "breakdown", "numerator", "denominator", "value", "status"]


def plot_rows(table: Table) -> pd.DataFrame:
    """Dates as times, values as floats, words for tooltips, why one is hidden; run: a number for each unbroken run of values."""
    rows = pd.DataFrame([{name: getattr(row, name) for name in PLOTTED} for row in table.rows], columns=PLOTTED)
    rows["start"], rows["stop"] = pd.to_datetime(rows["start"]), pd.to_datetime(rows["stop"])
    for name in ("numerator", "denominator", "value"):
        rows[name] = rows[name].astype("float64")
    words = TableWords(table)
    rows["words"] = [words.figure(row) for row in table.rows]
    rows["why"] = [hidden_note(row.reasons) if row.status == HIDDEN else "" for row in table.rows]
    rows["run"] = rows["value"].isna().groupby(rows["breakdown"]).cumsum()
    return rows


def of_last_period(table: Table) -> pd.DataFrame:
    rows = plot_rows(table)
    return rows[rows["start"] == rows["start"].max()]


def with_value(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["value"].notna()]
