"""A person and the rights they hold. What they may see and do follows from the rights, and from nothing else."""

from dataclasses import dataclass, replace
from datetime import date

from access.role import (
    BY_ID,
    EVERYTHING,
    EXPORT,
    EXPORT_EXACT,
    HAND_IN,
    LEAD_ANALYST,
    NAMED_THEMES,
    OWN_PARTNER,
    RECORDS_VIEWER,
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

    def sights(self) -> tuple[Sight, ...]:
        if self.of.level is None:
            return ()
        themes = self.themes if self.of.scope == NAMED_THEMES else None
        own = Sight(self.of.level, themes, self.sources if self.of.scope == OWN_PARTNER else None)
        return (own, Sight(self.of.beyond)) if self.of.beyond else (own,)


EVERY_LOOK = (Right(LEAD_ANALYST.id), Right(RECORDS_VIEWER.id, frozenset(theme.id for theme in THEMES)))
"""What no figure and no record is closed to."""


@dataclass(frozen=True)
class Person:
    """who: a code that never changes, under which the log knows them. name: for the screen."""

    who: str
    name: str
    rights: tuple[Right, ...] = ()

    @property
    def role(self) -> str:
        return " and ".join(dict.fromkeys(right.of.title for right in self.rights)) or "No role"

    @property
    def viewer(self) -> Viewer:
        return Viewer(self.role, tuple(sight for right in self.rights for sight in right.sights()), self.who)

    def may(self, action: str) -> bool:
        return any(action in right.of.actions for right in self.rights)

    def must(self, action: str) -> None:
        """Raises NotAllowed."""
        if not self.may(action):
            raise NotAllowed(f"Your role ({self.role}) does not allow you to {action}.")

    def taking_away(self, exact: bool) -> Viewer:
        """As whom they export: by the rights that allow it alone, and never closer than asked for. Raises NotAllowed."""
        action, closest = (EXPORT_EXACT, EXACT) if exact else (EXPORT, RELEASED)
        self.must(action)
        sights = [sight for right in self.rights if action in right.of.actions for sight in right.sights()]
        capped = (replace(sight, level=min(sight.level, closest, key=LEVELS.index)) for sight in sights)
        return Viewer(self.role_for(action), tuple(capped), self.who)

    def role_for(self, action: str) -> str:
        """The title of the role by which they may do it; empty where they may not."""
        return next((right.of.title for right in self.rights if action in right.of.actions), "")

    @property
    def sources(self) -> frozenset[str] | None:
        """The extracts they may hand in and whose loads they see; None for all."""
        handing = [right for right in self.rights if HAND_IN in right.of.actions]
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
