"""What a release tells of the counts behind one indicator: the range of each, and how they add up."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from metrics.declaring.unit import AS_AMOUNT, AS_MIDDLE, WITHOUT_COUNTS, Unit
from metrics.disclosure.rounding import GRAINS, released_range
from metrics.table import HIDDEN, NOT_APPLICABLE, NOT_RETURNED, OK, Figure
from periods import last_day

MONTH = "month"
UNKNOWN = (0.0, float("inf"))
NOTHING = (0.0, 0.0)

Range = tuple[float, float]
Rule = Callable[[float | None], Range]


class Cell(NamedTuple):
    """A true count. part: numerator or denominator."""

    part: str
    cut: str | None
    group: str
    grain: str
    start: date
    stop: date


@dataclass
class Known:
    """ranges: least and most of every count. hidden: those that must stay so. complete: those nothing was missing from.

    sums: a count, others, and whether they add up to it (True) or only reach it at least (False).
    """

    ranges: dict[Cell, Range] = field(default_factory=dict)
    hidden: list[Cell] = field(default_factory=list)
    complete: set[Cell] = field(default_factory=set)
    sums: list[tuple[Cell, list[Cell], bool]] = field(default_factory=list)

    def add(self, whole: Cell, parts: list[Cell], exactly: bool) -> None:
        if parts and parts != [whole]:
            self.sums.append((whole, parts, exactly))


def parts_of(unit: Unit) -> list[str]:
    """Which columns are counts."""

    if unit.ruled_as == WITHOUT_COUNTS:
        return []
    return ([] if unit.ruled_as == AS_MIDDLE else ["numerator"]) + ([] if unit.denominator == "NULL" else ["denominator"])


def what_is_known(unit: Unit, rows: list[Figure], rule: Rule = released_range) -> Known:
    """rows: as they were released. rule: for which range a number of them stands."""
    known = Known()
    for part in parts_of(unit):
        cells = {}
        for row in rows:
            cell = Cell(part, row.cut, row.breakdown, row.grain, row.start, row.stop)
            cells[cell] = row.status
            learn(known, cell, row, unit, rule)
        expression = getattr(unit, part)
        if "DISTINCT" in expression and "latest" not in expression:
            reach(known, list(cells))
        else:
            add_up(known, cells, at_end="latest" in expression)
        groups(known, unit, part)
    if unit.name == "percent":
        parts_within_wholes(known)
    return known


def learn(known: Known, cell: Cell, row: Figure, unit: Unit, rule: Rule) -> None:
    """What one released row says of one count."""
    shown, status = getattr(row, cell.part), row.status
    if status == OK or status == HIDDEN and ";" not in row.note:
        known.complete.add(cell)
    no_case = status == NOT_APPLICABLE and not unit.stated and "earlier records" not in row.note
    if status == NOT_RETURNED or no_case and (cell.part == "denominator" or unit.name == "percent"):
        known.ranges[cell] = NOTHING
    elif shown is None and status != HIDDEN:
        known.ranges[cell] = UNKNOWN
    else:
        known.ranges[cell] = UNKNOWN if shown is None and unit.ruled_as == AS_AMOUNT else rule(shown)
        if shown is None:
            known.hidden.append(cell)


def add_up(known: Known, cells: dict[Cell, str], at_end: bool) -> None:
    """Every period is made of its months, also where those were not released. at_end: of its last month that was returned."""
    months = months_of(list(cells))
    silent = {cell.start for cell, status in cells.items() if cell.grain == MONTH and status == NOT_RETURNED}
    for cell in cells:
        if cell.grain == MONTH:
            continue
        within = [
            cell._replace(grain=MONTH, start=start, stop=stop)
            for start, stop in months
            if cell.start <= start and stop <= cell.stop
        ]
        if at_end:
            within = [month for month in within if month.start not in silent][-1:]
        for month in within:
            known.ranges.setdefault(month, UNKNOWN)
        known.add(cell, within, True)


def months_of(cells: list[Cell]) -> list[tuple[date, date]]:
    """First and last day of every month that these periods cover."""
    first, last = min((cell.start for cell in cells), default=None), max((cell.stop for cell in cells), default=None)
    months = []
    while first and first <= last:
        months.append((first, last_day(first)))
        first = months[-1][1] + timedelta(days=1)
    return months


def reach(known: Known, cells: list[Cell]) -> None:
    """Of different ones: none is more than a period that holds it, and all of a period's parts together are no fewer."""
    of_group = defaultdict(list)
    for cell in cells:
        of_group[cell.cut, cell.group].append(cell)
    for of_one in of_group.values():
        for cell in of_one:
            inside = [each for each in of_one if cell.start <= each.start and each.stop <= cell.stop and each.grain != cell.grain]
            for each in inside:
                known.add(each, [cell], False)
            for grain in {each.grain for each in inside} & {*GRAINS}:
                parts = [each for each in inside if each.grain == grain]
                if sum((each.stop - each.start).days + 1 for each in parts) == (cell.stop - cell.start).days + 1:
                    known.add(cell, parts, False)


def groups(known: Known, unit: Unit, part: str) -> None:
    """The groups of a period add up to its whole; of different ones they only reach it."""
    adds = "DISTINCT" not in getattr(unit, part)
    if unit.whole_of_period and part == "denominator":
        return
    by_cut = defaultdict(list)
    for cell in known.ranges:
        if cell.part == part and cell.cut is not None:
            by_cut[cell.cut, cell.grain, cell.start, cell.stop].append(cell)
    wholes = {(cell.grain, cell.start, cell.stop): cell for cell in known.ranges if cell.part == part and cell.cut is None}
    for (_, *period), cells in by_cut.items():
        whole = wholes.get(tuple(period))
        if whole is None:
            continue
        known.add(whole, cells, adds)
        if not adds:
            for cell in cells:
                known.add(cell, [whole], False)


def parts_within_wholes(known: Known) -> None:
    for cell in list(known.ranges):
        if cell.part == "numerator" and (of := cell._replace(part="denominator")) in known.ranges:
            known.add(cell, [of], False)
