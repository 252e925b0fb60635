"""The cases behind a value: keyed codes only, opened when asked for, and of one row where it stands in the partner's file."""

import pandas as pd
import streamlit as st

from metrics.declaring.clock import Clock
from metrics.declaring.indicator import Indicator
from metrics.disclosure.record_anonymity import Anonymity, grain_of_records, shown_group
from metrics.records import Records
from metrics.table import WHOLE
from metrics.values import Window
from plural import counted
from ui.filters import Choices
from ui.reading.session import Reading
from wording.figures import as_it_stands, label_of

MOST_SHOWN = 2_000
EVERY = "Every group"
ASKED = "records asked for"
FIRST = ["record_id", "date", "numerator", "denominator", "child_id", "subject"]


def records_part(read: Reading, indicator: Indicator, choices: Choices) -> None:
    """Nothing is read until somebody asks for it: who looks at a chart has not seen the records behind it."""
    read.must_see_records(indicator)
    anonymity = read.anonymity(indicator)
    window, by, group = cut = cut_of(read, indicator, choices, anonymity)
    if not opened(indicator.id, cut, read.how_many_records(indicator, window)):
        return
    found = read.records(indicator, window, by, group)
    say_count(len(found))
    say_narrowed(anonymity, group)
    show(found, indicator)
    one_place(read, indicator, found)


def cut_of(read: Reading, indicator: Indicator, choices: Choices, anonymity: Anonymity) -> tuple[Window, str | None, str | None]:
    """The period, the column and the group that the reader chose."""
    by = choices.by_for(indicator) or (indicator.by[0] if indicator.unit.whole_of_period else None)
    group, left, right = None, *st.columns(2)
    table = read.values(indicator, grain_of_records(choices.grain_for(indicator)), by, choices.window)
    periods = {row.period: (row.start, row.stop) for row in table.with_values}
    with left:
        period = st.selectbox("Records of", [EVERY_PERIOD, *reversed(list(periods))], key="records_of")
    if by and anonymity.may_be_chosen(by):
        shown = dict.fromkeys(shown_group(by, name) for name in table.groups if name != WHOLE)
        with right:
            chosen = st.selectbox(label_of(by), [EVERY, *shown], key="group")
        group = None if chosen == EVERY else chosen
    return periods.get(period, choices.window), by, group


def opened(of: str, cut: object, count: int) -> bool:
    """Whether this cut of records was asked for; where it was not, the button that asks."""
    asked = (of, cut)
    if st.session_state.get(ASKED) != asked:
        words = f"Open the records of {counted(count, 'case')}; it is written in the log"
        st.button(words, key=f"open-{of}", on_click=st.session_state.update, args=[{ASKED: asked}])
    return st.session_state.get(ASKED) == asked


def one_place(read: Reading, declared: Indicator | Clock, found: Records) -> None:
    """Where one row stands, asked for one by one: of a file in order of time all of them would tell the days."""
    codes = dict.fromkeys(str(row["record_id"]) for row in found.rows[:MOST_SHOWN] if row["record_id"] is not None)
    record = st.selectbox(
        "Where a row stands in the partner's file",
        list(codes),
        index=None,
        placeholder="Choose a record by its code",
        key=f"place-{declared.id}",
    )
    if record and st.button("Show its load, sheet and row; it is written in the log", key=f"show-place-{declared.id}"):
        st.markdown(as_it_stands("; ".join(read.places_of(declared, record)) or "It has no row of its own."))


def show(found: Records, indicator: Indicator) -> None:
    """The newest records, what every indicator has first."""
    others = [name for name in found.kinds if name not in FIRST]
    st.dataframe(
        frame_of(found, [*(name for name in FIRST if name in found.kinds), *others]).head(MOST_SHOWN),
        hide_index=True,
        key=f"records-{indicator.id}",
        alt=f"Records behind {indicator.title}",
    )


def frame_of(records: Records, names: list[str]) -> pd.DataFrame:
    """These columns of records, under their labels."""
    labels = {name: label_of(name) for name in names}
    whole = {name: "Int64" for name in names if records.kinds[name] == "INTEGER"}
    return pd.DataFrame(records.rows, columns=names).astype(whole).rename(columns=labels)


def say_narrowed(anonymity: Anonymity, group: str | None) -> None:
    """Why there is less to see here than the partner sent."""
    left_out = [label_of(name).lower() for name in anonymity.by if not anonymity.may_be_chosen(name)]
    without = f" {', '.join(left_out).capitalize()}: not shown record by record." if left_out else ""
    without += " Those of this group whose group is not shown are left out." if group else ""
    st.caption(
        "Months stand for days, and of a child no more is shown than at least ten children of the city share: "
        f"the age, where they live, and one thing more.{without} This look is in the log."
    )


EVERY_PERIOD = "The whole period"


def say_count(rows: int) -> None:
    more = f"; the newest {MOST_SHOWN:,} are shown" if rows > MOST_SHOWN else ""
    st.caption(
        f"{rows:,} cases{more}. Codes stand for children and references; the partner who sent the file can find "
        "a row by its load, sheet and row number, which are opened for one row at a time."
    )
