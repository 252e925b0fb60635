"""The people of a demonstration: one for each role, to show what each sees. A live installation never asks here."""

from collections import Counter
from datetime import date, timedelta

from access.entry import Confirmed, Introduced, Proposed
from access.people import People
from access.person import EVERY_LOOK, Person, Right
from access.rights_in_force import SHELL
from access.role import ADMINISTRATOR, ANALYST, CHAIR, EXECUTIVE, GOVERNANCE, LEAD_ANALYST, RECORDS_VIEWER
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
    """By the name in the address; the first is who the demonstration starts as."""
    subgroup, own = first_subgroup()
    partner = first_partner()
    sent = frozenset(source.id for source in sources().values() if source.partner == partner)
    rights_of = {
        "": EVERY_LOOK,
        EXECUTIVE.id: (Right(EXECUTIVE.id),),
        RELEASED_EXECUTIVE: (Right(EXECUTIVE.id),),
        CHAIR.id: (Right(CHAIR.id, own),),
        ANALYST.id: (Right(ANALYST.id, sources=sent),),
        LEAD_ANALYST.id: (Right(LEAD_ANALYST.id),),
        RECORDS_VIEWER.id: (Right(RECORDS_VIEWER.id, own),),
        GOVERNANCE.id: (Right(GOVERNANCE.id),),
        ADMINISTRATOR.id: (Right(ADMINISTRATOR.id),),
        SECOND_ADMINISTRATOR: (Right(ADMINISTRATOR.id),),
    }
    of_whom = {CHAIR.id: subgroup, ANALYST.id: partner, RECORDS_VIEWER.id: subgroup, SECOND_ADMINISTRATOR: "the second one"}
    of_whom[RELEASED_EXECUTIVE] = "if the controllers chose released figures"
    return {
        name: Person(code(name), titled(rights, of_whom.get(name)), rights, RELEASED if name == RELEASED_EXECUTIVE else EXACT)
        for name, rights in rights_of.items()
    }


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
    _, own = first_subgroup()
    every_theme = tuple(theme.id for theme in THEMES)
    return [
        Proposed(code(""), LEAD_ANALYST.id, until),
        Proposed(code(""), RECORDS_VIEWER.id, until, every_theme),
        Proposed(code(EXECUTIVE.id), EXECUTIVE.id, until),
        Proposed(code(RELEASED_EXECUTIVE), EXECUTIVE.id, until),
        Proposed(code(CHAIR.id), CHAIR.id, soon, tuple(sorted(own))),
        Proposed(code(LEAD_ANALYST.id), LEAD_ANALYST.id, until),
        Proposed(code(RECORDS_VIEWER.id), RECORDS_VIEWER.id, until, tuple(sorted(own))),
        Proposed(code(ANALYST.id), ANALYST.id, until, partner=first_partner()),
        Proposed(code(GOVERNANCE.id), GOVERNANCE.id, until),
        Proposed(code(NEWCOMER), RECORDS_VIEWER.id, until, tuple(sorted(own))),
    ]
