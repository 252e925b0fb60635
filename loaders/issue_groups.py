"""Equal issues of a file as one, worst first: rows that are lost, cells left empty, rows that are doubtful, the rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.outcome import CELL_EMPTY, ROW_KEPT, ROW_SET_ASIDE, Issue

WORST_FIRST = (ROW_SET_ASIDE, CELL_EMPTY, ROW_KEPT)


@dataclass(frozen=True)
class IssueGroup:
    """What is wrong in the same way under one heading of a sheet. cells: each place, in the order of the sheet."""

    sheet: str
    heading: str
    problem: str
    effect: str
    cells: tuple[str, ...]


def grouped(issues: Iterable[Issue]) -> list[IssueGroup]:
    cells: dict[tuple[str, str, str, str], list[str]] = {}
    for issue in issues:
        cells.setdefault((issue.sheet, issue.heading, issue.problem, issue.effect), []).append(issue.cell)
    groups = [IssueGroup(*alike, tuple(places)) for alike, places in cells.items()]
    return sorted(groups, key=lambda group: (how_bad(group.effect), -len(group.cells)))


def how_bad(effect: str) -> int:
    return WORST_FIRST.index(effect) if effect in WORST_FIRST else len(WORST_FIRST)
