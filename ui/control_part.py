"""The control chart of an indicator on a page: icon, verdict, chart, what happened on the way, and the table behind it."""

from html import escape

import pandas as pd
import streamlit as st

from ledger.lines import Line
from ledger.meeting_lines import Event
from meeting.agenda import Agenda
from meeting.briefing import figure_words, rule_words
from meeting.minutes import Minutes
from meeting.wording import decision_words, task_words
from metrics.control_charts.control import LASTING, NO_CHART, ChartPoint, Signal
from metrics.control_charts.icon import icon_of
from metrics.control_charts.spc import COMMON
from metrics.declaring.indicator import Indicator
from ui.briefing import decided
from ui.charts.control import control_chart
from ui.reading.chart_cache import drawn
from ui.reading.session import Reading
from wording.charts import in_words
from wording.figures import as_it_stands, limit, number, short_day
from wording.icons import picture
from wording.reasons import chart_note

LATEST = 5  # things said that are shown beside the chart; the page of decisions has them all
NEARBY = 62  # days: an event within two months of the first changed period may be its reason


def control_part(read: Reading, agenda: Agenda, indicator: Indicator) -> None:
    """The verdict and the chart; says why there is no chart where there is none."""
    signal = agenda.signals.get(indicator.id)
    if signal is None:
        return
    st.html(f'<p class="verdict">{picture(icon_of(signal))} <span>{escape(verdict_words(signal, indicator))}</span></p>')
    chart_part(read, agenda, indicator, signal)
    said_part(agenda.minutes, indicator)


def said_part(minutes: Minutes, indicator: Indicator) -> None:
    """What meetings said of it and of its theme, the newest first, and what is being done."""
    about = indicator.id, indicator.theme.id
    words = [decision_words(held) for held in minutes.about(*about)[:LATEST]]
    words += [task_words(task) for task in minutes.tasks_about(*about) if task.closed_on is None]
    if words:
        st.html("".join(decided(each) for each in words))


def chart_part(read: Reading, agenda: Agenda, indicator: Indicator, signal: Signal) -> None:
    """The chart, what happened on the way, and the numbers behind it; nothing where there is no chart."""
    if signal.kind == NO_CHART:
        return
    points = agenda.points(indicator)
    held = agenda.minutes.events_of(indicator.id, indicator.theme.id)
    events = [(each.what.day, each.what.title) for each in held]
    name = f"control {indicator.id} {agenda.agreed.get(indicator.id)} {events}"
    spec = drawn(read.key, name, lambda: control_chart(indicator, signal, points, events))
    st.vega_lite_chart(spec=spec, width="stretch", alt=in_words(indicator, signal, points), key=f"control-{indicator.id}")
    for day, title in events:
        st.caption(f"{short_day(day)}: {as_it_stands(title)}")
    if words := rebasing_words(signal, held):
        st.caption(as_it_stands(words))
    behind(indicator, signal, points)


def verdict_words(signal: Signal, indicator: Indicator) -> str:
    icon = icon_of(signal)
    if signal.kind == NO_CHART:
        return f"It {icon.words}: {chart_note(signal.reasons)}."
    why = f" {rule_words(signal, indicator)}, since {signal.since}." if signal.rule else ""
    trial = f" These are {chart_note(signal.reasons)}: they may still move." if signal.reasons else ""
    target = f" It {icon.target_words}." if icon.target else ""
    return f"{figure_words(signal, indicator)}: {icon.words}.{why}{trial}{target}"


def rebasing_words(signal: Signal, events: list[Line[Event]]) -> str:
    """Offers to begin the limits anew where a change has lasted; never does it by itself."""
    if signal.lasting < LASTING or signal.since_start is None:
        return ""
    near = [line.what for line in events if abs((line.what.day - signal.since_start).days) <= NEARBY]
    reasons = [event for event in near if not event.rebases]
    because = f" “{reasons[-1].title}” may be the reason." if reasons else ""
    return (
        f"The change has lasted {signal.lasting} periods, so the limits are of a process that is gone and no target "
        f"is judged by them.{because} Whoever knows the reason can record on the page Events that limits begin anew."
    )


def behind(indicator: Indicator, signal: Signal, points: list[ChartPoint]) -> None:
    shown = st.expander("The numbers behind this chart", key=f"behind-control-{indicator.id}", on_change="rerun")
    if not shown.open:
        return
    unit = signal.unit(indicator)
    table = pd.DataFrame(
        [
            {
                "Period": row.period,
                "Figure": number(row.value, unit),
                "Mean": limit(row.mean, unit),
                "Range of chance": f"{limit(row.lower, unit)} to {limit(row.upper, unit)}",
                "Rule": row.rule or "",
                "More than chance": "" if row.kind == COMMON else row.kind,
            }
            for row in points
        ]
    )
    with shown:
        st.dataframe(table, hide_index=True, key=f"points-{indicator.id}", alt=f"Control chart of {indicator.title} in numbers")
