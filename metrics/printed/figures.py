"""Figures that somebody printed, each set beside what the records give."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from metrics.declaring.indicator import Indicator, Published
from metrics.disclosure.rounding import range_behind, released_range
from metrics.printed.numbers import EXACTLY, Printed, agrees
from metrics.printed.observations import Observation, line_of, prints_of
from metrics.reasons import NONE, Kind, Reasons, because
from metrics.table import HIDDEN, Figure, Table
from periods import MONTH

AGREES, APPROXIMATELY, AS_RELEASED = "agrees", "agrees approximately", "agrees as released"
DIFFERS, CANNOT = "differs", "cannot be computed"

ReadTable = Callable[[Indicator, str, str | None], Table]
"""Gives an indicator in steps and broken down, as whoever asks may see it."""


@dataclass(frozen=True)
class Compared:
    """A printed figure beside the one the records give. observation: as it is held, if it was loaded.

    outcome: agrees, …, or cannot be computed; reasons: why not, or what the figure lacks. ruled: computed of released ones.
    """

    observation: Observation | None
    indicator: Indicator | None = None
    printed: Published | None = None
    computed: float | None = None
    cases: float | None = None
    outcome: str = CANNOT
    reasons: Reasons = NONE
    ruled: bool = False

    @property
    def difference(self) -> float | None:
        return None if self.computed is None or self.printed is None else self.computed - self.printed.value


def every_comparison(read: ReadTable, indicators: Collection[Indicator], observed: list[Observation]) -> list[Compared]:
    """Each printed figure beside the one the records give, or why there is none."""
    compared = []
    for held in observed:
        prints = prints_of(held, indicators)
        compared += [compare(read, indicator, printed, held) for indicator, printed in prints[:1]]
        if not prints:
            kind = Kind.PRINTED_IN_WORDS if held.value is None else Kind.NOT_COUNTED
            compared.append(Compared(held, reasons=because(kind)))
    return compared


def comparisons(read: ReadTable, indicator: Indicator, observed: list[Observation]) -> list[Compared]:
    """Every print of one indicator beside what its records give."""
    held = {(each.line, value): each for each in observed for value in (each.prior, each.value) if value}
    return [compare(read, indicator, printed, held.get((line_of(printed), printed.value))) for printed in indicator.published]


def compare(read: ReadTable, indicator: Indicator, printed: Published, observed: Observation | None) -> Compared:
    tables = [read(indicator, grain_of(printed), by) for by in (indicator.by if printed.breakdown else (None,))]
    rows = [row for table in tables for row in rows_for(table, printed)]
    row = next((row for row in rows if row.value is not None), next(iter(rows), None))
    if tables[0].ruled and row is not None and (row.status == HIDDEN or row.value is not None):
        return compare_released(indicator, printed, observed, row)
    if row is None or row.value is None:
        reasons = row.reasons if row is not None else because(Kind.NOT_RETURNED_FOR, period=printed.period)
        return Compared(observed, indicator, printed, reasons=reasons)
    number = printed_number(printed, observed)
    outcome = DIFFERS if not agrees(number, row.value) else APPROXIMATELY if number.approximate else AGREES
    return Compared(observed, indicator, printed, row.value, row.denominator, outcome, row.reasons)


def printed_number(printed: Published, observed: Observation | None) -> Printed:
    return Printed(printed.value, printed.qualifier or EXACTLY, at_least=observed.at_least if observed else None)


def compare_released(indicator: Indicator, printed: Published, observed: Observation | None, row: Figure) -> Compared:
    """A printed figure under the same rule as the released one: whether it can be the figure that was rounded or hidden."""
    hidden = row.value is None
    if hidden and not indicator.unit.is_count:
        return Compared(observed, indicator, printed, reasons=row.reasons)  # hidden for a count that the print does not name
    behind = released_range(None) if hidden else range_behind(indicator.unit, row)
    outcome = AS_RELEASED if can_be(printed_number(printed, observed), behind) else DIFFERS
    if hidden:
        return Compared(observed, indicator, printed, outcome=outcome, reasons=row.reasons)
    return Compared(observed, indicator, printed, row.value, row.denominator, outcome, row.reasons, ruled=True)


def can_be(number: Printed, behind: tuple[float, float]) -> bool:
    """Whether some number in this range is one that the print could speak of."""
    inside = min(max(number.value, behind[0]), behind[1])
    return any(agrees(number, each) for each in (*behind, inside))


def grain_of(printed: Published) -> str:
    start, stop = printed.span
    return "month" if stop == MONTH.last(start) else "year"


def rows_for(table: Table, printed: Published) -> list[Figure]:
    """A printed window such as Sep 2024 to Mar 2025 is found where a year has these months only."""
    return [row for row in table.rows if row.days == printed.span and printed.breakdown in (None, row.breakdown)]
