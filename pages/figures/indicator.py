"""One indicator, opened: trend, numbers, what it means, what others have, the records behind it."""

import streamlit as st

from audit.key import CannotBeLogged
from exports.recipe import INDICATOR
from metrics.declaring.indicator import Indicator
from metrics.viewer import NotAllowed
from ui.cards import show_cards
from ui.comparators import comparators
from ui.control_part import control_part
from ui.definition import definition
from ui.exporting import export_part, of_choices
from ui.filters import choose
from ui.guidance import warn_of_old_law
from ui.highlights import notice
from ui.minutes import agenda_of
from ui.parts import story_part
from ui.query_params import choice
from ui.reading.session import Reading, reading
from ui.records import records_part
from wording.figures import as_it_stands


def indicator_page() -> None:
    read = reading()
    offered = read.indicators
    chosen = choice("Indicator", list(offered), "id", lambda name: f"{offered[name].theme.title}: {offered[name].title}")
    indicator = offered[chosen]
    heading(read, indicator)
    choices = choose([indicator], read.today)
    left, right = st.columns([3, 1])
    with left:
        story_part(read, indicator, choices)
    with right:
        show_cards(read, [indicator])
        st.caption(" ".join(indicator.caveats))
    st.subheader("More than chance?")
    control_part(read, agenda_of(read), indicator)
    export_part(read, of_choices(INDICATOR, indicator.id, choices))
    comparators(read, indicator)
    st.subheader("The records behind it")
    try:
        records_part(read, indicator, choices)
    except (NotAllowed, CannotBeLogged) as refusal:
        st.info(as_it_stands(refusal))
    st.subheader("What it means")
    definition(indicator)


def heading(read: Reading, indicator: Indicator) -> None:
    """Its name, its question, whether it moved, and whether its rule may have changed."""
    st.title(indicator.title)
    st.html(f'<p class="question">{indicator.question}</p>')
    notice(read, [indicator])
    warn_of_old_law(indicator.guidance)
