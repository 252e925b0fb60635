"""Parts of a page: a chart with its table behind it, and the story of an indicator."""

import pandas as pd
import streamlit as st

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.story import Against, Expected, Lines, Overlap, Parts, Stages
from metrics.table import Table
from ui.charts import bars, over_time
from ui.charts.axes import INKS
from ui.filters import Choices
from ui.funnel_part import funnel
from ui.reading.chart_cache import draw
from ui.reading.session import Reading
from wording.figures import as_it_stands, label_of
from wording.table import TableWords


def chart_with_table(spec: dict, words: TableWords, key: str, beside: str = "") -> None:
    """The picture, and behind it every number in it. beside: what is said of another table in the same picture."""
    if not words.table.with_values:
        st.info(as_it_stands(words.why_empty))
    else:
        st.vega_lite_chart(spec=spec, width="stretch", alt=f"{words.chart} {beside}".strip(), key=f"chart-{key}")
        say_beneath(words)
    behind = st.expander("The numbers behind this chart", key=f"behind-{key}", on_change="rerun")
    if behind.open:  # a closed one costs nothing
        with behind:
            title = f"{words.table.indicator.title}, all values"
            st.dataframe(pd.DataFrame(words.columns), hide_index=True, key=f"table-{key}", alt=title)


def say_beneath(words: TableWords) -> None:
    """What the picture does not show: who is silent, what is disputed, what lies under a limit."""
    if words.silent:
        st.markdown(f"**Not returned:** {as_it_stands(words.silent)}. That is not the same as none.")
    for disputed in words.disputed:
        st.markdown(f"**Disputed:** {as_it_stands(disputed)}")
    if words.low:
        st.warning(as_it_stands(words.low), icon=":material/warning:")


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
        return chart_with_table(spec, TableWords(table), indicator.id, TableWords(other).chart)
    by = by or getattr(story, "by", None)
    table = read.values(indicator, grain, by, choices.window)
    if not table.rows and table.ruled and by:
        st.caption(f"{label_of(by)} is not released for this figure: a hidden number could be worked out from it.")
        table = read.values(indicator, grain, None, choices.window)
    for said in TableWords(table).released(grain):
        st.caption(said)
    if table.by is None and len(table.with_values) == 1 and indicator.by:  # one period is no trend: show its groups
        table = read.values(indicator, grain, indicator.by[0], choices.window)
    picture = picture_for(story, table)
    chart_with_table(draw(read, picture.__name__, picture, table), TableWords(table), indicator.id)


def picture_for(story: object, table: Table):
    if isinstance(story, Expected) and table.by == story.by:
        return bars.expected
    if isinstance(story, Overlap) and table.by == story.by:
        return bars.overlap
    if isinstance(story, Parts) and table.by == story.by or table.indicator.unit.whole_of_period:
        return over_time.parts
    one_period = len({row.period for row in table.with_values}) == 1 and table.by is not None
    return bars.groups_over_whole if one_period or len(table.groups) > len(INKS) else over_time.lines
