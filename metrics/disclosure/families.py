"""Figures that count the same cases, or some of each other's: what whoever knows their definitions learns from all of them.

With them the clocks of which they count the things.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from metrics.declaring.indicator import Indicator
from metrics.declaring.relation import EACH_GROUP, Count, Relation
from metrics.declaring.timed import Timed
from metrics.declaring.unit_type import Unit
from metrics.disclosure.constraints_of_clocks import ClockTold, what_clocks_tell
from metrics.disclosure.counts import Cell, Known, Sum
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.release_history import known_together
from metrics.disclosure.rounding import is_exempt
from metrics.disclosure.things_of_clocks import things_of
from metrics.table import NOT_RECORDED, WHOLE, Figure
from periods import MONTH, year_of

Rows = Mapping[str, tuple[Figure, ...]]  # by the id of the indicator


class Member(NamedTuple):
    """What the attack must know of an indicator."""

    id: str
    unit: Unit
    related: tuple[Relation, ...]
    timed: Timed | None = None


Family = tuple[Member, ...]
Clocks = tuple[ClockTold, ...]


def member(indicator: Indicator) -> Member:
    return Member(indicator.id, indicator.unit, indicator.related, indicator.timed)


def families(indicators: Mapping[str, Indicator]) -> list[Family]:
    """Those about people that hang together by any relation, in their own order. One that is related to none is by itself."""
    of_one = {name: {name} for name, indicator in indicators.items() if not is_exempt(indicator)}
    for name in of_one:
        for relation in indicators[name].related:
            joined = set[str]().union(*(of_one[each] for each in relation.figures & of_one.keys()))
            of_one |= dict.fromkeys(joined, joined)
    return [
        tuple(member(indicators[name]) for name in of_one if name in one)
        for one in dict.fromkeys(map(frozenset, of_one.values()))
    ]


def attack_on(family: Family, rows: Rows, earlier: Rows, clocks: Clocks = ()) -> Attack:
    """On all counts of a family together. rows: as they are released. earlier: told before, and can still be true.

    clocks: what is told of those that its cases are the things of.
    """
    alone, more = Known(), list[list[Sum]]()
    for one in family:
        alone.take_in(known_together(one.unit, rows[one.id], earlier.get(one.id, ())))
    more += [sums for one in family for relation in one.related for sums in learnt(alone, relation)]
    for told in clocks:
        known, later = what_clocks_tell(told)
        alone.take_in(known)
        more += [*later, *(sums for one in family for sums in things_of(alone, one, told))]
    return with_sums(alone, more)


def with_sums(alone: Known, more: list[list[Sum]]) -> Attack:
    """What is known of each by itself, and of how they are related what can be true: not all that is sent keeps to definitions.

    They are halved until those that cannot are found.
    """
    attack, half = Attack(alone.with_sums(itertools.chain(*more))), len(more) // 2
    if not more or attack.possible():
        return attack
    return with_sums(with_sums(alone, more[:half]).known, more[half:]) if half else Attack(alone)


def learnt(known: Known, relation: Relation) -> list[list[Sum]]:
    """Of every financial year: in each period, and every group that all its counts are shown for, if nothing is missing there."""
    groups, by_year = Groups(known, relation.figures), defaultdict(list)
    for period, cut, group in groups.where(relation):
        whole, *parts = [groups.cells(count, period, cut, group) for count in (relation.whole, *relation.parts)]
        if whole and all(parts):
            inside = [cell for cells in parts for cell in cells]
            outside = [] if relation.exactly else [left_out(whole[0], inside[0])]
            by_year[year_of(whole[0].start)].append((whole[0], [*inside, *outside], True))
    return list(by_year.values())


def left_out(whole: Cell, part: Cell) -> Cell:
    """Those of a whole that are not in a part of it."""
    return whole._replace(part=f"{whole.part} without {part.part} of {part.figure}", grain=f"{whole.grain} {part.cut}")


def clocks_of(family: Family, clocks: Clocks) -> Clocks:
    named = {one.timed.clock for one in family if one.timed}
    return tuple(told for told in clocks if told.clock in named)


def without_a_family(indicators: Mapping[str, Indicator], clocks: Clocks) -> Clocks:
    """Those of which no figure about people counts the things."""
    named = {one.timed.clock for one in indicators.values() if one.timed and not is_exempt(one)}
    return tuple(told for told in clocks if told.clock not in named)


class Groups:
    """The complete counts of some figures, by whose they are, the period and the breakdown."""

    def __init__(self, known: Known, figures: set[str]):
        self.held: dict[tuple, dict[str, Cell]] = defaultdict(dict)
        for cell in (cell for cell in known.ranges if cell in known.complete and cell.figure in figures):
            self.held[cell.figure, cell.part, cell.cut, cell[-3:]][cell.group] = cell

    def where(self, relation: Relation) -> Iterator[tuple[tuple, str | None, str]]:
        """Each period; and where no count is of groups already, each of those that the whole has."""
        fixed = any(count.cut for count in (relation.whole, *relation.parts))
        for (figure, part, cut, period), cells in list(self.held.items()):
            if (figure, part) != (relation.whole.of, relation.whole.part) or relation.monthly and period[0] != MONTH.id:
                continue
            if fixed:
                if cut == (relation.whole.cut or None):
                    yield period, None, WHOLE
            else:
                yield from itertools.product([period], [cut], cells)

    def cells(self, count: Count, period: tuple, cut: str | None, group: str) -> list[Cell]:
        held = self.held.get((count.of, count.part, count.cut or cut, period), {})
        if count.group == EACH_GROUP:
            return [cell for name, cell in held.items() if name != NOT_RECORDED]
        cell = held.get(count.group or group)
        return [cell] if cell else []
