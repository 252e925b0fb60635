"""Whoever puts figures beside each other that count nearly the same children learns no hidden count of any of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.linear_attack import TOO_CLOSE, Attack
from metrics.disclosure.release_audit import rows_of
from operations import snapshots
from tests.sample_city import city  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

Count = tuple[str, str]
ABOVE, BELOW = "numerator", "denominator"


@dataclass(frozen=True)
class Family:
    """What a reader of the definitions knows of figures beside each other: counts that are one, and counts within others."""

    same: tuple[tuple[Count, Count], ...]
    within: tuple[tuple[Count, Count], ...]

    @property
    def names(self) -> list[str]:
        return list(dict.fromkeys(name for pair in self.same + self.within for name, _ in pair))


FAMILIES = {
    "interviews after a child was missing": Family(
        same=(
            (("interviews_completed", BELOW), ("interviews_offered", BELOW)),
            (("interviews_within_72_hours", BELOW), ("interviews_offered", BELOW)),
            (("interviews_declined", BELOW), ("interviews_offered", ABOVE)),
        ),
        within=(
            (("interviews_completed", ABOVE), ("interviews_offered", ABOVE)),
            (("interviews_within_72_hours", ABOVE), ("interviews_completed", ABOVE)),
        ),
    ),
    "children who go missing, and their episodes": Family(
        same=(
            (("episodes_per_child", ABOVE), ("missing_episodes", ABOVE)),
            (("episodes_per_child", BELOW), ("missing_children", ABOVE)),
        ),
        within=(
            (("missing_children", ABOVE), ("missing_episodes", ABOVE)),
            (("children_missing_often", ABOVE), ("missing_children", ABOVE)),
            (("placed_by_other_authorities", ABOVE), ("missing_children", ABOVE)),
            (("missing_flagged_exploited", BELOW), ("missing_episodes", ABOVE)),
            (("missing_from_care", BELOW), ("missing_episodes", ABOVE)),
        ),
    ),
}


@pytest.fixture(scope="module")
def released(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as connection:
        yield connection


def known_together(released: duckdb.DuckDBPyConnection, family: Family) -> Known:
    together = Known()
    for name in family.names:
        alone = what_is_known(indicators()[name].unit, rows_of(released, indicators()[name]))
        together.ranges |= {of(name, cell): span for cell, span in alone.ranges.items()}
        together.hidden += [of(name, cell) for cell in alone.hidden]
        together.sums += [(of(name, whole), [of(name, part) for part in parts], exactly) for whole, parts, exactly in alone.sums]
    for pairs, exactly in ((family.same, True), (family.within, False)):
        for one, other in pairs:
            link(together, one, other, exactly)
    return together


def of(name: str, cell: Cell) -> Cell:
    return cell._replace(part=f"{cell.part} of {name}")


def link(together: Known, one: Count, other: Count, exactly: bool) -> None:
    """In every period and group that both are released for."""
    (name, part), (other_name, other_part) = one, other
    for cell in list(together.ranges):
        beside = cell._replace(part=f"{other_part} of {other_name}")
        if cell.part == f"{part} of {name}" and beside in together.ranges:
            together.add(cell, [beside], exactly)


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
def test_no_hidden_count_is_known_too_closely_from_figures_beside_each_other(released, family):
    together = known_together(released, family)
    attack = Attack(together)
    assert len(together.hidden) > 200 and attack.possible()
    assert [each for each in attack.ranges(together.hidden, TOO_CLOSE) if each.width < TOO_CLOSE] == []


def test_the_attack_works_a_single_interview_that_was_told_tells_how_many_of_one_were_in_time(released):
    together = known_together(released, FAMILIES["interviews after a child was missing"])
    cell = next(each for each in together.hidden if each.part == f"{ABOVE} of interviews_within_72_hours")
    completed = cell._replace(part=f"{ABOVE} of interviews_completed")
    assert width(together, cell) >= TOO_CLOSE
    together.ranges[completed] = (1.0, 1.0)
    assert width(together, cell) == 0


def width(together: Known, cell: Cell) -> int:
    return next(Attack(together).ranges([cell], TOO_CLOSE)).width
