"""Parts of a page: a chart with its table behind it, and the story of an indicator."""

import pandas as pd
import streamlit as st

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.story import Against, Expected, Lines, Overlap, Parts, Stages
from metrics.reasons import Kind, because
from metrics.table import DISPUTED, HIDDEN, NOT_RETURNED, Table, newest
from metrics.viewer import NotAllowed
from metrics.working_out.funnels import Passed
from periods import MONTH, WEEK
from ui.charts import bars, over_time
from ui.charts.axes import INKS
from ui.filters import Choices
from ui.reading.chart_cache import draw
from ui.reading.session import Reading
from ui.values_table import values_table
from wording.figures import as_it_stands, label_of, number, shown
from wording.reasons import hidden_note, hidden_words, note, without_gist


def chart_with_table(spec: dict, table: Table, alt: str, key: str) -> None:
    """The picture, and behind it every number in it."""
    if not table.known:
        st.info(as_it_stands(why_empty(table)))
    else:
        st.vega_lite_chart(spec=spec, width="stretch", alt=alt, key=f"chart-{key}")
        say_who_is_silent(table)
        say_what_is_disputed(table)
        say_what_is_low(table)
    behind = st.expander("The numbers behind this chart", key=f"behind-{key}", on_change="rerun")
    if behind.open:  # a closed one costs nothing
        with behind:
            values_table(table, key)


def say_who_is_silent(table: Table) -> None:
    """Groups that returned nothing are named: their absence from the picture is not a zero."""
    silent = [name for name in table.groups if {row.status for row in table.of_group(name).rows} == {NOT_RETURNED}]
    if silent and table.by:
        st.markdown(f"**Not returned:** {as_it_stands(', '.join(silent))}. That is not the same as none.")


def say_what_is_disputed(table: Table) -> None:
    """Both printed values and where each stands, for every figure that has two."""
    for row in (row for row in table.rows if row.status == DISPUTED):
        group = f"{row.breakdown}, " if table.by else ""
        value = shown(row, table)
        printed = as_it_stands(without_gist(row.reasons))
        st.markdown(f"**Disputed:** {as_it_stands(group)}{row.period}: the records give {value}. Printed: {printed}.")


def say_what_is_low(table: Table) -> None:
    """Groups whose last value lies under what the indicator warns of."""
    floor, unit = table.indicator.warn_below, table.indicator.unit
    if floor is None:
        return
    last = {row.breakdown: row for row in sorted(table.known, key=lambda row: row.start)}
    low = [
        f"{group if table.by else table.indicator.title} ({shown(row, table)} in {row.period})"
        for group, row in last.items()
        if row.value is not None and row.value < floor
    ]
    if low:
        st.warning(f"Below {number(floor, unit, 1)}: {as_it_stands(', '.join(low))}.", icon=":material/warning:")


def why_empty(table: Table) -> str:
    if not table.rows and table.ruled:
        return "This figure is not released like this: a hidden number could be worked out from it."
    if hidden := [row for row in table.rows if row.status == HIDDEN]:
        return f"There is no figure to draw: {hidden_words(hidden[-1].reasons)}."
    if not table.rows and table.by:
        return f"There is no case to break down by {label_of(table.by).lower()}."
    if not table.rows:
        return "Nothing was loaded for this indicator yet."
    reasons = [row.reasons for row in table.rows if row.reasons]
    return f"There is no figure to draw: {note(reasons[-1] if reasons else because(Kind.NO_CASES))}."


def story_part(read: Reading, indicator: Indicator, choices: Choices) -> None:
    """The story of an indicator, as it was declared; a chosen breakdown takes its place."""
    story = indicator.story or Lines()
    by = choices.by_for(indicator)
    grain = choices.grain_for(indicator)
    if isinstance(story, Stages) and by is None:
        return funnel(read, indicator, story, choices)
    if isinstance(story, Against) and by is None:
        table = read.values(indicator, grain, None, choices.window)
        other = read.values(indicators()[story.other], grain, None, choices.window)
        spec = draw(read, "against", over_time.against, table, other)
        return chart_with_table(spec, table, alt_words(table) + " " + alt_words(other), indicator.id)
    by = by or getattr(story, "by", None)
    table = read.values(indicator, grain, by, choices.window)
    if not table.rows and table.ruled and by:
        st.caption(f"{label_of(by)} is not released for this figure: a hidden number could be worked out from it.")
        table = read.values(indicator, grain, None, choices.window)
    say_how_it_is_released(table, grain)
    if table.by is None and len(table.known) == 1 and indicator.by:  # one period is no trend: show its groups
        table = read.values(indicator, grain, indicator.by[0], choices.window)
    picture = picture_for(story, table)
    chart_with_table(draw(read, picture.__name__, picture, table), table, alt_words(table), indicator.id)


def say_how_it_is_released(table: Table, grain: str) -> None:
    """grain: the length of period that was asked for."""
    if table.grain != grain:
        st.caption(f"Released by {table.grain} and no finer: a hidden number could be worked out.")
    if table.ruled and table.indicator.grain == WEEK.id:
        st.caption("Released once each month is over: sums so far would tell hidden numbers.")


def picture_for(story: object, table: Table):
    if isinstance(story, Expected) and table.by == story.by:
        return bars.expected
    if isinstance(story, Overlap) and table.by == story.by:
        return bars.overlap
    if isinstance(story, Parts) and table.by == story.by or table.indicator.unit.whole_of_period:
        return over_time.parts
    one_period = len({row.period for row in table.known}) == 1 and table.by is not None
    return bars.groups_over_whole if one_period or len(table.groups) > len(INKS) else over_time.lines


def funnel(read: Reading, indicator: Indicator, story: Stages, choices: Choices) -> None:
    """Each stage counted over the same months: those that every stage was returned for."""
    passed = [passed_of(read, indicator, step, choices) for step in story.steps]
    window = next((each for each in passed if isinstance(each, Passed)), None)
    if window is None:
        st.info("There is no figure to draw: no month has every stage of this path.")
        return
    steps = pd.DataFrame([stage(step, each, indicator.id) for step, each in zip(story.steps, passed)])
    spec = draw(read, f"stages {window.start} {window.stop}", lambda table: bars.stages(steps), read.values(indicator, "year"))
    st.caption(
        f"Counted over {MONTH.label(window.start)} to {MONTH.label(window.stop)}, the months every stage was returned for."
    )
    alt = "; ".join(f"{name}: {words}" for name, words in zip(steps["stage"], steps["words"]))
    st.vega_lite_chart(spec=spec, width="stretch", alt=f"Path of a notice. {alt}", key=f"chart-{indicator.id}")
    with st.expander("The numbers behind this chart"):
        st.dataframe(
            steps[["stage", "words"]].rename(columns={"stage": "Stage", "words": "Cases"}),
            hide_index=True,
            key=f"table-{indicator.id}",
            alt="Cases at each stage",
        )


def passed_of(read: Reading, told_by: Indicator, step: tuple, choices: Choices) -> Passed | str | None:
    """How many passed a stage; the words for it where the stage belongs to somebody else's theme."""
    name, by, group = step
    try:
        return read.passed(indicators()[name], told_by, by, group, choices.window)
    except NotAllowed as refusal:
        return str(refusal).removesuffix(".").lower()


def stage(step: tuple, passed: Passed | str | None, told_by: str) -> dict:
    name, _, group = step
    indicator = indicators()[name]
    title = indicator.title if group is None else group if name == told_by else f"{indicator.title}: {group}"
    if not isinstance(passed, Passed):
        return {"stage": title, "count": None, "words": passed or "not released", "status": "", "why": ""}
    words = hidden_words() if passed.count is None and passed.status == HIDDEN else f"{passed.count or 0:,.0f}"
    return {
        "stage": title,
        "count": passed.count,
        "words": words,
        "status": passed.status if passed.count is None else "",
        "why": hidden_note(),
    }


def alt_words(table: Table) -> str:
    """The chart in a sentence, from the same numbers."""
    if not table.shown:
        return f"{table.indicator.title}: no figure."
    last, periods = newest(table.shown), {row.period for row in table.shown}
    ends = "; ".join((f"{row.breakdown} " if table.by else "") + shown(row, table) for row in last)
    return f"{table.indicator.title} by {table.grain}, {len(periods)} periods. Last, {last[0].period}: {ends}."
