"""The attack on a release: how closely each hidden count is known to whoever puts everything together."""

import atexit
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import highspy
import numpy as np

from metrics.disclosure.counts import Cell, Known

atexit.register(highspy.Highs.resetGlobalScheduler, True)  # its threads end first, or the process may abort as it ends

TOO_CLOSE = 2  # a range of fewer than three whole numbers is as good as the number
SURE = 1e-6
FREE = 1e6  # more than any count
OPTIONS = {"output_flag": False, "threads": 1, "presolve": "off", "random_seed": 1, "simplex_strategy": 4}
GLANCES = 16  # solutions looked at before each count is tried by itself


@dataclass(frozen=True)
class Range:
    """Between which two whole numbers a hidden count must lie."""

    cell: Cell
    least: int
    most: int

    @property
    def width(self) -> int:
        return self.most - self.least


class Attack:
    """Linear programmes over one set of what is known: the same constraints, another count to push down or up each time."""

    def __init__(self, known: Known):
        self.known, self.place = known, {cell: place for place, cell in enumerate(known.ranges)}
        self.lowest = np.full(len(self.place), np.inf)  # of every count, in the solutions found so far
        self.highest = np.full(len(self.place), -np.inf)

    @cached_property
    def solver(self) -> highspy.Highs:
        solver = highspy.Highs()
        for option, value in OPTIONS.items():
            solver.setOptionValue(option, value)
        least, most = np.array(list(self.known.ranges.values()), dtype=float).T
        solver.addVars(len(least), least, np.minimum(most, FREE))
        sums = self.known.sums
        places = [[self.place[whole], *(self.place[each] for each in parts)] for whole, parts, _ in sums]
        lengths = np.array([len(each) for each in places])
        signs = np.concatenate([np.array([1.0] + [-1.0] * (length - 1)) for length in lengths]) if sums else np.array([])
        floors = np.array([0.0 if exactly else -highspy.kHighsInf for _, _, exactly in sums])
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if sums else np.array([])
        solver.addRows(
            len(sums),
            floors,
            np.zeros(len(sums)),
            int(lengths.sum()),
            starts.astype(np.int32),
            np.array([place for each in places for place in each], dtype=np.int32),
            signs,
        )
        return solver

    def push(self, places: np.ndarray, weights: np.ndarray) -> bool:
        """Take these counts as low as they go, weighed; whether all that is known can be true at once."""
        solver, everything = self.solver, np.arange(len(self.place), dtype=np.int32)
        costs = np.zeros(len(self.place))
        costs[places] = weights
        solver.changeColsCost(len(everything), everything, costs)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return False
        found = np.array(solver.getSolution().col_value)
        self.lowest, self.highest = np.minimum(self.lowest, found), np.maximum(self.highest, found)
        return True

    def possible(self) -> bool:
        """Whether all that is known can be true at once."""
        return self.can_be_true

    @cached_property
    def can_be_true(self) -> bool:
        """The first solution is found sooner by a programme made smaller; each later one from the one before it."""
        if not self.place:
            return True
        self.solver.setOptionValue("presolve", "on")
        found = self.push(np.array([], dtype=int), np.array([]))
        self.solver.setOptionValue("presolve", OPTIONS["presolve"])
        return found

    def ranges(self, hidden: Sequence[Cell], enough: float = FREE) -> Iterator[Range]:
        """The range of each; once it is seen to be as wide as `enough` it is not looked at further."""
        places, chance = np.array([self.place[cell] for cell in hidden], dtype=int), np.random.default_rng(1)
        for glance in range(GLANCES):
            unsure = places[self.seen(places) < enough]
            if len(unsure):
                self.push(unsure, (-1) ** glance * chance.uniform(0.1, 1, len(unsure)))
        for cell, place in zip(hidden, places):
            for sign in (1, -1):
                if self.seen(place) < enough:
                    self.push(np.array([place]), np.array([sign]))
            yield Range(cell, int(np.ceil(self.lowest[place] - SURE)), int(np.floor(self.highest[place] + SURE)))

    def seen(self, places: np.ndarray) -> np.ndarray:
        """How far apart the solutions found so far are, in whole numbers that lie between them."""
        return np.floor(self.highest[places] + SURE) - np.ceil(self.lowest[places] - SURE)


def too_close(known: Known, enough: int = TOO_CLOSE, once_for: Callable[[Cell], object] = lambda cell: cell) -> list[Range]:
    """The hidden counts that are known to fewer than `enough` + 1 numbers. once_for: of each kind one will do."""
    return closest(Attack(known), known.hidden, enough, once_for)


def closest(
    attack: Attack, hidden: Sequence[Cell], enough: int, once_for: Callable[[Cell], object] = lambda cell: cell
) -> list[Range]:
    """The same of some counts, by an attack that is under way."""
    if not hidden or not attack.possible():
        return []
    found = {}
    for kind in dict.fromkeys(map(once_for, hidden)):
        alike = [cell for cell in hidden if once_for(cell) == kind]
        found[kind] = next((each for each in attack.ranges(alike, enough) if each.width < enough), None)
    return [each for each in found.values() if each]
