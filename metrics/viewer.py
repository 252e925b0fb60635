"""Who is looking, and how closely. Every read of a figure or a record takes a Viewer; pages never filter rights themselves."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

RELEASED, EXACT, RECORDS = LEVELS = ("released", "exact", "records")


class NotAllowed(Exception):
    """The viewer may not see this. The message is fit to be shown."""


@dataclass(frozen=True)
class Sight:
    """What one right lets somebody see. level: released (under the release rule), exact (true totals), records.

    themes: ids of themes, None for all. sources: only figures made of these extracts and no other; None for all.
    """

    level: str
    themes: frozenset[str] | None = None
    sources: frozenset[str] | None = None

    def covers(self, theme: str, sources: Iterable[str]) -> bool:
        made_of = frozenset(sources)
        return (self.themes is None or theme in self.themes) and (
            self.sources is None or (bool(made_of) and made_of <= self.sources)
        )


@dataclass(frozen=True)
class Viewer:
    """role: words for the screen. sights: what they may see; none at all unless some right says so.

    who: the code by which the log knows them. knows: what the same person sees, where they look less closely here.
    """

    role: str
    sights: tuple[Sight, ...] = ()
    who: str = "shell"
    knows: tuple[Sight, ...] = ()

    def level_of(self, theme: str, sources: Iterable[str] = ()) -> str | None:
        """The closest look this viewer has at figures of a theme made of these extracts; None for no look at all."""
        made_of = tuple(sources)
        levels = [sight.level for sight in self.sights if sight.covers(theme, made_of)]
        return max(levels, key=LEVELS.index, default=None)

    def may_see(self, theme: str) -> bool:
        return any(sight.themes is None or theme in sight.themes for sight in self.sights)

    def must_see(self, theme: str) -> None:
        if not self.may_see(theme):
            raise NotAllowed("This theme belongs to another subgroup.")

    def sees_exact(self, theme: str, sources: Iterable[str] = ()) -> bool:
        return self.level_of(theme, sources) in (EXACT, RECORDS)

    def must_see_exact(self, theme: str, sources: Iterable[str] = ()) -> None:
        self.must_see(theme)
        if not self.sees_exact(theme, sources):
            raise NotAllowed("Your role sees figures under the release rule only.")

    def sees_records(self, theme: str, sources: Iterable[str] = ()) -> bool:
        return self.level_of(theme, sources) == RECORDS

    def must_see_records(self, theme: str, sources: Iterable[str] = ()) -> None:
        self.must_see(theme)
        if not self.sees_records(theme, sources):
            raise NotAllowed("Records are open to named people only.")

    @property
    def sees_released(self) -> bool:
        """Sees some figures as released only."""
        return any(sight.level == RELEASED for sight in self.sights)

    @property
    def sees_earlier_days(self) -> bool:
        """Not whoever sees released figures: two releases side by side tell more than each (docs/disclosure.md)."""
        return not self.sees_released

    @property
    def as_released(self) -> "Viewer":
        """The same person with no closer look than at released figures."""
        lowered = tuple(replace(sight, level=RELEASED) for sight in self.sights)
        return replace(self, sights=lowered, knows=(*self.sights, *self.knows))
