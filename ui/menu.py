"""The menu: every page, listed once, for those who may open it. A theme is in it as soon as it has an indicator."""

from functools import partial

import streamlit as st

from access.person import Person
from access.role import HAND_IN
from metrics.indicator import of_theme
from metrics.theme import THEMES
from pages.data.dictionary import dictionary
from pages.data.published import published_page
from pages.data.queries import queries_page
from pages.data.sources import sources_page
from pages.data.upload import upload
from pages.figures.clocks import clocks_page
from pages.figures.indicator import indicator_page
from pages.figures.overview import overview
from pages.figures.rights import rights_page
from pages.figures.roadmap import roadmap_page
from pages.meeting.executive import executive_page
from pages.themes.theme import theme_page


def menu(me: Person) -> dict[str, list]:
    """Pages by section, as st.navigation takes them: only those that this person may open."""
    pages = {"": [], "Themes": [], "Figures": [], "Data": []}
    if me.sees_figures:
        add_figures(pages, me)
    if me.may(HAND_IN):
        pages["Data"].insert(0, st.Page(upload, title="Upload", url_path="upload"))
    pages[""].append(st.Page(rights_page, title="Your rights", url_path="rights", default=not me.sees_figures))
    return {section: listed for section, listed in pages.items() if listed}


def add_figures(pages: dict[str, list], me: Person) -> None:
    pages[""] += [st.Page(executive_page, title="What changed", url_path="meeting", default=True),
                  st.Page(overview, title="Overview", url_path="overview")]
    pages["Themes"] += [st.Page(page_of(theme), title=theme.title, url_path=theme.id)
                        for theme in THEMES if of_theme(theme) and me.viewer.may_see(theme.id)]
    pages["Figures"] += [st.Page(clocks_page, title="Clocks", url_path="clocks"),
                         st.Page(roadmap_page, title="Roadmap", url_path="roadmap"),
                         st.Page(indicator_page, title="Indicator", url_path="indicator"),
                         st.Page(dictionary, title="Data dictionary", url_path="dictionary")]
    pages["Data"] += [st.Page(sources_page, title="Sources", url_path="sources"),
                      st.Page(published_page, title="Published figures", url_path="published"),
                      st.Page(queries_page, title="Data queries", url_path="queries")]


def page_of(theme):
    page = partial(theme_page, theme)
    page.__name__ = theme.id
    return page
