"""A person and the rights they hold. What they may see and do follows from the rights, and from nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from access.role import (
    AS_CHOSEN,
    BY_ID,
    EVERYTHING,
    EXPORT,
    HAND_IN,
    LEAD_ANALYST,
    NAMED_THEMES,
    OWN_PARTNER,
    RECORDS_VIEWER,
    TAKE_TO_MEETING,
    Role,
)
from audit.who import Who
from metrics.declaring.theme import THEMES
from metrics.viewer import EXACT, LEVELS, RELEASED, NotAllowed, Sight, Viewer

LONGEST_ROLE = 40  # of several roles together, in the log


@dataclass(frozen=True)
class Right:
    """A role that somebody holds. themes: ids, for a role of named themes. sources: extracts of their partner, for an analyst.

    until: the last day it counts; None for one that does not end.
    """

    role: str
    themes: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    until: date | None = None

    @property
    def of(self) -> Role:
        return BY_ID[self.role]

    def level(self, executives_see: str) -> str | None:
        """How closely its holder looks at what lies in its scope."""
        return executives_see if self.of.level == AS_CHOSEN else self.of.level

    def actions(self, executives_see: str) -> frozenset[str]:
        """Nobody takes an exact pack to a meeting who sees released figures on the screen."""
        return self.of.actions - ({TAKE_TO_MEETING} if self.level(executives_see) == RELEASED else set())

    def sights(self, executives_see: str) -> tuple[Sight, ...]:
        level = self.level(executives_see)
        if level is None:
            return ()
        themes = self.themes if self.of.scope == NAMED_THEMES else None
        own = Sight(level, themes, self.sources if self.of.scope == OWN_PARTNER else None)
        return (own, Sight(self.of.beyond)) if self.of.beyond else (own,)


EVERY_LOOK = (Right(LEAD_ANALYST.id), Right(RECORDS_VIEWER.id, frozenset(theme.id for theme in THEMES)))
"""What no figure and no record is closed to."""


@dataclass(frozen=True)
class Person:
    """who: a code that never changes, under which the log knows them. name: for the screen.

    executives_see: how closely, as the controllers chose; released unless whoever makes a person says what they chose.
    """

    who: str
    name: str
    rights: tuple[Right, ...] = ()
    executives_see: str = RELEASED

    @property
    def role(self) -> str:
        return " and ".join(dict.fromkeys(right.of.title for right in self.rights)) or "No role"

    @property
    def viewer(self) -> Viewer:
        return Viewer(self.role, self.sights(self.rights), self.who)

    def sights(self, rights: Iterable[Right]) -> tuple[Sight, ...]:
        return tuple(sight for right in rights for sight in right.sights(self.executives_see))

    def that_allow(self, action: str) -> list[Right]:
        return [right for right in self.rights if action in right.actions(self.executives_see)]

    def may(self, action: str) -> bool:
        return bool(self.that_allow(action))

    def must(self, action: str) -> None:
        """Raises NotAllowed."""
        if not self.may(action):
            raise NotAllowed(f"Your role ({self.role}) does not allow you to {action}.")

    def acting(self, action: str) -> Viewer:
        """As whom they do it: by the rights that allow it alone. A chair who is an analyst too speaks of their themes only."""
        return Viewer(self.role_for(action), self.sights(self.that_allow(action)), self.who)

    def taking_away(self, action: str) -> Viewer:
        """As whom they export: by the rights that allow it alone, and never closer than it allows. Raises NotAllowed."""
        self.must(action)
        closest, sights = RELEASED if action == EXPORT else EXACT, self.sights(self.that_allow(action))
        capped = (replace(sight, level=min(sight.level, closest, key=LEVELS.index)) for sight in sights)
        return Viewer(self.role_for(action), tuple(capped), self.who, knows=self.sights(self.rights))

    def role_for(self, action: str) -> str:
        """The title of the role by which they may do it; empty where they may not."""
        return next((right.of.title for right in self.that_allow(action)), "")

    @property
    def sources(self) -> frozenset[str] | None:
        """The extracts they may hand in and whose loads they see; None for all."""
        handing = self.that_allow(HAND_IN)
        if any(right.of.scope == EVERYTHING for right in handing):
            return None
        return frozenset().union(*(right.sources for right in handing))

    def hands_in(self, source: str) -> bool:
        """Whether an extract is their own partner's, or they hand in everything."""
        return self.sources is None or source in self.sources

    def in_log(self, session: str = "") -> Who:
        """As the audit log knows them. session: its id."""
        return Who(self.who, "-and-".join(dict.fromkeys(right.role for right in self.rights))[:LONGEST_ROLE].rstrip("-"), session)

    @property
    def sees_figures(self) -> bool:
        return bool(self.viewer.sights)
