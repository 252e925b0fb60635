"""How the counts of periods of every length hang together: weeks are no parts of months, nor terms of financial years.

All periods are cut where any of them begins or ends. Between two cuts lies a span, whose count is an unknown of its own: a
period holds the cases of its spans, whatever else they are part of (docs/decisions/0039).
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from metrics.disclosure.counts import Cell, Known
from metrics.table import NOT_RETURNED
from periods import A_DAY, GRAINS, MONTH, WEEK

SPAN = "span"  # the grain of a span that is no period by itself
AT_BOTH, EITHER, TWICE = " on both sides of a cut", " on either side of a cut", " counted again for each side"


class Spans:
    """The spans of some periods."""

    def __init__(self, cells: Iterable[Cell]):
        grains = {(cell.start, cell.stop): cell.grain for cell in cells}
        cuts = sorted({start for start, _ in grains} | {stop + A_DAY for _, stop in grains})
        spans = [(start, after - A_DAY) for start, after in pairwise(cuts)]
        self.spans = [(grains.get(span, SPAN), *span) for span in spans]
        self.place = {cut: place for place, cut in enumerate(cuts)}

    def within(self, cell: Cell) -> list[Cell]:
        """The spans that a period is made of, as counts of its own group."""
        spans = self.spans[self.place[cell.start] : self.place[cell.stop + A_DAY]]
        return [cell._replace(grain=grain, start=start, stop=stop) for grain, start, stop in spans]


def add_up(known: Known, cells: Iterable[Cell]) -> None:
    """Every period is the sum of its spans: the same ones for the whole and each group, so that groups add up in each."""
    spans = Spans(cells)
    for cell in cells:
        known.add(cell, spans.within(cell), True)


def stand_at_end(known: Known, cells: dict[Cell, str]) -> None:
    """Every period shows what stood in the last week, or month, that it holds whole and that was returned.

    cells: with the status of each. What goes on after its last whole month, in weeks that nothing is told of, says nothing.
    """
    step = WEEK if any(cell.grain == WEEK.id for cell in cells) else MONTH
    silent = [cell for cell, status in cells.items() if cell.cut is None and status == NOT_RETURNED]
    for cell in cells:
        steps = [cell._replace(grain=step.id, start=start, stop=step.last(start)) for start in step.starts(*cell[-2:])]
        whole = [each for each in steps if cell.start <= each.start and each.stop <= cell.stop]
        if step is WEEK or whole and whole[-1].stop == cell.stop:
            known.add(cell, [each for each in whole if not any(overlap(each, gap) for gap in silent)][-1:], True)


def reach(known: Known, cells: Iterable[Cell]) -> None:
    """Of different ones: none is more than a period that holds it, and all of a period's parts together are no fewer."""
    of_group = defaultdict(list)
    for cell in cells:
        of_group[cell.cut, cell.group].append(cell)
    for of_one in of_group.values():
        spans = Spans(of_one)
        crossing = {cell for cell in of_one for other in of_one if cross(cell, other)}
        bridges = bridges_of(known, spans, crossing)
        for cell in of_one:
            inside = [each for each in of_one if holds(cell, each) and each.grain != cell.grain]
            for each in inside + (spans.within(cell) if cell in crossing else []):
                known.add(each, [cell], False)
            known.add(cell, spans.within(cell) if cell in crossing else [], False)
            for grain in {each.grain for each in inside} & {*GRAINS}:
                reach_of_parts(known, cell, [each for each in inside if each.grain == grain], bridges)


def reach_of_parts(known: Known, cell: Cell, parts: list[Cell], bridges: dict[Cell, Cell]) -> None:
    """Where the parts make up the whole period: whoever is counted in two of them, as a week across both shows, is one child."""
    if sum(days(each) for each in parts) != days(cell):
        return
    ends = {each.stop for each in parts}
    seen_twice = {
        max(end for end in ends if bridge.start <= end < bridge.stop): both
        for bridge, both in bridges.items()
        if holds(cell, bridge) and cell.part == bridge.part and any(bridge.start <= end < bridge.stop for end in ends)
    }
    again = cell._replace(part=cell.part + TWICE, grain=f"{cell.grain} by {parts[0].grain}")
    if seen_twice:
        known.add(again, [cell, *seen_twice.values()], True)
    known.add(again if seen_twice else cell, parts, False)


def bridges_of(known: Known, spans: Spans, crossing: set[Cell]) -> dict[Cell, Cell]:
    """Each period that a cut divides in two, with the count of those seen on both sides: what the sides have more than it."""
    bridges = {}
    for cell in sorted(crossing, key=lambda each: (each.start, each.grain)):
        sides = spans.within(cell)
        if len(sides) == 2:
            both, either = cell._replace(part=cell.part + AT_BOTH), cell._replace(part=cell.part + EITHER)
            known.add(either, [cell, both], True)
            known.add(either, sides, True)
            bridges[cell] = both
    return bridges


def days(cell: Cell) -> int:
    return (cell.stop - cell.start).days + 1


def holds(cell: Cell, other: Cell) -> bool:
    return cell.start <= other.start and other.stop <= cell.stop


def overlap(cell: Cell, other: Cell) -> bool:
    return cell.start <= other.stop and other.start <= cell.stop


def cross(cell: Cell, other: Cell) -> bool:
    """Whether each has days that the other has not, and some in common."""
    return overlap(cell, other) and not holds(cell, other) and not holds(other, cell)
