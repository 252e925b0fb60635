"""Figures follow the ledger: undone, corrected, sent again, looked at as they were, built anew."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from ledger.effective import effective_loads
from ledger.ledger import Ledger, now
from loaders.source import sources
from operations import preview, snapshots, uploads
from tests.conftest import take_in
from tests.loaders.workbooks import headings, row_of, table, xlsx
from tests.viewers import ANALYST
from tests.warehouse.figures import count_of, figures_as_at, figures_now, rows_of
from warehouse.snapshot import open_snapshot

EPISODES = sources()["missing_episodes"]


def month(number: int, *references: int, **changed: object) -> bytes:
    """The police's file of a month of 2024 with these reports."""
    at = {
        name: datetime(2024, number, 3, 9) + timedelta(hours=0 if name == "reported_at" else 4)
        for name in ("reported_at", "returned_at")
    }
    return xlsx(headings(EPISODES), *(row_of(EPISODES, reference, **at, **changed) for reference in references))


def months_returned(ledger: Ledger) -> list[tuple]:
    with open_snapshot(snapshots.current_snapshot(ledger)) as connection:
        return connection.execute(
            "SELECT start, sum(returned::INTEGER) FROM returns WHERE source = 'missing_episodes' "
            "AND returned GROUP BY start ORDER BY start"
        ).fetchall()


def test_undoing_a_load_brings_the_exact_earlier_figures_back(ledger, parser):
    take_in(ledger, parser, month(9, 1, 2))
    before = figures_now(ledger)
    number = take_in(ledger, parser, month(10, 3, 4, 5))
    assert figures_now(ledger) != before and count_of(figures_now(ledger)) == 5
    uploads.withdraw(number, "the wrong file", ledger, "analyst")
    assert figures_now(ledger) == before


def test_a_correction_replaces_its_month_and_its_withdrawal_brings_the_first_version_back(ledger, parser):
    take_in(ledger, parser, month(9, 1, 2, 3))
    before = figures_now(ledger)
    number = take_in(ledger, parser, month(9, 1, 2, risk="High"))
    assert count_of(figures_now(ledger)) == 2 and ledger.lines()[-1].version == 2
    uploads.withdraw(number, "the first was right", ledger, "analyst")
    assert figures_now(ledger) == before
    uploads.withdraw(2, "that one too", ledger, "analyst")
    assert count_of(figures_now(ledger)) == 0


def test_of_rows_with_one_reference_the_newest_load_counts_and_its_withdrawal_gives_the_older_row_back(ledger, parser):
    take_in(ledger, parser, month(9, 1, 2, risk="Low"))
    number = take_in(ledger, parser, xlsx(*table(EPISODES, {"risk": "High"}, *october(3, 4, 5, 6))))
    risks = {row[0]: row for row in figures_now(ledger)["missing_episodes"]}
    assert len(risks) == 6 and sum("High" in row for row in risks.values()) == 1
    uploads.withdraw(number, "wrong", ledger, "analyst")
    assert sum("High" in row for row in figures_now(ledger)["missing_episodes"]) == 0


def october(*references: int) -> list[dict]:
    moment = datetime(2024, 10, 3, 9)
    return [{"misper_ref": f"OCT-{reference}", "reported_at": moment, "returned_at": moment} for reference in references]


def test_a_snapshot_as_at_an_earlier_day_shows_the_figures_of_then(store, parser):
    clock = iter(datetime(2024, month, 5, 12) for month in (9, 10, 11, 12))
    ledger = Ledger(store, clock=lambda: next(clock))
    uploads.found(store)  # the founding line is written now, by another clock
    take_in(ledger, parser, month(8, 1, 2))
    take_in(ledger, parser, month(9, 3))
    uploads.withdraw(2, "wrong", ledger, "analyst")
    counts = {
        day: count_of(figures_as_at(ledger, day))
        for day in (date(2024, 9, 4), date(2024, 9, 5), date(2024, 10, 5), date(2024, 11, 5))
    }
    assert list(counts.values()) == [0, 2, 3, 1]


def test_road_shows_an_earlier_day_as_it_stood_and_a_rebuild_gives_equal_figures(store, parser):
    ledger = Ledger(store, clock=lambda: now() - timedelta(days=3))
    uploads.found(store)
    take_in(ledger, parser, month(9, 1, 2))
    take_in(Ledger(store), parser, month(10, 3))
    assert count_of(rows_of(snapshots.as_at(ledger, date.today() - timedelta(days=1)))) == 2
    figures = rows_of(snapshots.current_snapshot(ledger))
    assert count_of(figures) == 3 and rows_of(snapshots.rebuild(ledger)) == figures


def test_nothing_to_report_counts_as_returned_with_none(ledger, parser):
    take_in(ledger, parser, month(9, 1))
    october = date(2024, 10, 1), date(2024, 10, 31)
    uploads.return_nothing(uploads.empty_return(EPISODES.id, "Staffordshire Police", october), ledger, "analyst")
    assert months_returned(ledger) == [(date(2024, 9, 1), 1), (date(2024, 10, 1), 1)]
    figures = {
        row[:5]: row
        for row in rows_of(snapshots.current_snapshot(ledger))["figures"]
        if row[0] == "missing_episodes" and row[1] == "month"
    }
    october = next(row for row in figures.values() if row[4] == "Oct 2024" and row[2] is None)
    assert 0 in october and "ok" in october


def test_a_load_cannot_be_withdrawn_twice_nor_one_that_never_was(ledger, parser):
    take_in(ledger, parser, month(9, 1))
    uploads.withdraw(2, "wrong", ledger, "analyst")
    for number, says in ((2, "was withdrawn before"), (1, "There is no load 1"), (7, "There is no load 7")):
        with pytest.raises(uploads.Refused, match=says):
            uploads.withdraw(number, "again", ledger, "analyst")
    take_in(ledger, parser, month(9, 1))
    assert [line.number for line in effective_loads(ledger.lines())] == [4]


def test_a_file_that_a_newer_version_replaced_says_so_when_it_comes_again(ledger, parser):
    first = month(9, 1)
    take_in(ledger, parser, first)
    take_in(ledger, parser, month(9, 1, 2))
    with pytest.raises(uploads.Refused, match="by analyst .load 2.. A newer version has replaced it since."):
        take_in(ledger, parser, first)


def test_what_a_file_would_change_is_told_before_and_changes_nothing(ledger, parser):
    take_in(ledger, parser, month(9, 1, 2, 3))
    arriving = uploads.Arriving("file.xlsx", xlsx(*correction()))
    [prepared] = uploads.prepare(arriving, ledger, parser, uploads.seal_of(ledger))
    assert (
        preview.row_changes_of(prepared, ledger).sentence()
        == "Replaces load 2. Rows: 2 new, 1 changed, 1 already held, 1 no longer sent."
    )
    changed = {each.indicator.id: (each.before, each.after) for each in preview.figures_after([prepared], ledger, ANALYST)}
    assert changed["missing_episodes"] == (3, 4)
    assert ledger.head == 2 and not list(ledger.store.folder.glob("trial-*"))


def correction() -> list[list]:
    at = {"reported_at": datetime(2024, 9, 3, 9), "returned_at": datetime(2024, 9, 3, 13)}
    return [
        headings(EPISODES),
        row_of(EPISODES, 1, **at),
        row_of(EPISODES, 2, risk="High", **at),
        row_of(EPISODES, 8, **at),
        row_of(EPISODES, 9, **at),
    ]


def test_loads_that_the_program_would_read_otherwise_now_are_named(ledger, parser):
    number = take_in(ledger, parser, month(9, 1))
    assert uploads.read_by_earlier_rules(ledger) == []
    load = next(line.what for line in ledger.lines() if line.number == number)
    august = replace(load, rules="earlier rules", covers=(date(2024, 8, 1), date(2024, 8, 31)))
    earlier = ledger.write([(august, None)], "Ann", based_on=ledger.head)
    assert [line.number for line in uploads.read_by_earlier_rules(ledger)] == [earlier]
