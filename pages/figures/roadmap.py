"""The roadmap's three measures: what was promised, and every figure that says whether it comes true."""

import streamlit as st

from exports.recipe import ROADMAP as ROADMAP_FIGURES
from exports.recipe import Recipe
from metrics.declaring.indicator import ROADMAP, of_roadmap
from ui.cards import show_cards
from ui.exporting import export_part
from ui.highlights import notice
from ui.reading.session import reading


def roadmap_page() -> None:
    read = reading()
    st.title("Roadmap")
    st.markdown(
        "The yearly report 2024-25 says by what the partnership wants to be measured (lines 1269 and 1311 to 1313). "
        "Each measure is told by several figures, for none of them alone can say that children are safer."
    )
    export_part(read, Recipe(ROADMAP_FIGURES))
    for measure in ROADMAP:
        seen = read.seen(of_roadmap(measure))
        st.subheader(measure)
        notice(read, seen, most=2)
        show_cards(read, seen)
