"""What a release tells of the counts behind one indicator: the range of each, and how they add up."""

from collections import defaultdict
from collections.abc import Callable

from metrics.declaring.unit_type import AS_AMOUNT, Unit
from metrics.disclosure.counts import NOTHING, UNKNOWN, Cell, Known, Range
from metrics.disclosure.rounding import released_amount_range, released_range
from metrics.disclosure.spans import add_up, reach, stand_at_end
from metrics.reasons import Kind
from metrics.table import HIDDEN, NOT_APPLICABLE, NOT_KNOWN, NOT_RETURNED, OK, Figure

Rule = Callable[[float | None], Range]


def what_is_known(unit: Unit, rows: list[Figure], rule: Rule = released_range) -> Known:
    """rows: as they were released. rule: for which range a number of them stands."""
    known = Known()
    for part in unit.counts_of:
        cells = {}
        for row in rows:
            cell = cell_of(part, row)
            cells[cell] = row.status
            learn(known, cell, row, unit, rule)
        if unit.at_end:
            stand_at_end(known, cells)
        elif unit.tallies[part].distinct:
            reach(known, cells)
        else:
            add_up(known, cells)
        groups(known, unit, part)
    if unit.is_part:
        parts_within_wholes(known, rows)
    return known


def learn(known: Known, cell: Cell, row: Figure, unit: Unit, rule: Rule) -> None:
    """What one released row says of one count."""
    shown, status = getattr(row, cell.part), row.status
    if (status == OK or status == HIDDEN and row.reasons.lacks_nothing) and not row.reasons.has(Kind.LEFT_OUT):
        known.complete.add(cell)
    no_case = status in (NOT_APPLICABLE, NOT_KNOWN) and not unit.stated and not row.reasons.has(Kind.TOO_LITTLE_HISTORY)
    if status == NOT_RETURNED or no_case and (cell.part == "denominator" or unit.is_part):
        known.ranges[cell] = NOTHING
    elif shown is None and status != HIDDEN:
        known.ranges[cell] = UNKNOWN
    else:
        known.ranges[cell] = (released_amount_range if unit.ruled_as == AS_AMOUNT else rule)(shown)
        if shown is None:
            known.hidden.append(cell)


def groups(known: Known, unit: Unit, part: str) -> None:
    """The groups of a period add up to its whole; of different ones they only reach it."""
    adds = not unit.tallies[part].distinct
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


def parts_within_wholes(known: Known, rows: list[Figure]) -> None:
    for row in rows:
        if not row.reasons.has(Kind.MORE_THAN_ALL):
            known.add(cell_of("numerator", row), [cell_of("denominator", row)], False)


def cell_of(part: str, row: Figure) -> Cell:
    grain = f"{row.grain} so far" if row.so_far else row.grain  # two counts, though of the same days
    return Cell(row.indicator, part, row.cut, row.breakdown, grain, row.start, row.stop)
