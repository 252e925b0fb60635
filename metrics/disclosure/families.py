"""Figures that count the same cases, or some of each other's: what whoever knows their definitions learns from all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from metrics.declaring.indicator import Indicator
from metrics.declaring.relation import EACH_GROUP, Count, Relation
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.release_history import known_together
from metrics.disclosure.rounding import is_exempt
from metrics.table import WHOLE, Figure
from periods import MONTH

Rows = Mapping[str, tuple[Figure, ...]]  # by the id of the indicator


def families(indicators: Mapping[str, Indicator]) -> list[list[Indicator]]:
    """Those about people that hang together by any relation, in their own order. One that is related to none is by itself."""
    of_one = {name: {name} for name, indicator in indicators.items() if not is_exempt(indicator)}
    for name in of_one:
        for relation in indicators[name].related:
            joined = set[str]().union(*(of_one[each] for each in relation.figures & of_one.keys()))
            of_one |= dict.fromkeys(joined, joined)
    return [[indicators[each] for each in of_one if each in one] for one in dict.fromkeys(map(frozenset, of_one.values()))]


def known_of(family: Iterable[Indicator], rows: Rows, earlier: Rows) -> Known:
    """What is known of all counts of a family. rows: as they are released. earlier: told before, and can still be true."""
    family, known = list(family), Known()
    for indicator in family:
        known.take_in(known_together(indicator.unit, rows[indicator.id], earlier.get(indicator.id, ())))
    for indicator in family:
        for relation in indicator.related:
            learn(known, relation)
    return known


def learn(known: Known, relation: Relation) -> None:
    """In every period, and every group that all its counts are shown for; of a period that lacks something nothing is learnt."""
    groups = Groups(known, relation.figures)
    for period, cut, group in groups.where(relation):
        whole, *parts = [groups.cells(count, period, cut, group) for count in (relation.whole, *relation.parts)]
        if whole and all(parts):
            known.add(whole[0], [cell for cells in parts for cell in cells], relation.exactly)


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
                yield from product([period], [cut], cells)

    def cells(self, count: Count, period: tuple, cut: str | None, group: str) -> list[Cell]:
        held = self.held.get((count.of, count.part, count.cut or cut, period), {})
        if count.group == EACH_GROUP:
            return list(held.values())
        cell = held.get(count.group or group)
        return [cell] if cell else []
