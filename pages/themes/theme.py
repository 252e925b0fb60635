"""A theme: what to notice, its indicators at a glance, and each one's story."""

import streamlit as st

from metrics.indicator import of_theme
from metrics.theme import Theme
from ui.cards import show_cards
from ui.filters import choose
from ui.parts import lead, notice, story
from ui.session import reading


def theme_page(theme: Theme) -> None:
    read = reading()
    chosen = of_theme(theme)
    st.title(theme.title)
    st.html(f'<p class="question">{theme.question} Answered for by the {theme.owner}.</p>')
    lead(notice(read, chosen, most=3))
    show_cards(read, chosen)
    choices = choose(chosen, read.about().today)
    for indicator in chosen:
        st.subheader(indicator.title)
        st.html(f'<p class="question">{indicator.question}</p>')
        story(read, indicator, choices)
        st.caption(" ".join(indicator.caveats))
