"""Numbers that somebody might believe are held against everything that was told of them, each bound at its very end."""

import pytest

from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.witness import fault_of
from tests.made_up import DAY


def cell(name: str) -> Cell:
    return Cell("figure", "numerator", name, "", "year", DAY, DAY)


WHOLE, ONE, OTHER = cell("whole"), cell("one"), cell("other")


def told(exactly: bool) -> Known:
    known = Known({WHOLE: (8, 12), ONE: (1, 7), OTHER: (1, 7)}, [ONE, OTHER])
    known.add(WHOLE, [ONE, OTHER], exactly)
    return known


@pytest.mark.parametrize(
    ("whole", "one", "other", "adds_up", "reaches"),
    [
        (8, 1, 7, True, True),
        (12, 7, 5, True, True),
        (8, 4, 5, False, True),  # more than the whole: only where parts may overlap
        (9, 4, 4, False, False),
        (8, 0, 8, False, False),
        (7, 1, 6, False, False),
        (13, 7, 6, False, False),
        (8, 1.5, 6.5, False, False),
    ],
)
def test_a_world_can_be_where_all_its_numbers_are_whole_within_what_was_told_and_add_up(whole, one, other, adds_up, reaches):
    world = {WHOLE: whole, ONE: one, OTHER: other}
    assert [not fault_of(told(exactly), world) for exactly in (True, False)] == [adds_up, reaches]


def test_a_count_that_is_left_out_of_a_world_is_a_fault_of_it():
    assert fault_of(told(True), {WHOLE: 8, ONE: 1})
