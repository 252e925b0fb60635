"""Your rights: who the dashboard takes you for, what you may see and do, and whom to ask for more."""

import streamlit as st

from access.person import Person, Right
from access.role import AS_CHOSEN, EVERYTHING, NAMED_THEMES, OWN_PARTNER
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.disclosure.beside_exact import kept_from
from metrics.viewer import EXACT, RECORDS, RELEASED, Viewer
from ui.reading.current_user import person

LOOKS = {
    RELEASED: "as released: 0 is shown, 1 to 7 are hidden, every other number about people goes to the nearest 5",
    EXACT: "exactly",
    RECORDS: "exactly, down to the records, in which codes stand for children",
}

CHOSEN = {
    EXACT: "The controllers chose that those who lead see exact figures. For it: they are by law the leads for these children, "
    "and rounding can turn a verdict round. Against it: more people hold numbers by which a child may be recognised. What leaves "
    "the dashboard is released all the same, but for a pack that you take to its meeting.",
    RELEASED: "The controllers chose that those who lead see released figures. For it: fewer people hold numbers by which a "
    "child may be recognised. Against it: rounding hides small changes and can turn a verdict round; where it may have, the "
    "pages say so.",
}

WHY_KEPT = (
    "They count cases of figures that you see exactly: put beside these, released numbers would tell what the release hides of "
    "others. Ask a lead analyst where you need one."
)


def rights_page() -> None:
    me = person()
    st.title("Your rights")
    if not me.rights:
        st.info("You are signed in, but nobody has given you a role yet. Ask the administrator of this dashboard for one.")
        return
    st.markdown(f"You are here as **{me.role}**.")
    for right in me.rights:
        st.subheader(right.of.title)
        st.markdown(
            "\n\n".join([right.of.about, sees(right, me.executives_see), *chosen(right, me.executives_see), does(right, me)])
        )
    if kept := kept_words(me.viewer):
        st.markdown(kept)
    st.markdown("Every look at records, every file that comes in and every file that goes out is written down in a log.")


def sees(right: Right, executives_see: str) -> str:
    level = right.level(executives_see)
    if level is None:
        return "Sees no figure."
    where = {EVERYTHING: "Every theme", NAMED_THEMES: themes(right), OWN_PARTNER: "Figures of your own partner's extracts"}
    beyond = f" All others {LOOKS[right.of.beyond]}." if right.of.beyond else ""
    return f"Sees: {where[right.of.scope]}, {LOOKS[level]}.{beyond}"


def kept_words(viewer: Viewer) -> str:
    """Which figures are kept from somebody beside those that they see exactly; nothing where none are."""
    titles = sorted(f"“{indicators()[name].title}”" for name in kept_from(viewer))
    return f"Not shown to you: {', '.join(titles)}. {WHY_KEPT}" if titles else ""


def chosen(right: Right, executives_see: str) -> list[str]:
    """That it was for the controllers to choose, and what speaks for what they chose."""
    return [CHOSEN[executives_see]] if right.of.level == AS_CHOSEN else []


def themes(right: Right) -> str:
    return "; ".join(theme.title for theme in THEMES if theme.id in right.themes) or "no theme yet"


def does(right: Right, me: Person) -> str:
    actions = sorted(right.actions(me.executives_see))
    return f"May: {', '.join(actions)}." if actions else "May look, and change nothing."
