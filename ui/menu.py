"""The menu: every page, listed once. A theme is in it as soon as it has an indicator."""

from functools import partial

import streamlit as st

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
from pages.figures.roadmap import roadmap_page
from pages.themes.theme import theme_page


def menu() -> dict[str, list]:
    """Pages by section, as st.navigation takes them."""
    themes = [st.Page(page_of(theme), title=theme.title, url_path=theme.id) for theme in THEMES if of_theme(theme)]
    return {
        "": [st.Page(overview, title="Overview", url_path="overview", default=True)],
        "Themes": themes,
        "Figures": [st.Page(clocks_page, title="Clocks", url_path="clocks"),
                    st.Page(roadmap_page, title="Roadmap", url_path="roadmap"),
                    st.Page(indicator_page, title="Indicator", url_path="indicator"),
                    st.Page(dictionary, title="Data dictionary", url_path="dictionary")],
        "Data": [st.Page(upload, title="Upload", url_path="upload"),
                 st.Page(sources_page, title="Sources", url_path="sources"),
                 st.Page(published_page, title="Published figures", url_path="published"),
                 st.Page(queries_page, title="Data queries", url_path="queries")],
    }  # fmt: skip


def page_of(theme):
    page = partial(theme_page, theme)
    page.__name__ = theme.id
    return page
