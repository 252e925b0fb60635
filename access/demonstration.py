"""The people of a demonstration: one for each role, to show what each sees. A live installation never asks here."""

from collections import Counter
from datetime import date, timedelta

from access.entry import Confirmed, Introduced, Proposed
from access.people import People
from access.person import EVERY_LOOK, Person, Right
from access.rights_in_force import SHELL
from access.role import ADMINISTRATOR, CHAIR, EXECUTIVE, LEAD_ANALYST, NAMED_THEMES, OWN_PARTNER, RECORDS_VIEWER, ROLES, Role
from access.rules import LONGEST
from loaders.outcome import Refused
from loaders.source import sources
from metrics.declaring.theme import THEMES
from metrics.viewer import EXACT, RELEASED

SECOND_ADMINISTRATOR = "second-administrator"
RELEASED_EXECUTIVE = "executive-released"  # what the other choice of the controllers would show
NEWCOMER = "newcomer"
SOON = timedelta(days=21)


def code(name: str) -> str:
    """Under which the log and the table of people know somebody of the demonstration."""
    return f"sample-{name or 'everything'}"


def people() -> dict[str, Person]:
    """By the name in the address: every role once; the first is who the demonstration starts as."""
    rights_of = {"": EVERY_LOOK}
    for role in ROLES:
        rights_of[role.id] = (right(role),)
        if role is EXECUTIVE:
            rights_of[RELEASED_EXECUTIVE] = (right(role),)
    rights_of[SECOND_ADMINISTRATOR] = (right(ADMINISTRATOR),)
    of_whom = {role.id: whose(role) for role in ROLES}
    of_whom |= {RELEASED_EXECUTIVE: "if the controllers chose released figures", SECOND_ADMINISTRATOR: "the second one"}
    return {
        name: Person(code(name), titled(rights, of_whom.get(name)), rights, RELEASED if name == RELEASED_EXECUTIVE else EXACT)
        for name, rights in rights_of.items()
    }


def right(role: Role) -> Right:
    themes, partner = reach(role)
    return Right(role.id, themes, frozenset(source.id for source in sources().values() if source.partner == partner))


def reach(role: Role) -> tuple[frozenset[str], str]:
    """The themes it is given for here, and the partner."""
    _, own = first_subgroup()
    return own if role.scope == NAMED_THEMES else frozenset(), first_partner() if role.scope == OWN_PARTNER else ""


def whose(role: Role) -> str | None:
    return {NAMED_THEMES: first_subgroup()[0], OWN_PARTNER: first_partner()}.get(role.scope)


def titled(rights: tuple[Right, ...], of_whom: str | None) -> str:
    return ", ".join(filter(None, [Person("", "", rights).role, of_whom]))


def first_subgroup() -> tuple[str, frozenset[str]]:
    """A subgroup, and the themes it answers for."""
    subgroup = THEMES[0].owner
    return subgroup, frozenset(theme.id for theme in THEMES if theme.owner == subgroup)


def first_partner() -> str:
    """The partner with the most extracts about children."""
    return Counter(source.partner for source in sources().values() if source.child_columns).most_common(1)[0][0]


def fill(table: People) -> None:
    """Give a demonstration's empty table the people of the role switch, one right that waits and one that ends soon."""
    if table.in_force.names:
        return
    first, second = code(ADMINISTRATOR.id), code(SECOND_ADMINISTRATOR)
    until = table.today() + LONGEST - timedelta(days=1)
    people = [Introduced(who, f"Sample {name}") for who, name in names().items()]
    administrators = [Proposed(who, ADMINISTRATOR.id, until) for who in (first, second)]
    try:
        for what in (*people, *administrators):
            table.write(what, SHELL)
        for what in given(until, table.today() + SOON):
            number = table.write(what, first)
            if table.in_force.proposals[number].waits and what.person != code(NEWCOMER):
                table.write(Confirmed(number), second)
    except Refused:  # another process is filling it
        return


def names() -> dict[str, str]:
    return {person.who: person.name for person in people().values()} | {code(NEWCOMER): "newcomer"}


def given(until: date, soon: date) -> list[Proposed]:
    """By the first administrator; all but the newcomer's the second has confirmed."""
    every_theme = tuple(theme.id for theme in THEMES)
    others = [role for role in ROLES if role is not ADMINISTRATOR]
    return [
        Proposed(code(""), LEAD_ANALYST.id, until),
        Proposed(code(""), RECORDS_VIEWER.id, until, every_theme),
        *(asked_for(code(role.id), role, soon if role is CHAIR else until) for role in others),
        asked_for(code(RELEASED_EXECUTIVE), EXECUTIVE, until),
        asked_for(code(NEWCOMER), RECORDS_VIEWER, until),
    ]


def asked_for(who: str, role: Role, until: date) -> Proposed:
    themes, partner = reach(role)
    return Proposed(who, role.id, until, tuple(sorted(themes)), partner)
