"""A child whom partners know by different numbers is one child, and the list that says so can be wrong or missing."""

from datetime import datetime

import duckdb
import pytest

from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.values import values
from operations import preview, snapshots, uploads
from tests.conftest import take_in
from tests.loaders.workbooks import headings, row_of, xlsx
from tests.viewers import ANALYST
from warehouse.children import SAME_CHILD, one_code_each, write_same_child
from warehouse.snapshot import open_snapshot

EPISODES, IDENTIFIERS = sources()["missing_episodes"], sources()["child_identifiers"]
NHS, UPN, COUNCIL, ELSEWHERE = "943 476 5919", "A123456789012", "100123", "200456"


@pytest.mark.parametrize(
    ("rows", "children"),
    [
        ([["c1", "n1", "u1"]], [{"c1", "n1", "u1"}]),
        ([["c1", "n1"], ["c2", "n2"]], [{"c1", "n1"}, {"c2", "n2"}]),
        ([["c1", "n1"], ["c2", "n1"]], [{"c1", "c2", "n1"}]),  # two person numbers, one NHS number
        ([["c1", "n1"], ["c2", "u1"], ["c3", "u1", "n1"]], [{"c1", "c2", "c3", "n1", "u1"}]),  # a chain
        ([], []),
    ],
)
def test_codes_that_are_linked_however_far_stand_for_one_child(rows, children):
    found: dict[str, set] = {}
    for code, child in one_code_each(rows).items():
        found.setdefault(child, set()).add(code)
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, children))
    assert all(child in codes for child, codes in found.items())


@pytest.mark.parametrize(("rows", "children"), [(3, 1), (4, 4)])
def test_a_number_that_three_rows_share_joins_them_and_one_that_four_share_is_nobodys(rows, children):
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE {IDENTIFIERS.id} ({', '.join(f'{name} VARCHAR' for name in IDENTIFIERS.same_child)})")
        for row in range(rows):
            others = [None] * (len(IDENTIFIERS.same_child) - 2)
            connection.execute(f"INSERT INTO {IDENTIFIERS.id} VALUES (?, ?{', ?' * len(others)})", [f"c{row}", "n1", *others])
        SAME_CHILD.write(connection)
        write_same_child(connection, IDENTIFIERS)
        assert len({each.child for each in SAME_CHILD.read(connection) if each.code != "n1"}) == children


def missing(*numbers: str) -> bytes:
    at = {"reported_at": datetime(2024, 9, 3, 9), "returned_at": datetime(2024, 9, 3, 13)}
    return xlsx(headings(EPISODES), *(row_of(EPISODES, order, child_id=number, **at) for order, number in enumerate(numbers, 1)))


def who_is_who(*rows: list) -> bytes:
    return xlsx(headings(IDENTIFIERS), *rows)


def children_missing(ledger) -> float:
    with open_snapshot(snapshots.current_snapshot(ledger)) as connection:
        return values(connection, indicators()["missing_children"], ANALYST, "month").rows[0].value


def test_a_child_under_three_numbers_is_one_child_once_the_council_says_so_and_three_when_it_takes_that_back(ledger, parser):
    take_in(ledger, parser, missing(NHS, UPN, COUNCIL, ELSEWHERE))
    assert children_missing(ledger) == 4
    line = take_in(ledger, parser, who_is_who([COUNCIL, NHS, UPN]))
    assert children_missing(ledger) == 2
    uploads.withdraw(line, "the list was wrong", ledger, "analyst")
    assert children_missing(ledger) == 4


def test_a_number_that_many_rows_of_the_list_share_joins_nobody(ledger, parser):
    numbers = [f"{number}" for number in range(100_001, 100_006)]
    take_in(ledger, parser, missing(*numbers), who_is_who(*([number, NHS, ""] for number in numbers)), names=("a.xlsx", "b.xlsx"))
    assert children_missing(ledger) == 5


def test_children_whose_number_is_not_known_are_not_joined_by_the_list(ledger, parser):
    list_of_unknown = who_is_who(*([f"{number}", "", "UN3"] for number in range(1001, 1009)))
    take_in(
        ledger, parser, missing(*["UN3"] * 3, "n/k", *map(str, range(1001, 1009))), list_of_unknown, names=("a.xlsx", "b.xlsx")
    )
    assert children_missing(ledger) == 12


def test_loading_the_same_rows_under_another_number_of_the_same_child_changes_nothing(ledger, parser):
    take_in(ledger, parser, missing(NHS), who_is_who([COUNCIL, NHS, UPN]), names=("one.xlsx", "two.xlsx"))
    [prepared] = uploads.prepare(uploads.Arriving("three.xlsx", missing(COUNCIL)), ledger, parser, uploads.seal_of(ledger))
    assert "0 new, 0 changed, 1 already held" in preview.row_changes_of(prepared, ledger).sentence()


def test_each_row_about_a_child_is_a_sighting_by_its_partner(ledger, parser):
    take_in(ledger, parser, missing(NHS, ELSEWHERE))
    with open_snapshot(snapshots.current_snapshot(ledger)) as connection:
        seen = connection.execute("SELECT DISTINCT source, partner, count(*) OVER () FROM sightings").fetchall()
    assert seen == [("missing_episodes", "Staffordshire Police", 2)]
