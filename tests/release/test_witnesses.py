"""Of every hidden count there are two worlds of whole numbers that agree with all that was told: a checker confirms it."""

import shutil
from collections.abc import Iterator
from datetime import date

import pytest

from audit.key import make_key
from ledger.ledger import Ledger
from ledger.store import ROOT
from metrics.declaring.indicator import indicators
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.families import attack_on, families
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.release_audit import attack_of, told_of_clocks
from metrics.disclosure.witness import confirm
from metrics.disclosure.worlds import Search
from operations import snapshots
from operations.certifying import Certificate, Certifying, keep, kept, lines_of
from tests.sample_city import city  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

DAY = date(2025, 1, 1)
WHOLE, ONE, OTHER = (
    Cell("figure", "numerator", cut, group, "year", DAY, DAY) for cut, group in ((None, ""), ("c", "a"), ("c", "b"))
)


def told(whole: tuple, one: tuple, other: tuple) -> Known:
    """A whole of two groups, each somewhere in its range; the first group is hidden."""
    return Known({WHOLE: whole, ONE: one, OTHER: other}, [ONE], set(), [(WHOLE, [ONE, OTHER], True)])


def world(whole: int, one: int, other: int) -> dict[Cell, int]:
    return {WHOLE: whole, ONE: one, OTHER: other}


KNOWN = told((8, 12), (1, 7), (3, 7))


@pytest.mark.parametrize(
    ("worlds", "hidden", "faults"),
    [
        ([world(8, 1, 7), world(10, 7, 3)], True, 0),
        ([world(8, 3, 5), world(8, 5, 3)], True, 0),
        ([world(8, 3, 5), world(8, 4, 4)], False, 0),  # apart by one: known to two numbers
        ([world(8, 3, 5)], False, 0),
        ([], False, 0),
        ([world(8, 3, 5), world(13, 6, 7)], False, 1),  # the whole was told to be 12 at most
        ([world(8, 3, 5), world(9, 5, 5)], False, 1),  # does not add up
        ([world(8, 3, 5), world(8, 5, 3) | {ONE: 5.0}], False, 1),  # no whole number
        ([world(8, 3, 5), {WHOLE: 8, ONE: 5}], False, 1),  # a count is missing
    ],
)
def test_the_checker_believes_two_worlds_that_agree_with_what_was_told_and_are_apart(worlds, hidden, faults):
    found = confirm(KNOWN, worlds)
    assert (found.known == ()) is hidden and len(found.faults) == faults and found.hidden == 1


def test_parts_that_only_reach_a_whole_may_be_more_than_it_and_never_fewer():
    reaches = Known({WHOLE: (0, 9), ONE: (0, 9), OTHER: (0, 9)}, [], set(), [(WHOLE, [ONE, OTHER], False)])
    assert confirm(reaches, [world(5, 4, 4)]).faults == () != confirm(reaches, [world(9, 4, 4)]).faults


@pytest.mark.parametrize(
    ("known", "hidden"),
    [
        (KNOWN, True),
        (told((8, 8), (1, 7), (3, 4)), False),  # 4 or 5
        (told((8, 8), (1, 7), (3, 5)), True),  # 3, 4 or 5
        (told((8, 8), (1, 7), (0, 0)), False),  # cannot be true at all
    ],
)
def test_what_the_search_finds_the_checker_confirms_and_what_is_known_too_closely_it_does_not_find(known, hidden):
    found = confirm(known, list(Search(known).worlds()))
    assert (found.known == ()) is hidden and found.faults == ()


def test_the_checker_can_be_read_in_one_sitting_and_knows_no_solver():
    text = (ROOT / "metrics" / "disclosure" / "witness.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 80 and "highspy" not in text and "numpy" not in text


@pytest.fixture(scope="module")
def everything(city) -> Iterator[list[Known]]:  # noqa: F811
    """What the sample city's release tells: of every third family, and of each clock."""
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as release:
        chosen = [[indicators()[each.id] for each in family] for family in families(indicators())[::3]]
        clocks = [attack_on((), {}, {}, (told,)).known for told in told_of_clocks(release, None)]
        yield [attack_of(release, family, None)[0].known for family in chosen] + clocks


def test_of_every_hidden_count_of_the_sample_city_two_worlds_are_found(everything):
    certifying = Certifying()
    for each in everything:
        assert certifying.examine(each) == []
    assert certifying.hidden > 1000 and certifying.worlds > 100


def test_what_is_told_of_a_clock_can_all_be_true(everything):
    assert all(Attack(known).possible() for known in everything)


def test_a_certificate_is_kept_beside_its_snapshot_and_says_what_was_found(tmp_path):
    path = tmp_path / "snapshot-1.duckdb"
    key, other = make_key(tmp_path / "audit.key"), tmp_path / "snapshot-2.duckdb"
    assert kept(path, key) is None
    whole, known = (Certificate("1-20250422-0", "2025-04-22", 12, close, 9, "ab" * 32) for close in (0, 2))
    keep(path, whole, key)
    assert kept(path, key) == whole and "each of 12 hidden counts differs by two or more" in str(whole)
    assert str(known) == f"Certificate {'ab' * 8} of 22 April 2025: 2 of 12 hidden counts are known too closely."
    file = tmp_path / "certificate-snapshot-1.json"
    shutil.copy(file, tmp_path / "certificate-snapshot-2.json")
    assert kept(other, key) is None  # of another snapshot
    for forged in (file.read_text().replace('"known": 0', '"known": 1'), "{}", "[]", ""):
        file.write_text(forged)
        assert kept(path, key) is None


def test_two_sets_of_worlds_that_show_something_else_have_different_certificates():
    one, other = Certifying(), Certifying()
    for certifying, worlds in ((one, [world(8, 1, 7), world(8, 7, 1)]), (other, [world(8, 1, 7), world(8, 1, 7)])):
        certifying.digest.update("".join(lines_of(KNOWN, worlds)).encode())
    assert one.certificate("", DAY).sha256 != other.certificate("", DAY).sha256
