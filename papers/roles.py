"""Roles against actions, levels of a look and pages: from access/role.py and the menu itself."""

from access.person import Person, Right
from access.role import ACTIONS, EVERYTHING, ROLES, Role
from frame.menu import MenuPage, listed
from loaders.source import sources
from metrics.declaring.theme import THEMES
from papers.markdown import MADE, table

ABOUT = (
    "What each role may see, do and open. Nobody has a role unless the local table of people gives it and, where people "
    "sign in, the sign-in service agrees; every right ends after a year at most. What is not in a row's column is refused."
)
TITLES = ("", *(role.title for role in ROLES))


def role_matrix() -> str:
    parts = [
        "# Roles",
        ABOUT,
        MADE,
        table(TITLES, given_rows()),
        "## Actions",
        table(TITLES, [(action.capitalize(), *(yes(action in role.actions) for role in ROLES)) for action in ACTIONS]),
        "## Pages",
        "A role of named themes has the pages of its own themes; here it holds the first.",
        table(TITLES, page_rows()),
    ]
    return "\n\n".join(parts) + "\n"


def given_rows() -> list[tuple[str, ...]]:
    return [
        ("What it is for", *(role.about for role in ROLES)),
        ("Scope", *(role.scope for role in ROLES)),
        ("Looks at it", *(role.level or "not at all" for role in ROLES)),
        ("Looks at all else", *(role.beyond or ("" if role.scope == EVERYTHING else "not at all") for role in ROLES)),
        ("Two administrators must agree", *(yes(role.two_people) for role in ROLES)),
        ("Held alone", *(yes(role.alone) for role in ROLES)),
    ]


def page_rows() -> list[tuple[str, ...]]:
    """Each page of the menu once, in the order in which some role has it."""
    offered = {role.id: {page.address: page for page in pages_of(role)} for role in ROLES}
    every = {address: page for pages in offered.values() for address, page in pages.items()}
    return [(page.title, *(yes(address in offered[role.id]) for role in ROLES)) for address, page in every.items()]


def yes(so: bool) -> str:
    return "yes" if so else ""


def pages_of(role: Role) -> list[MenuPage]:
    """The menu of somebody with this role alone: of the first theme, or of the first extract."""
    right = Right(role.id, frozenset({THEMES[0].id}), frozenset(list(sources())[:1]))
    return listed(Person("somebody", role.title, (right,)))
