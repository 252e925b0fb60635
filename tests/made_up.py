"""Figures made up for a test, and figures and records as frames, for those who count with pandas."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from metrics.reasons import NONE
from metrics.records import Records
from metrics.table import OK, WHOLE, Figure

DAY = date(2025, 3, 31)


def figure(value: float | None = None, **fields: object) -> Figure:
    """A figure of one month with this value as its numerator too, and whatever else is said of it."""
    plain = {
        "indicator": "",
        "grain": "month",
        "cut": None,
        "position": 0,
        "period": "Mar 2025",
        "start": DAY.replace(day=1),
        "stop": DAY,
        "breakdown": WHOLE,
        "numerator": value,
        "denominator": None,
        "value": value,
        "rate": None,
        "status": OK,
        "reasons": NONE,
    }
    return Figure(**plain | fields)


def frame(figures: Sequence[Figure]) -> pd.DataFrame:
    return pd.DataFrame(figures, columns=Figure._fields)


def frame_of(records: Records) -> pd.DataFrame:
    whole = {name: "Int64" for name, kind in records.kinds.items() if kind == "INTEGER"}
    return pd.DataFrame(records.rows, columns=list(records.kinds)).astype(whole)
