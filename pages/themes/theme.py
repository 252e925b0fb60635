"""A theme: what to notice, its indicators at a glance, its clocks, and each indicator's story."""

import streamlit as st

from exports.recipe import THEME
from metrics.declaring.indicator import Indicator
from metrics.declaring.theme import Theme
from metrics.working_out.clock_counts import Standing
from pages.themes.what_came import what_came_part
from ui.cards import show_cards
from ui.clocks import clock_table
from ui.exporting import export_part, of_choices
from ui.filters import Choices, choose
from ui.highlights import notice, opening_part
from ui.links import to
from ui.parts import story_part
from ui.reading.session import Reading, reading

TOLD_IN_FULL = 6  # the rest are folded: one message a screen, and a closed one costs nothing


def theme_page(theme: Theme) -> None:
    read = reading()
    chosen, standings = read.of_theme(theme), [each for each in read.clocks() if each.clock.theme == theme]
    st.title(theme.title)
    st.html(f'<p class="question">{theme.question} Answered for by: {theme.owner}.</p>')
    if theme.restricted:
        st.warning(theme.restricted, icon=":material/lock:")
    opening_part(read, chosen, standings)
    notice(read, chosen, first=1, most=3)
    show_cards(read, chosen)
    theme_clocks(read, standings)
    what_came_part(read, theme)
    choices = choose(chosen, read.today)
    export_part(read, of_choices(THEME, theme.id, choices))
    for indicator in chosen[:TOLD_IN_FULL]:
        indicator_part(read, indicator, choices)
    if chosen[TOLD_IN_FULL:]:
        st.subheader("More figures")
    for indicator in chosen[TOLD_IN_FULL:]:
        folded(read, indicator, choices)


def theme_clocks(read: Reading, standings: list[Standing]) -> None:
    if standings:
        st.subheader("Clocks")
        clock_table(read, standings)
        st.caption(
            f"Of what fell due in the last twelve months. [Clocks]({to('clocks')}) opens each, with its rule and what is overdue."
        )


def indicator_part(read: Reading, indicator: Indicator, choices: Choices) -> None:
    st.subheader(indicator.title)
    st.html(f'<p class="question">{indicator.question}</p>')
    story_part(read, indicator, choices)
    st.caption(" ".join(indicator.caveats))


def folded(read: Reading, indicator: Indicator, choices: Choices) -> None:
    fold = st.expander(f"{indicator.title}: {read.words[indicator.id].value}", key=f"fold-{indicator.id}", on_change="rerun")
    if fold.open:
        with fold:
            indicator_part(read, indicator, choices)
