"""A figure, and a table of figures: the one object that chart, tooltip, table, alt text and export are made from."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from database.tables import TableOf
from metrics.declaring.indicator import Indicator
from metrics.reasons import Reasons
from periods import Span, year_label, year_of

OK = "ok"
HIDDEN = "hidden"
SUPPRESSED_BY_SENDER = "suppressed"
NOT_RETURNED = "not returned"
NOT_APPLICABLE = "not applicable"
NOT_KNOWN = "not known"
DISPUTED = "disputed"
PROVISIONAL = "provisional"
FAULTY = "could not be worked out"

WHOLE = "All"  # the breakdown of a row that is not broken down
NOT_RECORDED = "Not recorded"


class Figure(NamedTuple):
    """One figure of an indicator: of a period, the whole or (cut: by which column) a group.

    grain: the id of one (periods.GRAINS), or the name of a run of months: one of periods.RUNS, or a path of stages.
    position: its place among the indicator's figures. first, last: the days it has something for, where these are not all.
    value is empty unless the status gives one, and reasons say why; rate: the same for each so many of a population, for whole
    years of some counts.
    people: how many different children stand behind it, where the cases say who and the release rule asks for it.
    so_far: of a period that goes on or lacks something, only the part that was there (metrics/disclosure/parts_so_far.py).
    """

    indicator: str
    grain: str
    cut: str | None
    position: int
    period: str
    start: date
    stop: date
    breakdown: str
    numerator: float | None
    denominator: float | None
    value: float | None
    rate: float | None
    status: str
    reasons: Reasons
    first: date | None = None
    last: date | None = None
    people: int | None = None
    so_far: bool = False

    @property
    def days(self) -> Span:
        return self.first or self.start, self.last or self.stop

    @property
    def year(self) -> str:
        """The financial year it begins in, such as 2024-25: a period that is not whole is called after its months."""
        return year_label(year_of(self.start))


FIGURES = TableOf("figures", Figure, unwritten=("people", "so_far"))


@dataclass(frozen=True)
class Table:
    """Figures of one indicator, one per period and group, in order. ruled: whether their numbers are released ones."""

    indicator: Indicator
    grain: str
    by: str | None
    rows: tuple[Figure, ...]
    snapshot: str
    ruled: bool = False

    @property
    def with_values(self) -> list[Figure]:
        """Those that have a value."""
        return [row for row in self.rows if row.value is not None]

    @property
    def shown(self) -> list[Figure]:
        """Those that have a value, and those that have one nobody may see."""
        return [row for row in self.rows if row.value is not None or row.status == HIDDEN]

    @property
    def periods(self) -> list[str]:
        return list(dict.fromkeys(row.period for row in self.rows))

    @property
    def groups(self) -> list[str]:
        return list(dict.fromkeys(row.breakdown for row in self.rows))

    def of_group(self, group: str) -> "Table":
        """Only the rows of one group."""
        return replace(self, rows=tuple(row for row in self.rows if row.breakdown == group))


def newest(rows: list[Figure]) -> list[Figure]:
    """Those of the last period that has any."""
    last = max((row.start for row in rows), default=None)
    return [row for row in rows if row.start == last]
