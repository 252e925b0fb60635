"""Whoever puts everything that was released together learns no hidden count: neither exactly nor nearly."""

import os
from collections.abc import Iterator

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.families import families
from metrics.disclosure.linear_attack import TOO_CLOSE, Attack, too_close
from metrics.disclosure.release_audit import attack_of, rows_of
from metrics.disclosure.rounding import release
from metrics.disclosure.secondary_suppression import closed
from metrics.table import HIDDEN, Figure
from operations import snapshots
from tests.release.cities import city_of, counted
from tests.sample_city import city  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = 1000 if NIGHTLY else 25
FAMILIES = families(indicators())
ATTACKED = FAMILIES if NIGHTLY else [family for family in FAMILIES if len(family) > 1] + FAMILIES[::12]


@pytest.fixture(scope="module")
def released(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as connection:
        yield connection


def test_no_hidden_count_of_small_cities_made_by_chance_can_be_worked_out():
    attacked = 0
    for seed in range(CITIES):
        rows = closed(counted(), release(counted(), city_of(seed)))
        known = what_is_known(counted().unit, rows)
        attacked += len(known.hidden)
        assert Attack(known).possible(), seed
        assert too_close(known) == [], seed
    assert attacked > CITIES * 5


def test_the_attack_works_the_naive_rule_gives_most_of_its_hidden_counts_away():
    """Hide 1 to 5, show the rest."""
    exactly = hidden = 0
    for seed in range(12):
        rows = [naive(row) for row in city_of(seed)]
        known = what_is_known(counted().unit, rows, rule=lambda shown: (1, 5) if shown is None else (shown, shown))
        truth = {(row.cut, row.grain, row.start, row.breakdown): row.numerator for row in city_of(seed)}
        for each in Attack(known).ranges(known.hidden, enough=1):
            hidden += 1
            if each.width == 0:
                exactly += 1
                assert truth[each.cell.cut, each.cell.grain, each.cell.start, each.cell.group] == each.least
    assert exactly > hidden / 5


def test_the_rule_alone_would_give_some_away_and_withholding_breakdowns_stops_it():
    """Twelve months of one each: the year is released as 10, which is 8 to 12, so every hidden month would be 1."""
    alone = sum(len(too_close(what_is_known(counted().unit, release(counted(), city_of(seed))))) for seed in range(40))
    assert alone > 0


@pytest.mark.parametrize("family", ATTACKED, ids=lambda family: family[0].id)
def test_no_hidden_count_of_the_sample_city_can_be_worked_out(released, family):
    attack, _ = attack_of(released, [indicators()[each.id] for each in family], None)
    assert attack.possible()
    assert [each for each in attack.ranges(attack.known.hidden, TOO_CLOSE) if each.width < TOO_CLOSE] == []


def test_what_is_withheld_follows_from_released_numbers_alone():
    """Two cities that differ only behind what is hidden are withheld and released alike."""
    for seed in range(10):
        rows = city_of(seed)
        other = [swapped(row) for row in rows]
        assert closed(counted(), release(counted(), rows)) == closed(counted(), release(counted(), other))


def swapped(row: Figure) -> Figure:
    """Another number that the rule hides or rounds to the same."""
    other = {3: 5, 5: 3, 1: 7, 13: 14}.get(row.value, row.value)
    return row._replace(numerator=other, value=other)


def naive(row: Figure) -> Figure:
    return row._replace(numerator=None, value=None, status=HIDDEN) if 1 <= row.numerator <= 5 else row


def test_a_released_file_holds_the_runs_that_headlines_speak_of(released):
    name = "missing_episodes"
    assert {"now", "year"} <= {row.grain for row in rows_of(released, indicators()[name])}
