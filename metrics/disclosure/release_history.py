"""What earlier releases told of an indicator and stays true: whole periods, and of unfinished ones the months there were."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import duckdb
import pyarrow as pa

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit import Unit
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.counts import Known
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.rounding import is_exempt
from metrics.table import COLUMNS, HIDDEN, NOT_APPLICABLE, OK, PROVISIONAL
from metrics.working_out.measure import Row
from metrics.working_out.status import NO_CASES, SILENT
from periods import A_DAY, GRAINS, year_of

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


class Step(NamedTuple):
    """A period of the finest length there is. finished: nothing was missing from it. silent: nothing is told of it."""

    start: date
    stop: date
    finished: bool
    silent: bool


def with_parts_so_far(rows: list[Row], measured: Iterable[Row]) -> list[Row]:
    """The ruled rows of a release, and of each period that goes on or lacks something the part that was there.

    Its label tells which days these are. measured: every row there is, from which it is seen what came, also by week or month.
    """
    steps = steps_of(measured)
    return [*rows, *(part for row in rows if (part := part_so_far(row, steps)))]


def steps_of(rows: Iterable[Row]) -> list[Step]:
    """The whole by week, or else by month, or the finest length there is."""
    whole = [row for row in rows if row.cut is None and row.grain in GRAINS]
    finest = next((grain for grain in GRAINS if any(row.grain == grain for row in whole)), None)
    return sorted(step_of(row) for row in whole if row.grain == finest)


def step_of(row: Row) -> Step:
    values = dict(zip(COLUMNS, row.values))
    finished = is_lasting(row.grain, values) or values["status"] == NOT_APPLICABLE and values["note"] == NO_CASES
    return Step(values["start"], values["stop"], finished, values["numerator"] is None and values["status"] != HIDDEN)


def part_so_far(row: Row, steps: list[Step]) -> Row | None:
    values = dict(zip(COLUMNS, row.values))
    within = [step for step in steps if values["start"] <= step.stop and step.start <= values["stop"]]
    grain = SO_FAR + row.grain
    if values["status"] == NOT_APPLICABLE and values["note"] == NO_CASES and within and all(step.finished for step in within):
        return Row(row.cut, grain, plain(values))
    unfinished = values["status"] == PROVISIONAL or values["status"] == HIDDEN and not is_lasting(row.grain, values)
    came = unbroken(within) if unfinished and SILENT not in values["note"] else []
    if not came:
        return None
    days = {"start": max(came[0].start, values["start"]), "stop": min(came[-1].stop, values["stop"])}
    status = HIDDEN if values["status"] == HIDDEN else OK
    return Row(row.cut, grain, plain(values | days | {"note": "", "status": status}))


def unbroken(steps: list[Step]) -> list[Step]:
    """The finished ones, if none is missing between them and all others are silent."""
    came, others = [step for step in steps if step.finished], [step for step in steps if not step.finished]
    follows = all(later.start == before.stop + A_DAY for before, later in pairwise(came))
    return came if follows and all(step.silent for step in others) else []


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
