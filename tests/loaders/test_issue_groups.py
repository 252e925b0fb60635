"""Equal issues of a file are one, and the worst stand first."""

import pytest

from loaders.doubtful_headings import closest
from loaders.issue_groups import grouped
from loaders.outcome import CELL_EMPTY, FILE_KEPT, ROW_KEPT, ROW_SET_ASIDE, Issue
from loaders.source import sources

BEFORE = ("Found", "found before reported", ROW_KEPT)
NO_DAY = ("Reported", "this is required and is empty", ROW_SET_ASIDE)
NO_RISK = ("Risk", "expected High, Medium or Low", CELL_EMPTY)


def issue(cell: str, kind: tuple[str, str, str], sheet: str = "May") -> Issue:
    return Issue(sheet, cell, *kind)


def test_issues_that_say_the_same_of_one_heading_are_one_with_every_cell_in_order():
    (group,) = grouped([issue("G25", BEFORE), issue("G26", BEFORE), issue("G9", BEFORE)])
    assert (group.problem, group.cells) == ("found before reported", ("G25", "G26", "G9"))


@pytest.mark.parametrize(
    "other",
    [
        issue("G2", BEFORE, sheet="June"),
        issue("G2", ("Seen", *BEFORE[1:])),
        issue("G2", ("Found", "another problem", ROW_KEPT)),
        issue("G2", (*BEFORE[:2], ROW_SET_ASIDE)),
    ],
)
def test_another_sheet_heading_problem_or_effect_is_another_kind(other):
    assert len(grouped([issue("G25", BEFORE), other])) == 2


def test_rows_that_are_lost_stand_first_then_cells_then_doubts_and_of_each_the_most():
    cosmetic = ("Notes", "a filter was left on", FILE_KEPT)
    issues = [issue("A1", cosmetic), issue("B1", BEFORE), issue("C1", NO_RISK), issue("D1", NO_DAY)]
    twice = [issue("D2", ("Child", *NO_DAY[1:])), issue("D3", ("Child", *NO_DAY[1:]))]
    assert [group.heading for group in grouped(issues + twice)] == ["Child", "Reported", "Risk", "Found", "Notes"]


@pytest.mark.parametrize(("heading", "meant"), [("Rsik level", "Rsik level"), ("Car registration", None)])
def test_a_heading_that_was_not_understood_may_be_meant_for_a_column_that_was_not_sent(heading, meant):
    assert closest(sources()["missing_episodes"].column("risk"), (heading,)) == meant
