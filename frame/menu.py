"""The menu: every page, listed once, for those who may open it. A theme is in it as soon as it has an indicator."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from access.person import Person
from access.role import CHANGE_PEOPLE, HAND_IN, READ_LOG
from foi.questions import THEME as FOI_THEME
from metrics.declaring.indicator import of_theme
from metrics.declaring.theme import THEMES, Theme
from pages.data.dictionary import dictionary
from pages.data.foi import foi_page
from pages.data.published import published_page
from pages.data.queries import queries_page
from pages.data.sources import sources_page
from pages.data.upload import upload
from pages.figures.clocks import clocks_page
from pages.figures.indicator import indicator_page
from pages.figures.overview import overview
from pages.figures.rights import rights_page
from pages.figures.roadmap import roadmap_page
from pages.meeting.claims import claims_page
from pages.meeting.decisions import decisions_page
from pages.meeting.events import events_page
from pages.meeting.executive import executive_page
from pages.meeting.targets import targets_page
from pages.meeting.yearly import yearly_page
from pages.people.log import log_page
from pages.people.people import people_page
from pages.themes.theme import theme_page

SECTIONS = ("", "Meeting", "Themes", "Figures", "Data")


@dataclass(frozen=True)
class MenuPage:
    """A page of the menu. section: under which it stands. address: its part of the URL."""

    section: str
    title: str
    address: str
    run: Callable[[], None]


def chosen_page(me: Person) -> st.Page:
    """Send the menu; the page to run, of those that this person may open."""
    page = st.navigation(menu(me), position="top")
    if page.visibility == "hidden":  # by its own address: now that one stands in the menu, or no entry would be marked
        page = st.navigation(menu(me, begins_at_address=True), position="top")
    return page


def menu(me: Person, begins_at_address: bool = False) -> dict[str, list[st.Page]]:
    """Pages by section, as st.navigation takes them: only those that this person may open.

    They begin at the first. Streamlit serves a default page at / and nowhere else, so the first is there twice, at / and at
    its own address, and stands in the menu once.
    """
    first, *others = listed(me)
    found = [
        (first.section, in_menu(first, "", hidden=begins_at_address, default=True)),
        (first.section, in_menu(first, first.address, hidden=not begins_at_address)),
        *[(each.section, in_menu(each, each.address)) for each in others],
    ]
    return {section: pages for section in SECTIONS if (pages := [page for under, page in found if under == section])}


def in_menu(each: MenuPage, address: str, hidden: bool = False, default: bool = False) -> st.Page:
    return st.Page(each.run, title=each.title, url_path=address, default=default, visibility="hidden" if hidden else "visible")


def listed(me: Person) -> list[MenuPage]:
    """Every page this person may open. A page that is not here is not run for them, whatever address they ask for."""
    return [
        *(
            [MenuPage("", "Signals", "meeting", executive_page), MenuPage("", "Overview", "overview", overview)]
            if me.sees_figures
            else []
        ),
        *([MenuPage("", "People", "people", people_page)] if me.may(CHANGE_PEOPLE) else []),
        *([MenuPage("", "Log", "log", log_page)] if me.may(READ_LOG) else []),
        MenuPage("", "Your rights", "rights", rights_page),
        *[
            MenuPage("Themes", theme.title, theme.id, page_of(theme))
            for theme in THEMES
            if of_theme(theme) and me.viewer.may_see(theme.id)
        ],
        *(pages_of_meeting() if me.sees_figures else []),
        *(pages_of_figures() if me.sees_figures else []),
        *([MenuPage("Data", "Upload", "upload", upload)] if me.may(HAND_IN) else []),
        *(pages_of_data() if me.sees_figures else []),
        *([MenuPage("Data", "Freedom of information", "foi", foi_page)] if me.viewer.may_see(FOI_THEME.id) else []),
    ]


def pages_of_meeting() -> list[MenuPage]:
    return [
        MenuPage("Meeting", "Decisions and actions", "decisions", decisions_page),
        MenuPage("Meeting", "Events", "events", events_page),
        MenuPage("Meeting", "Targets", "targets", targets_page),
        MenuPage("Meeting", "Check a text", "claims", claims_page),
        MenuPage("Meeting", "Yearly report", "yearly-report", yearly_page),
    ]


def pages_of_figures() -> list[MenuPage]:
    return [
        MenuPage("Figures", "Clocks", "clocks", clocks_page),
        MenuPage("Figures", "Roadmap", "roadmap", roadmap_page),
        MenuPage("Figures", "Indicator", "indicator", indicator_page),
        MenuPage("Figures", "Data dictionary", "dictionary", dictionary),
    ]


def pages_of_data() -> list[MenuPage]:
    return [
        MenuPage("Data", "Sources", "sources", sources_page),
        MenuPage("Data", "Published figures", "published", published_page),
        MenuPage("Data", "Data queries", "queries", queries_page),
    ]


def page_of(theme: Theme) -> Callable[[], None]:
    def page() -> None:
        theme_page(theme)

    page.__name__ = theme.id
    return page
