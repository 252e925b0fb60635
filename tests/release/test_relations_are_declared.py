"""Two counts that turn out to be one, or one part of the other, in every city are declared to be so: the attack must know."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import permutations

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, Count
from metrics.declaring.tally import Tally
from metrics.disclosure.rounding import is_exempt
from metrics.working_out.coverage import EVERYBODY, Returned
from metrics.working_out.figures import write_cases
from operations import snapshots
from periods import MONTH
from tests.sample_city import city  # noqa: F401
from tests.second_opinion.by_chance import made_by_chance
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = range(50)
ENOUGH = 5  # cities in which both counts have cases
PARTS = {NUMERATOR.part: NUMERATOR, DENOMINATOR.part: DENOMINATOR}

Counted = dict[date, Counter]  # of each month: whatever is counted there, and how much each counts


def counts() -> Iterator[tuple[Count, Tally]]:
    """Of every indicator about people what its cases give, and no count of the whole that each group has again."""
    for indicator in indicators().values():
        for part in () if is_exempt(indicator) else indicator.unit.counts_of:
            if part in indicator.unit.tallies and not (indicator.unit.whole_of_period and part == DENOMINATOR.part):
                yield PARTS[part].as_seen_from(indicator.id), indicator.unit.tallies[part]


def counted(connection: duckdb.DuckDBPyConnection, indicator: Indicator, tally: Tally) -> Counted:
    """By the record, or by the child where a child counts once however many records there are."""
    found: Counted = defaultdict(Counter)
    which = tally.of if tally.distinct else "record_id || date"
    weight = tally.of if tally.aggregate in ("sum", "count_if") else f"({tally.of} IS NOT NULL)"
    only = " AND ".join(filter(None, [f"({weight})::DOUBLE <> 0", tally.where, tally.given and f"{tally.given} IS NOT NULL"]))
    sql = f"SELECT date, {which}, ({weight})::DOUBLE FROM cases.{indicator.id} WHERE {only}"
    for day, one, much in connection.execute(sql).fetchall():
        found[MONTH.first(day)][one] = 1 if tally.distinct else found[MONTH.first(day)][one] + much
    return found


def made_by_chance_and_counted(seed: int) -> dict[Count, Counted]:
    with made_by_chance(seed) as connection:
        for indicator in {count.of: indicators()[count.of] for count, _ in counts()}.values():
            write_cases(connection, indicator, Returned(connection))
        return counted_in(connection)


def counted_in(connection: duckdb.DuckDBPyConnection) -> dict[Count, Counted]:
    """Of each count the months that every one of its sources came for."""
    returned, found = Returned(connection), {}
    for count, tally in counts():
        indicator = indicators()[count.of]
        came = {MONTH.first(start) for start, who in returned.coverage(indicator).came[EVERYBODY].items() if who}
        of_month = counted(connection, indicator, tally)
        found[count] = {month: of_month.get(month, Counter()) for month in came}
    return found


@cache
def declared_within() -> dict[Count, set[Count]]:
    """For each count those that hold it, as far as declarations say, through however many others."""
    holds: dict[Count, set[Count]] = defaultdict(set)
    for indicator in indicators().values():
        if indicator.unit.is_part:
            holds[NUMERATOR.as_seen_from(indicator.id)].add(DENOMINATOR.as_seen_from(indicator.id))
        for relation in indicator.related:
            whole = PARTS[relation.whole.part].as_seen_from(relation.whole.of)
            for part in relation.parts:
                holds[PARTS[part.part].as_seen_from(part.of)].add(whole)
            if relation.exactly and len(relation.parts) == 1 and not relation.whole.cut:
                holds[whole].add(PARTS[relation.parts[0].part].as_seen_from(relation.parts[0].of))
    return {count: reached(count, holds) for count in list(holds)}


def reached(count: Count, holds: dict[Count, set[Count]]) -> set[Count]:
    seen, new = {count}, {count}
    while new := {further for each in new for further in holds.get(each, ())} - seen:
        seen |= new
    return seen


def lies_in(one: Count, other: Count, cities: list[dict[Count, Counted]]) -> bool:
    """In every month that both came for; in enough cities with cases of both."""
    both = 0
    for held in cities:
        months = held[one].keys() & held[other].keys()
        if not all(held[one][month] <= held[other][month] for month in months):
            return False
        both += any(held[one][month] for month in months)
    return both >= ENOUGH


@pytest.mark.skipif(not NIGHTLY, reason="at night only: a hundred and more counts of fifty cities are held against each other")
def test_a_count_that_lies_in_another_in_every_city_is_declared_to(city):  # noqa: F811
    cities = [made_by_chance_and_counted(seed) for seed in CITIES]
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        cities.append(counted_in(connection))
    alike: dict[bool, list[Count]] = defaultdict(list)
    for count, tally in counts():
        alike[tally.distinct].append(count)
    pairs = [
        pair
        for of_kind in alike.values()
        for pair in permutations(of_kind, 2)
        if pair[1] not in declared_within().get(pair[0], ())
    ]
    assert [f"{one.part} of {one.of} in {other.part} of {other.of}" for one, other in pairs if lies_in(one, other, cities)] == []
