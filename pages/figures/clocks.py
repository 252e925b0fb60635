"""Clocks: what had to be done within a time, whether it was, and who must see to it."""

import streamlit as st

from audit.key import CannotBeLogged
from exports.recipe import CLOCKS, Recipe
from metrics.declaring.clock import Clock, clocks
from metrics.viewer import NotAllowed
from ui.clocks import STATES, clock_table, lead_of, months_of, rule_of, things_of
from ui.exporting import export_part
from ui.guidance import warn_of_old_law
from ui.query_params import choice
from ui.reading.session import Reading, reading
from wording.figures import as_it_stands


def clocks_page() -> None:
    read = reading()
    st.title("Clocks")
    standings = read.clocks()
    if not standings:
        st.info("You may see no theme that has a clock.")
        return
    st.markdown(lead_of(standings))
    st.caption(
        "Of what fell due in the twelve months before the day these figures are seen from. Working days leave out weekends "
        "and the bank holidays of England. ⚠ marks a rule that nobody has confirmed yet."
    )
    clock_table(read, standings)
    export_part(read, Recipe(CLOCKS))
    offered = {each.clock.id: each.clock for each in standings}
    clock = clocks()[choice("Clock", list(offered), "clock", lambda name: f"{offered[name].theme.title}: {offered[name].title}")]
    st.subheader(clock.title)
    warn_of_old_law(clock.basis)
    months_of(read, clock)
    st.subheader("The rule")
    rule_of(clock)
    st.subheader("One by one")
    one_by_one(read, clock)


def one_by_one(read: Reading, clock: Clock) -> None:
    state = choice("Show", list(STATES), "state", STATES.__getitem__)
    try:
        things_of(read, clock, state)
    except (NotAllowed, CannotBeLogged) as refusal:
        st.info(as_it_stands(refusal))
