"""Whoever puts figures beside each other that count the same cases, or some of each other's, learns no hidden count of any."""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.declaring.relation import EACH_GROUP, NUMERATOR, Relation, numerator_of, part_of, same_cases, the_rest_of, within
from metrics.declaring.unit import COUNT
from metrics.disclosure.constraints import cell_of
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.families import Member, attack_on, learnt
from metrics.disclosure.families_closed import closed_together
from metrics.disclosure.rounding import is_cut
from metrics.reasons import Kind
from metrics.table import FIGURES, HIDDEN, OK, WHOLE, Figure
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import figures_of, write_cases
from operations import snapshots
from periods import GRAINS
from tests.made_up import figure
from tests.sample_city import city  # noqa: F401
from tests.second_opinion.by_chance import made_by_chance
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = range(200) if NIGHTLY else range(3)
DECLARED = [(name, relation) for name, indicator in indicators().items() for relation in indicator.related]
MAY, LAST_OF_MAY = date(2023, 5, 1), date(2023, 5, 31)
PUT_RIGHT = {  # true once what the loader asks about is put right, and of a child with one plan at a time
    "vrt_positive_outcomes": "DELETE FROM vrt_caseload WHERE closed_on < opened_on",
    "family_forum_outcomes": "DELETE FROM family_forum WHERE held_on < referred_on",
    "plans_for_neglect": """
        DELETE FROM protection_plans AS later
        USING protection_plans AS first WHERE first.child_id = later.child_id AND first.started_on < later.started_on
    """,
}
NOTICES, PLANNED, UNPLANNED, COHORT = "notices", "with a plan", "without a plan", "the cohort"


def row(name: str, shown: float | None, cut: str | None = None, group: str = WHOLE) -> Figure:
    status = HIDDEN if shown is None else OK
    return figure(shown, indicator=name, cut=cut, breakdown=group, start=MAY, stop=LAST_OF_MAY, status=status)


RISK_INSIDE_ABUSE = {NOTICES: (within(NUMERATOR, "risk", "kind", "Domestic abuse"),)}
ABUSE = [row(NOTICES, 20, "kind", "Domestic abuse"), row(NOTICES, 10, "risk", "Medium"), row(NOTICES, 15, "risk", "Standard")]
PLANS = {COHORT: (), PLANNED: (), UNPLANNED: (the_rest_of(NUMERATOR, numerator_of(COHORT), numerator_of(PLANNED)),)}
PART = {COHORT: (), PLANNED: (part_of(NUMERATOR, numerator_of(COHORT)),)}
SAME = {COHORT: (), PLANNED: (same_cases(NUMERATOR, numerator_of(COHORT).among("risk", "High")),)}


@pytest.mark.parametrize(
    "related, beside, hidden, least, most",
    [
        # 18 to 22 in all, 8 to 12 and 13 to 17 of them with another risk
        (RISK_INSIDE_ABUSE, ABUSE, row(NOTICES, None, "risk", "High"), 1, 1),
        ({NOTICES: ()}, ABUSE, row(NOTICES, None, "risk", "High"), 1, 7),
        # 23 to 27 in the cohort, 13 to 17 of them with a plan
        (PLANS, [row(COHORT, 25), row(PLANNED, 15)], row(UNPLANNED, None), 6, 7),
        (PART, [row(COHORT, 10)], row(PLANNED, None), 1, 7),
        (SAME, [row(COHORT, 0, "risk", "High")], row(PLANNED, None), 1, 7),  # cannot be true, and is not taken for it
    ],
)
def test_what_a_reader_of_the_definitions_learns_of_a_hidden_count(related, beside, hidden, least, most):
    rows = {name: tuple(each for each in [*beside, hidden] if each.indicator == name) for name in related}
    family = tuple(Member(name, COUNT, tuple(each.as_seen_from(name) for each in of_one)) for name, of_one in related.items())
    (found,) = attack_on(family, rows, {}).ranges([cell_of("numerator", hidden)])
    assert (found.least, found.most) == (least, most)


def test_the_finest_step_of_a_breakdown_gives_way_and_nothing_else():
    others = [row(NOTICES, 60), row(NOTICES, 40, "kind", "Child"), row(NOTICES, 40, "risk", "Not recorded")]
    rows = (*ABUSE, row(NOTICES, None, "risk", "High"), *others)
    (relation,) = RISK_INSIDE_ABUSE[NOTICES]
    (kept,), _ = closed_together((Member(NOTICES, COUNT, (relation.as_seen_from(NOTICES),)),), (rows,), ((),))
    assert set(rows) - set(kept) == {each for each in rows if each.cut == "risk"}


@contextmanager
def exact_figures(connection: duckdb.DuckDBPyConnection, names: set[str]) -> Iterator[dict[str, list[Figure]]]:
    returned = Returned(connection)
    for name in names:
        write_cases(connection, indicators()[name], returned)
    yield {name: figures_of(connection, indicators()[name], returned)[0] for name in names}


def untrue(figures: dict[str, list[Figure]], relation: Relation) -> list[Cell]:
    """The counts that do not add up as the relation says, where nothing is missing."""
    counts = {
        cell_of(part, each): getattr(each, part)
        for name in relation.figures
        for each in figures[name]
        if each.status == OK and not each.reasons.has(Kind.LEFT_OUT)
        if each.grain in GRAINS and is_cut(indicators()[name], each.cut, each.grain)
        for part in indicators()[name].unit.counts_of
    }
    known = Known({cell: (count, count) for cell, count in counts.items()}, complete=set(counts))
    return [whole for sums in learnt(known, relation) for whole, parts, _ in sums if not adds_up(counts, whole, parts)]


def adds_up(counts: dict[Cell, float], whole: Cell, parts: list[Cell]) -> bool:
    """A part that is no count of a figure is what is left: at least nothing."""
    left = counts[whole] - sum(counts.get(part, 0) for part in parts)
    return left == 0 or left > 0 and any(part not in counts for part in parts)


def test_what_is_declared_of_figures_is_true_in_the_sample_city(city):  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        figures: dict[str, list[Figure]] = defaultdict(list)
        for each in FIGURES.read(connection):
            figures[each.indicator].append(each)
    assert [(name, relation) for name, relation in DECLARED if untrue(figures, relation)] == []


@pytest.mark.parametrize("seed", CITIES)
def test_what_is_declared_of_figures_is_true_in_cities_made_by_chance(seed):
    """But for what partners may send against the definition: a grading of domestic abuse on another notice."""
    always = [(name, each) for name, each in DECLARED if all(count.group != EACH_GROUP for count in each.parts)]
    with made_by_chance(seed) as connection:
        assert untrue_of([each for each in always if each[0] not in PUT_RIGHT], connection) == []
        for mend in ["DROP SCHEMA cases CASCADE", "CREATE SCHEMA cases", *PUT_RIGHT.values()]:
            connection.execute(mend)
        assert untrue_of([each for each in always if each[0] in PUT_RIGHT], connection) == []


def untrue_of(declared: list[tuple[str, Relation]], connection: duckdb.DuckDBPyConnection) -> list[tuple[str, Relation]]:
    names = set[str]().union(*(relation.figures for _, relation in declared))
    with exact_figures(connection, names) as figures:
        return [(name, relation) for name, relation in declared if untrue(figures, relation)]
