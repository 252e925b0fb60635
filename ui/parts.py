"""Parts of a page: a chart with its table behind it, and the story of an indicator."""

import pandas as pd
import streamlit as st

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.story import Against, Expected, Lines, Overlap, Parts, Stages
from metrics.table import DISPUTED, HIDDEN, NOT_RETURNED, Table
from metrics.viewer import NotAllowed
from metrics.working_out.funnels import Passed
from periods import MONTH
from ui.charts import bars, over_time
from ui.charts.axes import INKS
from ui.filters import Choices
from ui.reading.chart_cache import draw
from ui.reading.session import Reading
from wording.figures import as_it_stands, hidden_words, label_of, number, shown


def chart_with_table(spec: dict, table: Table, alt: str, key: str) -> None:
    """The picture, and behind it every number in it."""
    if table.known.empty:
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
    silent = [name for name in table.groups if set(table.rows[table.rows["breakdown"] == name]["status"]) == {NOT_RETURNED}]
    if silent and table.by:
        st.markdown(f"**Not returned:** {as_it_stands(', '.join(silent))}. That is not the same as none.")


def say_what_is_disputed(table: Table) -> None:
    """Both printed values and where each stands, for every figure that has two."""
    for row in table.rows[table.rows["status"] == DISPUTED].itertuples():
        group = f"{row.breakdown}, " if table.by else ""
        value = shown(row, table)
        printed = as_it_stands(row.note.removeprefix("disputed: "))
        st.markdown(f"**Disputed:** {as_it_stands(group)}{row.period}: the records give {value}. Printed: {printed}.")


def say_what_is_low(table: Table) -> None:
    """Groups whose last value lies under what the indicator warns of."""
    floor, unit, known = table.indicator.warn_below, table.indicator.unit, table.known
    if floor is None:
        return
    last = known[known["start"] == known.groupby("breakdown")["start"].transform("max")]
    low = [
        f"{row.breakdown if table.by else table.indicator.title} ({shown(row, table)} in {row.period})"
        for row in last.itertuples()
        if row.value < floor
    ]
    if low:
        st.warning(f"Below {number(floor, unit, 1)}: {as_it_stands(', '.join(low))}.", icon=":material/warning:")


def why_empty(table: Table) -> str:
    if table.rows.empty and table.ruled:
        return "This figure is not released like this: a hidden number could be worked out from it."
    if len(table.rows) and (table.rows["status"] == HIDDEN).any():
        return f"There is no figure to draw: {hidden_words(table.rows['note'][table.rows['status'] == HIDDEN].iloc[-1])}."
    if table.rows.empty and table.by:
        return f"There is no case to break down by {label_of(table.by).lower()}."
    if table.rows.empty:
        return "Nothing was loaded for this indicator yet."
    notes = [note for note in table.rows["note"] if note]
    return f"There is no figure to draw: {notes[-1] if notes else 'no cases in this period'}."


def values_table(table: Table, key: str) -> None:
    rows = table.rows
    cells = pd.DataFrame(
        {
            "Period": rows["period"],
            **({label_of(table.by): rows["breakdown"]} if table.by else {}),
            table.indicator.title: [shown(row, table) for row in rows.itertuples()],
            "Numerator": [count_words(row.numerator, row, True) for row in rows.itertuples()],
            "Denominator": [count_words(row.denominator, row, table.indicator.denominator) for row in rows.itertuples()],
            "Status": [row.status + (f" ({row.note})" if row.note else "") for row in rows.itertuples()],
        }
    )
    if rows["rate"].notna().any():
        cells.insert(3, "Per 10,000 children", [plain(each and round(each, 1)) for each in rows["rate"]])
    st.dataframe(cells, hide_index=True, key=f"table-{key}", alt=f"{table.indicator.title}, all values")


def count_words(count: float | None, row, there_is_one: object) -> str:
    """A count of a row; of a hidden figure it is said which of its counts is hidden."""
    missing = count is None or count != count
    return hidden_words() if missing and there_is_one and row.status == HIDDEN else plain(count)


def plain(value: float | None) -> str:
    return "" if value is None or value != value else f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def story(read: Reading, indicator: Indicator, choices: Choices) -> None:
    """An indicator told in the way it was declared to be told; a chosen breakdown takes its place."""
    told = indicator.story or Lines()
    by = choices.by_for(indicator)
    grain = choices.grain_for(indicator)
    if isinstance(told, Stages) and by is None:
        return funnel(read, indicator, told, choices)
    if isinstance(told, Against) and by is None:
        table = read.values(indicator, grain, None, choices.window)
        other = read.values(indicators()[told.other], grain, None, choices.window)
        spec = draw(read, "against", over_time.against, table, other)
        return chart_with_table(spec, table, alt_words(table) + " " + alt_words(other), indicator.id)
    by = by or getattr(told, "by", None)
    table = read.values(indicator, grain, by, choices.window)
    if table.rows.empty and table.ruled and by:
        st.caption(f"{label_of(by)} is not released for this figure: a hidden number could be worked out from it.")
        table = read.values(indicator, grain, None, choices.window)
    if table.grain != grain:
        st.caption(f"Released by {table.grain} and no finer: a hidden number could be worked out.")
    if table.by is None and len(table.known) == 1 and indicator.by:  # one period is no trend: show its groups
        table = read.values(indicator, grain, indicator.by[0], choices.window)
    picture = picture_for(told, table)
    chart_with_table(draw(read, picture.__name__, picture, table), table, alt_words(table), indicator.id)


def picture_for(told: object, table: Table):
    if isinstance(told, Expected) and table.by == told.by:
        return bars.expected
    if isinstance(told, Overlap) and table.by == told.by:
        return bars.overlap
    if isinstance(told, Parts) and table.by == told.by or table.indicator.unit.whole_of_period:
        return over_time.parts
    one_period = table.known["period"].nunique() == 1 and table.by is not None
    return bars.groups_over_whole if one_period or len(table.groups) > len(INKS) else over_time.lines


def funnel(read: Reading, indicator: Indicator, told: Stages, choices: Choices) -> None:
    """Each stage counted over the same months: those that every stage was returned for."""
    passed = [passed_of(read, indicator, step, choices) for step in told.steps]
    window = next((each for each in passed if isinstance(each, Passed)), None)
    if window is None:
        return st.info("There is no figure to draw: no month has every stage of this path.")
    steps = pd.DataFrame([stage(step, each, indicator.id) for step, each in zip(told.steps, passed)])
    spec = draw(read, f"stages {window.start} {window.stop}", lambda table: bars.stages(steps), read.values(indicator, "year"))
    st.caption(
        f"Counted over {MONTH.label(window.start)} to {MONTH.label(window.stop)}, the months every stage was returned for."
    )
    alt = "; ".join(f"{row.stage}: {row.words}" for row in steps.itertuples())
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
        return {"stage": title, "count": None, "words": passed or "not released", "status": "", "note": ""}
    words = hidden_words() if passed.count is None and passed.status == HIDDEN else f"{passed.count or 0:,.0f}"
    return {
        "stage": title,
        "count": passed.count,
        "words": words,
        "status": passed.status if passed.count is None else "",
        "note": "",
    }


def alt_words(table: Table) -> str:
    """The chart in a sentence, from the same numbers."""
    known = table.rows[table.rows["value"].notna() | (table.rows["status"] == HIDDEN)]
    if known.empty:
        return f"{table.indicator.title}: no figure."
    last = known[known["start"] == known["start"].max()]
    ends = "; ".join((f"{row.breakdown} " if table.by else "") + shown(row, table) for row in last.itertuples())
    return f"{table.indicator.title} by {table.grain}, {len(set(known['period']))} periods. Last, {last.iloc[0].period}: {ends}."
