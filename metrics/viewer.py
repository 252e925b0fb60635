"""Who is looking. Every read of a figure or a record takes a Viewer; pages never filter rights themselves."""

from dataclasses import dataclass

EXACT = "exact"
RECORDS = "records"


class NotAllowed(Exception):
    """The viewer may not see this. The message is fit to be shown."""


@dataclass(frozen=True)
class Viewer:
    """role: words for the screen. themes: ids of the themes they may see; None for all. level: exact or records."""

    role: str
    level: str
    themes: frozenset[str] | None = None

    def may_see(self, theme: str) -> bool:
        return self.themes is None or theme in self.themes

    def must_see(self, theme: str) -> None:
        if not self.may_see(theme):
            raise NotAllowed("This theme belongs to another subgroup.")

    def must_see_records(self, theme: str) -> None:
        self.must_see(theme)
        if self.level != RECORDS:
            raise NotAllowed("Records are open to named people only.")


ANALYST = Viewer("Analyst", RECORDS)
