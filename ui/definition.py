"""What an indicator means, word for word from its declaration, with its worked example."""

import pandas as pd
import streamlit as st

from loaders.source import sources
from metrics.declaring.indicator import Indicator
from metrics.declaring.text_table import parse
from ui.guidance import rules
from ui.html_table import definition_list
from wording.figures import extracts, label_of, polarity_words


def definition(indicator: Indicator) -> None:
    st.html(definition_list(lines(indicator)))
    with st.expander("A worked example"):
        example(indicator)
    with st.expander("How its cases are found (SQL)"):
        st.code(indicator.cases.strip(), language="sql")


def lines(indicator: Indicator) -> list[tuple[str, str | list[str]]]:
    return [
        ("Question", indicator.question),
        ("Why it matters", indicator.rationale),
        ("Numerator", indicator.numerator),
        ("Denominator", indicator.denominator),
        ("Unit", f"{indicator.unit.name}: {indicator.unit.about}"),
        ("Rate", indicator.rate.about if indicator.rate else ""),
        ("Direction", polarity_words(indicator)),
        ("Owner", indicator.owner),
        ("Law and guidance", rules(indicator.guidance)),
        ("Returned", indicator.frequency),
        ("Year", indicator.year_type),
        ("Area", indicator.footprint),
        ("Roll-up", indicator.rollup),
        ("Disclosure class", indicator.disclosure),
        ("Comes from", extracts(sources()[name].title for name in indicator.extracts)),
        ("Broken down by", ", ".join(label_of(name) for name in indicator.by)),
        ("Caveats", " ".join(indicator.caveats)),
        ("Breaks", " ".join(f"From {each.day}: {each.reason}" for each in indicator.breaks)),
        ("Not confirmed", "⚠ " + " ".join(indicator.unconfirmed) if indicator.unconfirmed else ""),
    ]


def example(indicator: Indicator) -> None:
    for name, text in indicator.example.given.items():
        st.markdown(f"**Given** these rows of {sources()[name].title.lower()}:")
        st.table(pd.DataFrame(parse(text)).fillna(""))
    st.markdown("**then** the values are:")
    st.table(pd.DataFrame(parse(indicator.example.then)).fillna(""))
