"""What earlier releases told of an indicator and stays true: whole periods, and of unfinished ones the months there were."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import duckdb
import pyarrow as pa

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit import Unit
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.counts import Known
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.rounding import is_exempt
from metrics.table import COLUMNS, HIDDEN, OK
from metrics.working_out.measure import Row
from periods import year_of

SO_FAR = "so far of a "  # and the length of the period: the grain of these rows
CORRECTED = "corrected"
STATUS = COLUMNS.index("status")
SCHEMA = pa.schema(
    [
        ("indicator", pa.string()),
        ("cut", pa.string()),
        ("grain", pa.string()),
        ("start", pa.date32()),
        ("stop", pa.date32()),
        ("breakdown", pa.string()),
        ("numerator", pa.float64()),
        ("denominator", pa.float64()),
        ("status", pa.string()),
        ("note", pa.string()),
        ("place", pa.int32()),
    ]
)
VALUES = SCHEMA.names[3:-1]


class Told:
    """What was told before, as the tables told_before has it, and what is told now for the first time."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self.before, self.now = defaultdict(dict), []
        for indicator, cut, grain, *values, _ in connection.execute("FROM told_before ORDER BY place").fetchall():
            row = Row(cut, grain, plain(dict(zip(VALUES, values))))
            self.before[indicator][place_of(row)] = row

    def that_fits(self, indicator: Indicator, rows: list[Row]) -> tuple[Row, ...]:
        """What was told before and can be true beside these rows; the rest was corrected since, and is written off."""
        held = self.before[indicator.id]
        earlier = tuple(row for row in held.values() if row.values[STATUS] != CORRECTED)
        fit = that_fit(indicator.unit, tuple(rows), earlier)
        for row in set(earlier).difference(fit):
            self.now.append(line_of(indicator, row, CORRECTED))
        return fit

    def corrected(self, indicator: Indicator) -> int:
        return sum(line[0] == indicator.id and line[VALUES.index("status") + 3] == CORRECTED for line in self.now)

    def add(self, indicator: Indicator, rows: list[Row]) -> None:
        """rows: as they are released."""
        if is_exempt(indicator):
            return
        before = self.before[indicator.id]
        for row in lasting(rows):
            if before.get(place_of(row)) != row:
                self.now.append(line_of(indicator, row, row.values[STATUS]))

    def write(self, connection: duckdb.DuckDBPyConnection) -> None:
        columns = list(zip(*self.now)) or [[] for _ in SCHEMA]
        arrays = [pa.array(column, field.type) for column, field in zip(columns, SCHEMA)]
        connection.register("told_once", pa.table(arrays, schema=SCHEMA))
        connection.execute("INSERT INTO told_now FROM told_once")
        connection.unregister("told_once")


def line_of(indicator: Indicator, row: Row, status: str) -> tuple:
    values = dict(zip(COLUMNS, row.values)) | {"status": status}
    return indicator.id, row.cut, row.grain, *(values[name] for name in VALUES), 0


class Place(NamedTuple):
    """Which count a row tells of."""

    cut: str | None
    grain: str
    start: date
    stop: date
    group: str


def place_of(row: Row) -> Place:
    return Place(row.cut, row.grain, *row.values[1:4])


def known_together(unit: Unit, rows: Iterable[Row], earlier: Iterable[Row]) -> Known:
    """What the rows of a release tell together with what was told before; of a count told twice the newest has a say."""
    newest = {place_of(row): row for row in [*earlier, *rows]}
    return what_is_known(unit, list(newest.values()))


def lasting(rows: Iterable[Row]) -> list[Row]:
    """What stays true of these rows when later weeks and months come: whole periods, and the parts so far of the others."""
    told = ((row, dict(zip(COLUMNS, row.values))) for row in rows)
    return [row._replace(values=plain(values), people=None) for row, values in told if is_lasting(row.grain, values)]


def is_lasting(grain: str, values: dict) -> bool:
    return grain.startswith(SO_FAR) or values["status"] == OK or values["status"] == HIDDEN and ";" not in values["note"]


def plain(values: dict) -> tuple:
    """Without what changes nothing: what the period is called, the value worked out from both counts."""
    kept = {name: values[name] for name in VALUES}
    return tuple((dict.fromkeys(COLUMNS) | kept).values())


def that_fit(unit: Unit, rows: tuple[Row, ...], earlier: tuple[Row, ...]) -> tuple[Row, ...]:
    """The earlier rows that can be true beside the new ones: of a financial year that was corrected since, none of a cut."""
    as_before, parts = set(lasting(rows)), defaultdict(list)
    sure = tuple(row for row in earlier if row in as_before)
    for row in (row for row in earlier if row not in as_before):
        parts[row.cut, year_of(row.values[1])].append(row)
    return fitting(unit, rows, sure, list(parts.values()))


def fitting(unit: Unit, rows: tuple[Row, ...], sure: tuple[Row, ...], parts: list[list[Row]]) -> tuple[Row, ...]:
    """sure: what fits already. Parts are halved until the ones that do not fit are found."""
    together = (*sure, *(row for part in parts for row in part))
    if not parts or Attack(known_together(unit, rows, together)).possible():
        return together
    if len(parts) == 1:
        return sure
    half = len(parts) // 2
    return fitting(unit, rows, fitting(unit, rows, sure, parts[:half]), parts[half:])
