"""The control chart of an indicator on a page: icon, verdict, chart, what happened on the way, and the table behind it."""

import pandas as pd
import streamlit as st

from meeting.briefing import figure_words, rule_words
from meeting.minutes import Minutes
from metrics.control import NO_CHART, Signal
from metrics.icon import icon_of
from metrics.indicator import Indicator
from metrics.spc import COMMON
from ui.chart_words import in_words
from ui.control_charts import control_chart
from ui.drawn import drawn
from ui.icons import picture
from ui.minutes import agreed_of, signals_of
from ui.session import Reading
from ui.words import as_it_stands, number, short_day


def control_part(read: Reading, minutes: Minutes, indicator: Indicator) -> None:
    """Says why there is no chart where there is none."""
    signal = signals_of(read, minutes).get(indicator.id)
    if signal is None:
        return
    icon = icon_of(signal)
    st.html(f'<p class="verdict">{picture(icon)} <span>{verdict_words(signal, indicator)}</span></p>')
    if signal.kind == NO_CHART:
        return
    agreed = agreed_of(read, minutes)
    points = read.control_points(indicator, agreed)
    events = [(held.what.day, held.what.title) for held in minutes.events_of(indicator.id, indicator.theme.id)]
    name = f"control {indicator.id} {agreed.get(indicator.id)} {events}"
    spec = drawn(read.key, name, lambda: control_chart(indicator, signal, points, events))
    st.vega_lite_chart(spec=spec, width="stretch", alt=in_words(indicator, signal, points), key=f"control-{indicator.id}")
    for day, title in events:
        st.caption(f"{short_day(day)}: {as_it_stands(title)}")
    behind(indicator, signal, points)


def verdict_words(signal: Signal, indicator: Indicator) -> str:
    icon = icon_of(signal)
    if signal.kind == NO_CHART:
        return as_it_stands(f"It {icon.words}: {signal.why}.")
    why = f" {rule_words(signal, indicator)}, since {signal.since}." if signal.rule else ""
    trial = f" These are {signal.why}: they may still move." if signal.why else ""
    target = f" It {icon.target_words}." if icon.target else ""
    return as_it_stands(f"{figure_words(signal, indicator)}: {icon.words}.{why}{trial}{target}")


def behind(indicator: Indicator, signal: Signal, points: pd.DataFrame) -> None:
    shown = st.expander("The numbers behind this chart", key=f"behind-control-{indicator.id}", on_change="rerun")
    if not shown.open:
        return
    unit = signal.unit(indicator)
    table = pd.DataFrame([{
        "Period": row.period, "Figure": number(row.value, unit), "Mean": number(row.mean, unit),
        "Chance makes": f"{number(row.lower, unit)} to {number(row.upper, unit)}",
        "Rule": row.rule or "", "More than chance": "" if row.kind == COMMON else row.kind,
    } for row in points.itertuples()])  # fmt: skip
    with shown:
        st.dataframe(table, hide_index=True, key=f"points-{indicator.id}", alt=f"Control chart of {indicator.title} in numbers")
