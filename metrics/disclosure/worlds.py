"""Looks for worlds of whole numbers that agree with everything that was ever released and differ in its hidden counts.

A mixed-integer programme finds each; what it finds is believed only once the checker has confirmed it (witness.py).
"""

from collections.abc import Iterator

import highspy
import numpy as np

from metrics.disclosure.counts import Known
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.witness import APART, World

GLANCES = 24  # worlds looked for over all counts that are not apart yet, before each is tried by itself
SECONDS = {"all": 20.0, "one": 10.0}  # for each search


class Search:
    """Worlds of what is known, each as different as it can be from those found before."""

    def __init__(self, known: Known):
        self.attack = Attack(known)
        self.count = len(self.attack.place)
        self.hidden = np.array([self.attack.place[cell] for cell in known.hidden], dtype=int)
        self.lowest, self.highest = np.full(self.count, np.inf), np.full(self.count, -np.inf)

    def worlds(self) -> Iterator[World]:
        """Until each hidden count is apart in two of them, or nothing more was found in the time given."""
        if not len(self.hidden) or not self.attack.possible():
            return
        self.whole_numbers_only()
        chance = np.random.default_rng(1)
        for glance in range(GLANCES):
            unsure = self.unsure()
            if len(unsure):
                yield from self.found(unsure, (-1) ** glance * chance.uniform(0.1, 1, len(unsure)), SECONDS["all"])
        for place in self.unsure():
            for sign in (1.0, -1.0):
                if place in self.unsure():
                    yield from self.found(np.array([place]), np.array([sign]), SECONDS["one"])

    def whole_numbers_only(self) -> None:
        solver = self.attack.solver
        everything = np.arange(self.count, dtype=np.int32)
        solver.changeColsIntegrality(self.count, everything, np.array([highspy.HighsVarType.kInteger] * self.count))
        for option, value in {"presolve": "on", "mip_rel_gap": 0.5}.items():
            solver.setOptionValue(option, value)

    def found(self, places: np.ndarray, weights: np.ndarray, seconds: float) -> Iterator[World]:
        """The world in which these counts are as low as they go, weighed; none where the time was not enough."""
        solver, costs = self.attack.solver, np.zeros(self.count)
        costs[places] = weights
        solver.changeColsCost(self.count, np.arange(self.count, dtype=np.int32), costs)
        solver.setOptionValue("time_limit", solver.getRunTime() + seconds)
        solver.run()
        if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return
        numbers = np.rint(np.array(solver.getSolution().col_value))
        self.lowest, self.highest = np.minimum(self.lowest, numbers), np.maximum(self.highest, numbers)
        yield dict(zip(self.attack.place, map(int, numbers)))

    def unsure(self) -> np.ndarray:
        return self.hidden[self.highest[self.hidden] - self.lowest[self.hidden] < APART]
