"""What is odd about a column as a whole: found at its first cell that shows it, said once, at the heading."""

from loaders.days_and_numbers import LONGER_SCALE
from loaders.sealed import USUAL


def is_of_column(problem: str) -> bool:
    return problem == USUAL or problem.startswith(LONGER_SCALE)


def once(problems: dict[int, str]) -> dict[int, str]:
    """By row index, without those that were said of the column before."""
    said = {problem: index for index, problem in reversed(problems.items()) if is_of_column(problem)}
    return {index: problem for index, problem in problems.items() if said.get(problem, index) == index}
