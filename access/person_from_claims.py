"""From what the sign-in service says and what the table of people says to a person: a role counts where both name it."""

from collections.abc import Mapping
from typing import Protocol

from access.claims import account, roles
from access.person import Person, Right


class PeopleTable(Protocol):
    """The table of people, as the door asks it."""

    def rights_of(self, who: str) -> tuple[Right, ...]: ...

    def disabled(self, who: str) -> bool: ...

    def holders(self, role: str) -> frozenset[str]: ...


def person_of(claims: Mapping[str, object], people: PeopleTable, executives_see: str) -> Person:
    """What a right covers comes from the table alone; the name is for the screen only."""
    who, named = account(claims), roles(claims)
    rights = () if people.disabled(who) else people.rights_of(who)
    return Person(who, str(claims.get("name") or ""), tuple(right for right in rights if right.role in named), executives_see)
