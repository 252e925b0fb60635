"""Sources: what is expected of whom, when it last came, and the blank workbook for it."""

from collections import Counter

import pandas as pd
import streamlit as st

from loaders.source import Source, sources
from metrics.working_out.owed import overdue, who_sent
from periods import GRAINS, span_words
from plural import counted
from ui.charts import by_month
from ui.reading.chart_cache import drawn
from ui.reading.session import Reading, reading
from ui.stands_on import never_came
from wording.figures import as_it_stands, short_day

NAMED = 6


def sources_page() -> None:
    read = reading()
    st.title("Sources")
    st.markdown(lead(late_returns(read), [each.title for each in never_came(read.came(), sources())]))
    st.dataframe(
        overview(read),
        hide_index=True,
        key="sources",
        height="content",
        alt="Every extract, when it is due and when it last came",
        column_config={"Blank workbook": st.column_config.LinkColumn(display_text="Download")},
    )
    if read.returns():
        st.subheader("What came, and what did not")
        step_by_step(read)


def lead(late: list[str], never: list[str]) -> str:
    """What is late, and what never came at all; only where neither is has everything come."""
    if not late and not never:
        return "**Every return that is due has come.**"
    said = f"**{counted(len(late), 'return')} {'is' if len(late) == 1 else 'are'} late.** " if late else ""
    said += " ".join(f"{as_it_stands(each)}." for each in late[:NAMED])
    if never:
        others = f" and {len(never) - NAMED} more" if len(never) > NAMED else ""
        said += f" **{counted(len(never), 'extract')} never came:** {', '.join(never[:NAMED])}{others}."
    return said.strip()


def step_by_step(read: Reading) -> None:
    steps = pd.DataFrame(
        {
            "who": f"{sources()[owed.source].title}: {owed.sender}",
            "start": owed.start,
            "period": GRAINS[owed.step].label(owed.start),
            "state": "came" if owed.returned else "did not come",
        }
        for owed in read.returns()
    )
    spec = drawn((*read.key, "returns"), "returns", lambda: by_month.returns(steps))
    gaps = (steps["state"] != "came").sum()
    alt = f"{len(steps)} returns expected, {gaps} did not come; the table lists them."
    st.vega_lite_chart(spec=spec, width="stretch", key="chart-returns", alt=alt)
    with st.expander("The numbers behind this chart"):
        table = steps.drop(columns="start").rename(columns={"who": "Return", "period": "Period", "state": "State"})
        st.dataframe(table, hide_index=True, key="table-returns", alt="Every return, by week or month")


def late_returns(read: Reading) -> list[str]:
    """Senders who owe a return after the last one they sent."""
    owed, sent = read.returns(), who_sent(read.returns())
    late = Counter((*each.who, each.step) for each in overdue(owed, read.today) if each.who in sent)
    never = {each.who for each in owed} - sent
    silent = [f"{sender} has never sent {sources()[name].title}" for name, sender in sorted(never)]
    return [
        f"{sender} owes {sources()[name].title} for {counted(count, step)}" for (name, sender, step), count in late.items()
    ] + silent


def overview(read: Reading) -> pd.DataFrame:
    newest = {}
    for upload in read.uploads():
        if upload.state == "counts" and upload.source not in newest:
            newest[upload.source] = upload
    return pd.DataFrame([row(source, newest.get(source.id)) for source in sources().values()])


def row(source: Source, upload) -> dict:
    covers = span_words((upload.covers_from, upload.covers_to)) if upload and upload.covers_from else ""
    return {
        "Extract": source.title,
        "From": source.partner,
        "Each row": source.grain,
        "Due": source.due,
        "Last came": short_day(upload.loaded_at) if upload else "never",
        "For": covers,
        "Rows": many(upload.rows_kept) if upload else "",
        "Issues": many(upload.issues) if upload else "",
        "Blank workbook": f"/templates/{source.id}.xlsx",
    }


def many(count: int | None) -> str:
    """A count; how many rows came is how many children there were, so it is not shown to everybody."""
    return "not shown" if count is None else f"{count:,}"
