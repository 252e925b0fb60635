"""The data dictionary: every indicator, every extract and every text of law, word for word from the declarations."""

import pandas as pd
import streamlit as st

from exports.recipe import DICTIONARY, Recipe
from guidance.register import guidance_register
from loaders.source import Source, sources
from loaders.template import heading
from ui.definition import definition
from ui.exporting import export_part
from ui.guidance import SHOWN, one_text, register_table
from ui.query_params import choice
from ui.reading.session import reading


def dictionary() -> None:
    read = reading()
    st.title("Data dictionary")
    st.markdown(
        "What every figure means and where it comes from. Made from the declarations the program runs on, so it "
        "is never out of date. ⚠ marks a rule that nobody has confirmed yet."
    )
    shown = choice("Show", ["indicators", "extracts", SHOWN], "show", str.capitalize)
    if shown == "indicators":
        show_indicators(read)
    elif shown == "extracts":
        show_extracts()
    else:
        show_guidance(read)


def show_indicators(read) -> None:
    shown = list(read.indicators.values())
    st.dataframe(
        pd.DataFrame(
            {
                "Theme": [each.theme.title for each in shown],
                "Indicator": [each.title for each in shown],
                "Question": [each.question for each in shown],
                "Unit": [each.unit.name for each in shown],
                "Direction": [each.polarity for each in shown],
                "Not confirmed": ["⚠" if each.unconfirmed else "" for each in shown],
                "Name": [each.id for each in shown],
            }
        ),
        hide_index=True,
        key="indicators",
        alt="Every indicator",
    )
    export_part(read, Recipe(DICTIONARY))
    chosen = read.indicators[choice("Open", list(read.indicators), "id", lambda name: read.indicators[name].title)]
    st.subheader(chosen.title)
    definition(chosen)


def show_extracts() -> None:
    chosen = choice("Open", list(sources()), "extract", lambda name: sources()[name].title)
    source = sources()[chosen]
    st.subheader(source.title)
    st.markdown(f"{source.grain.capitalize()}. {source.about} Sent by {source.partner}, {source.frequency}.")
    columns_table(source)
    if source.checks:
        st.markdown("**Checks on every row**")
        st.dataframe(
            pd.DataFrame(
                {
                    "What is checked (SQL)": [check.holds for check in source.checks],
                    "What the partner is told": [check.says for check in source.checks],
                    "The row": ["is set aside" if check.sets_aside else "is kept" for check in source.checks],
                }
            ),
            hide_index=True,
            key="checks",
            alt=f"Checks on {source.title}",
        )


def show_guidance(read) -> None:
    st.markdown(
        "The texts that figures, clocks and papers rest on, as they stand **today**, whatever day figures are seen from. ⚠ marks "
        "what nobody has confirmed, was replaced or is due to be looked at again; what cites a text that was replaced or is due "
        "says so on its page."
    )
    register_table()
    texts = guidance_register().texts
    one_text(texts[choice("Open", list(texts), "text", lambda name: texts[name].in_short)], read)


def columns_table(source: Source) -> None:
    st.dataframe(
        pd.DataFrame(
            {
                "Heading": [heading(column) for column in source.columns],
                "Needed": ["yes" if column.required else "" for column in source.columns],
                "What it is": [column.about for column in source.columns],
                "How it is written": [column.kind.words for column in source.columns],
                "Also understood": [", ".join(column.also) for column in source.columns],
            }
        ),
        hide_index=True,
        key=f"columns-{source.id}",
        alt=f"Columns of {source.title}",
    )
