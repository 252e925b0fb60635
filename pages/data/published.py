"""Published figures: every figure of the yearly report with its line and sentence, beside what the records give."""

import streamlit as st

from exports.recipe import PUBLISHED, Recipe
from metrics.printed.figures import AS_RELEASED, Compared
from plural import counted
from ui.exporting import export_part
from ui.html_table import register
from ui.links import carried
from ui.published import HEADINGS, row_of
from ui.query_params import choice
from ui.reading.chart_cache import made
from ui.reading.session import Reading, reading
from wording.figures import as_it_stands

EVERY = "Every theme"
OUTCOMES = (
    ("agrees", "agree with the records"),
    ("agrees approximately", "agree approximately"),
    (AS_RELEASED, "agree with the released figure"),
    ("differs", "differ"),
    ("cannot be computed", "cannot be computed yet"),
)


def published_page() -> None:
    read = reading()
    st.title("Published figures")
    compared = read.comparisons()
    if not compared:
        st.info("No published figure was loaded yet. Load the table published_figures on the [Upload](/upload) page.")
        return
    st.markdown(summary(compared))
    export_part(read, Recipe(PUBLISHED))
    themes = list(dict.fromkeys(each.observation.theme for each in compared if each.observation))
    theme = choice("Theme", [EVERY, *themes], "theme")
    shown = [each for each in compared if theme == EVERY or each.observation and each.observation.theme == theme]
    st.html(made(read.key, f"published {theme} {carried()}", lambda: table(shown, read)))
    what_follows(read, None if theme == EVERY else theme)


def summary(compared: list[Compared]) -> str:
    """How many of how many agree, and what the words mean."""
    outcomes = [each.outcome for each in compared]
    said = ", ".join(f"{outcomes.count(word)} {words}" for word, words in OUTCOMES if word != AS_RELEASED or word in outcomes)
    figures = len({each.observation.figure.rstrip("abc") for each in compared if each.observation})
    return (
        f"**{counted(figures, 'figure')}**, in {counted(len(compared), 'number')}: {said}. A number printed as over, about "
        "or nearly can only agree approximately; about and nearly are taken as within a tenth. ⚠ Nobody has confirmed that."
    )


def table(shown: list[Compared], read: Reading) -> str:
    return register(HEADINGS, [row_of(each) for each in shown], f"{len(shown)} printed numbers, each with where it stands")


def what_follows(read: Reading, theme: str | None) -> None:
    """What can be worked out from the prints themselves, and what cannot."""
    lines = read.what_follows(theme)
    if lines:
        st.subheader("What follows from the prints themselves")
        st.markdown("\n".join(f"- {as_it_stands(line)}" for line in lines))
