"""The path of stages of an indicator: each stage counted over the same months."""

import pandas as pd
import streamlit as st

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.story import Stages
from metrics.table import HIDDEN
from metrics.viewer import NotAllowed
from metrics.working_out.funnels import Passed
from periods import MONTH
from ui.charts import bars
from ui.filters import Choices
from ui.reading.chart_cache import draw
from ui.reading.session import Reading
from wording.reasons import hidden_note, hidden_words


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


def passed_of(read: Reading, teller: Indicator, step: tuple, choices: Choices) -> Passed | str | None:
    """How many passed a stage; the words for it where the stage belongs to somebody else's theme."""
    name, by, group = step
    try:
        return read.passed(indicators()[name], teller, by, group, choices.window)
    except NotAllowed as refusal:
        return str(refusal).removesuffix(".").lower()


def stage(step: tuple, passed: Passed | str | None, teller: str) -> dict:
    name, _, group = step
    indicator = indicators()[name]
    title = indicator.title if group is None else group if name == teller else f"{indicator.title}: {group}"
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
