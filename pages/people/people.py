"""People: who holds what, what waits for a second administrator, and every change to it. It shows no figure."""

import streamlit as st

from access.people import People
from access.rights_in_force import Proposal
from access.role import BY_ID, CHANGE_PEOPLE
from metrics.declaring.theme import THEMES
from pages.data.changes import done, finish
from pages.people.asking import account_part, known_part, proposing_part
from ui.html_table import register
from ui.reading.current_user import person
from ui.reading.resources import changing_people, table_of_people
from wording.figures import short_day

HEADINGS = ["Person", "Account", "Holds", "Until"]


def people_page() -> None:
    me = person()
    me.must(CHANGE_PEOPLE)
    people = table_of_people()
    st.title("People")
    if said := st.session_state.pop("said", None):
        st.success(said)
    st.markdown(
        "Who may do what. A right to see records, to approve, or to change this page counts only when a second administrator "
        "has confirmed it; to take one back needs one person only. Every change is in the log."
    )
    ending_part(people)
    waiting_part(people, me.who)
    st.subheader("Who has what")
    st.html(register(HEADINGS, [row(people, who, name) for who, name in people.everyone().items()], "Everybody who is known"))
    taking_back_part(people)
    proposing_part(people, me.who)
    known_part()
    account_part(people)


def ending_part(people: People) -> None:
    if ending := people.ending_soon():
        said = "; ".join(
            f"{people.everyone()[each.what.person]}, {BY_ID[each.what.role].title}, on {short_day(each.what.until)}"
            for each in ending
        )
        st.warning(
            f"Ends within 30 days: {said}. A right that ends simply stops; propose it again to go on.", icon=":material/event:"
        )


def waiting_part(people: People, me: str) -> None:
    """What a second administrator must look at; the code of the account is what to compare, for a name can be anybody's."""
    waiting = people.waiting()
    if not waiting:
        return
    st.subheader("Waiting for a second administrator")
    names = people.everyone()
    for proposal in waiting:
        with st.container(border=True):
            asked, by = proposal.what, proposal.proposed_by
            st.markdown(f"**{BY_ID[asked.role].title}** for **{names[asked.person]}**")
            until = f"to the end of {short_day(asked.until)}"
            about = [f"Account {asked.person}", scope_of(proposal), until, f"proposed by {names.get(by, by)}"]
            st.caption(" · ".join(filter(None, about)))
            settle_part(proposal, me)


def settle_part(proposal: Proposal, me: str) -> None:
    number = proposal.number
    if me in (proposal.proposed_by, proposal.what.person):
        st.markdown("Somebody else must confirm this.")
    elif st.button("Confirm", key=f"confirm-{number}", type="primary") and done(lambda: changing_people().confirm(number)):
        finish("Confirmed. It counts from the next click.")
    if st.button("Do not give it", key=f"refuse-{number}") and done(lambda: changing_people().take_back(number)):
        finish("It will not be given.")


def row(people: People, who: str, name: str) -> list:
    today = people.today()
    held = people.in_force.held(who, today)
    state = ["Account disabled"] if people.disabled(who) else []
    return [name, who, state + [said(each) for each in held] or ["nothing"], [short_day(each.what.until) for each in held]]


def said(each: Proposal) -> str:
    scope = scope_of(each)
    return BY_ID[each.what.role].title + (f" ({scope})" if scope else "")


def scope_of(each: Proposal) -> str:
    if each.what.partner:
        return each.what.partner
    chosen = [theme.title for theme in THEMES if theme.id in each.what.themes]
    return "every theme" if len(chosen) == len(THEMES) else "; ".join(chosen)


def taking_back_part(people: People) -> None:
    held = {each.number: each for who in people.everyone() for each in people.in_force.of(who, people.today()) if each.agreed}
    with st.expander("Take a right back"), st.form("take back", border=False):
        number = st.selectbox(
            "Right", list(held), format_func=lambda number: f"{people.everyone()[held[number].what.person]}: {said(held[number])}"
        )
        if st.form_submit_button("Take it back") and number and done(lambda: changing_people().take_back(number)):
            finish("The right was taken back. It ends at that person's next click.")
