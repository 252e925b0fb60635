"""The cases behind a value: keyed codes only, and where each row stands in the partner's own workbook."""

import pandas as pd
import streamlit as st

from metrics.declaring.indicator import Indicator
from metrics.disclosure.record_anonymity import Anonymity, grain_of_records
from metrics.records import Records
from metrics.table import WHOLE
from ui.filters import Choices
from ui.reading.session import Reading
from wording.figures import label_of

MOST_SHOWN = 2_000
EVERY = "Every group"
FIRST = ["record_id", "date", "numerator", "denominator", "child_id", "subject"]


def records_part(read: Reading, indicator: Indicator, choices: Choices) -> None:
    read.must_see_records(indicator)
    by = choices.by_for(indicator) or (indicator.by[0] if indicator.unit.whole_of_period else None)
    group, window = None, choices.window
    left, right = st.columns(2)
    table = read.values(indicator, grain_of_records(choices.grain_for(indicator)), by, choices.window)
    periods = {row.period: (row.start, row.stop) for row in table.with_values}
    with left:
        period = st.selectbox("Records of", [EVERY_PERIOD, *reversed(list(periods))], key="records_of")
    anonymity = read.anonymity(indicator)
    if by and anonymity.may_be_chosen(by):
        with right:
            chosen = st.selectbox(label_of(by), [EVERY, *[name for name in table.groups if name != WHOLE]], key="group")
            group = None if chosen == EVERY else chosen
    found = read.records(indicator, periods.get(period, window), by, group)
    say_count(len(found))
    say_narrowed(anonymity)
    show(found, indicator)


def show(found: Records, indicator: Indicator) -> None:
    """The newest records, what every indicator has first and the place last."""
    others = [name for name in found.kinds if name not in (*FIRST, "place")]
    st.dataframe(
        frame_of(found, [*(name for name in FIRST if name in found.kinds), *others, "place"]).head(MOST_SHOWN),
        hide_index=True,
        key=f"records-{indicator.id}",
        alt=f"Records behind {indicator.title}",
    )


def frame_of(records: Records, names: list[str]) -> pd.DataFrame:
    """These columns of records, under their labels."""
    labels = {name: label_of(name) for name in names} | {"place": "Where in the partner's file"}
    whole = {name: "Int64" for name in names if records.kinds[name] == "INTEGER"}
    return pd.DataFrame(records.rows, columns=names).astype(whole).rename(columns=labels)


def say_narrowed(anonymity: Anonymity) -> None:
    """Why there is less to see here than the partner sent."""
    left_out = [label_of(name).lower() for name in anonymity.by if not anonymity.may_be_chosen(name)]
    without = f" {', '.join(left_out).capitalize()}: not shown record by record." if left_out else ""
    st.caption(
        "Months stand for days, and of a child no more is shown than at least ten children of the city share: "
        f"the age, where they live, and one thing more.{without} This look is in the log."
    )


EVERY_PERIOD = "The whole period"


def say_count(rows: int) -> None:
    more = f"; the newest {MOST_SHOWN:,} are shown" if rows > MOST_SHOWN else ""
    st.caption(
        f"{rows:,} cases{more}. Codes stand for children and references; the partner who sent the file can find "
        "the row by its load, sheet and row number."
    )
