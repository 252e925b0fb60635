"""Overview: what changed, and every indicator at a glance."""

import streamlit as st

from exports.recipe import OVERVIEW, Recipe
from loaders.source import sources
from metrics.declaring.indicator import of_theme
from ui.cards import show_cards
from ui.exporting import export_part
from ui.highlights import notice
from ui.links import to
from ui.reading.session import Reading, reading
from ui.stands_on import stands_on

SHOWN = 4  # of each theme; its page has the rest


def overview() -> None:
    read = reading()
    st.title("What changed")
    if came := read.came():
        st.markdown(tally(read))
        notice(read, list(read.indicators.values()))
        st.markdown(stands_on(came, sources()))
        export_part(read, Recipe(OVERVIEW))
    for theme in filter(of_theme, read.themes):
        st.subheader(theme.title)
        st.html(f'<p class="question">{theme.question} Answered for by the {theme.owner}.</p>')
        show_cards(read, of_theme(theme)[:SHOWN])
        if len(of_theme(theme)) > SHOWN:
            st.markdown(f"[All {len(of_theme(theme))} figures of this theme]({to(theme.id)})")


def tally(read: Reading) -> str:
    badges = [line.badge for line in read.headlines().values()]
    counted = ", ".join(f"{badges.count(word)} {word}" for word in ("better", "worse", "mixed"))
    rest = len(badges) - sum(badges.count(word) for word in ("better", "worse", "mixed"))
    return (
        f"Of {len(badges)} indicators, set beside the same months a year before: **{counted}**; {rest} have no "
        "direction of their own, or no earlier figure that is shown. Whether a change is more than chance is not judged yet."
    )
