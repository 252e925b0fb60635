"""What earlier releases told of an indicator and stays true: whole periods, and of unfinished ones the months there were."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import Unit
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.constraints_of_clocks import ClockTold, rows_of
from metrics.disclosure.counts import Known
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.rounding import is_exempt
from metrics.reasons import NONE
from metrics.table import HIDDEN, OK, Figure
from periods import year_of
from warehouse.contract import RELEASED_BEFORE, RELEASED_NOW, HistoryRow

CORRECTED = "corrected"
SAID_OF_A_COUNT = [name for name in RELEASED_NOW.kinds if name != "place"]


class ReleaseHistory:
    """What was told before, as the table released_before has it, and what is told now for the first time."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self.before, self.now = defaultdict(dict), []
        for line in RELEASED_BEFORE.read(connection, "ORDER BY place"):
            row = figure_of(line)
            self.before[line.indicator][place_of(row)] = row

    def that_fits(self, indicator: Indicator, rows: list[Figure]) -> tuple[Figure, ...]:
        """What was told before and can be true beside these rows; the rest was corrected since, and is written off."""
        held = self.before[indicator.id]
        earlier = tuple(row for row in held.values() if row.status != CORRECTED)
        fit = that_fit(indicator.unit, tuple(rows), earlier)
        for row in set(earlier).difference(fit):
            self.now.append(line_of(row._replace(status=CORRECTED)))
        return fit

    def corrected(self, indicator: Indicator) -> int:
        return sum(line.indicator == indicator.id and line.status == CORRECTED for line in self.now)

    def add(self, indicator: Indicator, rows: list[Figure]) -> None:
        """rows: as they are released."""
        if is_exempt(indicator):
            return
        before = self.before[indicator.id]
        for row in lasting(rows):
            if before.get(place_of(row)) != row:
                self.now.append(line_of(row))

    def with_earlier(self, clocks: Iterable[ClockTold]) -> tuple[ClockTold, ...]:
        """Those about people that could be worked out, with what was told of them before."""
        about_people = [told for told in clocks if told.is_attacked]
        return tuple(told._replace(earlier=tuple(self.before[told.clock].values())) for told in about_people)

    def write_all(
        self,
        connection: duckdb.DuckDBPyConnection,
        indicators: Mapping[str, Indicator],
        rows: Mapping[str, Iterable[Figure]],
        clocks: Iterable[ClockTold],
    ) -> None:
        """rows, clocks: as they are released."""
        for name, kept in rows.items():
            self.add(indicators[name], list(kept))
        self.add_clocks(clocks)
        self.write(connection)

    def add_clocks(self, clocks: Iterable[ClockTold]) -> None:
        for told in clocks:
            before = self.before[told.clock]
            self.now += [line_of(row) for row in rows_of(told) if before.get(place_of(row)) != row]

    def write(self, connection: duckdb.DuckDBPyConnection) -> None:
        RELEASED_NOW.add(connection, self.now)


def line_of(row: Figure) -> HistoryRow:
    return HistoryRow(**{name: getattr(row, name) for name in SAID_OF_A_COUNT})


def figure_of(line: HistoryRow) -> Figure:
    """Without what changes nothing: what the period is called, the value worked out from both counts."""
    said: dict[str, Any] = vars(line) | {"so_far": bool(line.so_far)}  # older files do not say
    return Figure(position=0, period="", value=None, rate=None, reasons=NONE, **{name: said[name] for name in SAID_OF_A_COUNT})


class CountPlace(NamedTuple):
    """Which count a row tells of."""

    cut: str | None
    grain: str
    so_far: bool
    start: date
    stop: date
    group: str


def place_of(row: Figure) -> CountPlace:
    return CountPlace(row.cut, row.grain, row.so_far, row.start, row.stop, row.breakdown)


def known_together(unit: Unit, rows: Iterable[Figure], earlier: Iterable[Figure]) -> Known:
    """What the rows of a release tell together with what was told before; of a count told twice the newest has a say."""
    newest = {place_of(row): row for row in [*earlier, *rows]}
    return what_is_known(unit, list(newest.values()))


def lasting(rows: Iterable[Figure]) -> list[Figure]:
    """What stays true of these rows when later weeks and months come: whole periods, and the parts so far of the others."""
    return [plain(row) for row in rows if is_lasting(row)]


def is_lasting(row: Figure) -> bool:
    return row.so_far or row.status == OK or row.status == HIDDEN and row.reasons.lacks_nothing


def plain(row: Figure) -> Figure:
    """As it is told: its place and its counts."""
    return figure_of(line_of(row))


def that_fit(unit: Unit, rows: tuple[Figure, ...], earlier: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The earlier rows that can be true beside the new ones: of a financial year that was corrected since, none of a cut."""
    as_before, parts = set(lasting(rows)), defaultdict(list)
    sure = tuple(row for row in earlier if row in as_before)
    for row in (row for row in earlier if row not in as_before):
        parts[row.cut, year_of(row.start)].append(row)
    return fitting(unit, rows, sure, list(parts.values()))


def fitting(unit: Unit, rows: tuple[Figure, ...], sure: tuple[Figure, ...], parts: list[list[Figure]]) -> tuple[Figure, ...]:
    """sure: what fits already. Parts are halved until the ones that do not fit are found."""
    together = (*sure, *(row for part in parts for row in part))
    if not parts or Attack(known_together(unit, rows, together)).possible():
        return together
    if len(parts) == 1:
        return sure
    half = len(parts) // 2
    return fitting(unit, rows, fitting(unit, rows, sure, parts[:half]), parts[half:])
