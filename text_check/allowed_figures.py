"""What may be known for one viewer: the figures they may see, read when a text asks for them, and what was printed before."""

from collections.abc import Callable
from dataclasses import dataclass, field

from metrics.declaring.indicator import Indicator
from metrics.printed.observations import Observation
from metrics.table import Table
from metrics.viewer import NotAllowed
from reading.reader import Reader
from text_check.words import stems


@dataclass(frozen=True)
class AllowedFigures:
    """read: the yearly table of an indicator by a breakdown, as its viewer may see it: from released figures, if they see those.

    seen: the indicators of the themes they may see. printed: the published figures of the same.
    """

    read: Callable[[Indicator, str | None], Table]
    seen: tuple[Indicator, ...]
    printed: tuple[Observation, ...]
    named: dict = field(default_factory=dict, compare=False, repr=False)
    tables: dict = field(default_factory=dict, compare=False, repr=False)

    def table(self, indicator: Indicator, by: str | None) -> Table | None:
        """None where this viewer may not see it so."""
        asked = indicator.id, by
        if asked not in self.tables:
            try:
                self.tables[asked] = self.read(indicator, by)
            except NotAllowed:
                self.tables[asked] = None
        return self.tables[asked]

    def groups(self, indicator: Indicator, by: str) -> list[tuple[str, frozenset[str]]]:
        """Every group of a breakdown with its words."""
        asked = indicator.id, by
        if asked not in self.named:
            table = self.table(indicator, by)
            self.named[asked] = [(group, frozenset(stems(group))) for group in (table.groups if table is not None else [])]
        return self.named[asked]


def figures_for(reader: Reader) -> AllowedFigures:
    """Of what was printed and declared only the themes its viewer may see."""
    seen = tuple(reader.indicators.values())
    return AllowedFigures(lambda indicator, by: reader.values(indicator, "year", by), seen, tuple(reader.printed()))
