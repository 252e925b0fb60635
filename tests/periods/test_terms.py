"""A figure that says so is counted by terms of school, which end within a month and within a financial year."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from ledger.lines import Line, Load
from ledger.store import Store
from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.release_audit import rows_of
from metrics.disclosure.spans import SPAN
from metrics.values import values
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from metrics.working_out.figures import write_figures
from tests.loaders.workbooks import take, xlsx
from ui.filters import Choices
from warehouse import snapshot
from warehouse.released import release_of
from warehouse.snapshot import Version, open_snapshot

SUSPENSIONS = replace(indicators()["suspensions"], frequency="termly")
ANALYST, CHAIR = Viewer("Analyst", (Sight(EXACT),)), Viewer("Chair", (Sight(RELEASED),))
HEADINGS = ["UPN", "Type", "Start date", "School days", "School name"]
QUARTERS = {  # the council sends by quarter: so many suspensions began on each day
    "2024-25 Q2": {"2024-09-02": 12},
    "2024-25 Q3": {"2024-10-01": 5, "2024-12-20": 6},
    "2024-25 Q4": {"2025-01-06": 9, "2025-03-31": 4},
    "2025-26 Q1": {"2025-04-04": 3, "2025-04-22": 8, "2025-06-30": 2},  # Easter was on 20 April 2025
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    store = Store(folder / "store", folder / "key" / "pseudonym.key")
    store.make_folders()
    lines = [line_of(store, number, *quarter) for number, quarter in enumerate(QUARTERS.items(), start=1)]
    path, version = store.snapshots / "one.duckdb", Version(len(lines), date(2025, 7, 21), "rules")
    figures = {SUSPENSIONS.id: SUSPENSIONS}
    snapshot.build(path, version, lines, store, sources(), lambda connection: write_figures(connection, figures))
    return path


def line_of(store: Store, number: int, quarter: str, days: dict[str, int]) -> Line:
    rows = [
        [f"P{number}{day}{place}", "Suspension", date.fromisoformat(day), 1, "Abbey Hill School"]
        for day, many in days.items()
        for place in range(many)
    ]
    report, cleaned = take(xlsx(HEADINGS, *rows), f"exclusions {quarter}.xlsx")
    name, counts = f"exclusions-{number}", (len(rows), len(rows), 0)
    load = Load("exclusions", tuple(report.senders), report.period, *counts, "ab", name, "rules")
    store.keep(name, cleaned)
    return Line(number, datetime(2025, 7, 20), "analyst", load, 1)


def counts(path: Path, viewer: Viewer, grain: str) -> list[tuple]:
    with open_snapshot(release_of(path) if viewer is CHAIR else path) as connection:
        return [(row.period, row.value) for row in values(connection, SUSPENSIONS, viewer, grain).rows]


def test_a_term_counts_its_own_days_whichever_return_they_came_in(path):
    assert counts(path, ANALYST, "term")[-3:] == [
        ("Autumn 2024/25", 23),
        ("Spring 2024/25", 16),
        ("Summer 2024/25 (21 Apr 2025 to 30 Jun 2025)", 10),
    ]


def test_financial_years_are_counted_beside_terms_though_they_end_within_one(path):
    assert [value for _, value in counts(path, ANALYST, "year")] == [36, 13]


def test_terms_and_years_are_released_and_attacked_together(path):
    assert counts(path, CHAIR, "term")[-3:-1] == [("Autumn 2024/25", 25), ("Spring 2024/25", 15)]
    with open_snapshot(release_of(path)) as connection:
        rows = rows_of(connection, SUSPENSIONS)
        assert {row.grain for row in rows} & {"month", "quarter", "term", "year"} == {"term", "year"}
        known = what_is_known(SUSPENSIONS.unit, rows)
        assert Attack(known).possible()
        to_easter = date(2025, 4, 1), date(2025, 4, 20)
        assert to_easter in {(cell.start, cell.stop) for cell in known.ranges if cell.grain == SPAN}


def test_a_page_offers_terms_where_they_are_counted_and_nowhere_else():
    choices = Choices("term", (date(2024, 4, 1), date(2025, 3, 31)), None)
    assert choices.grain_for(SUSPENSIONS) == "term" and choices.grain_for(indicators()["suspensions"]) == "year"
    assert not any("term" in each.grains for each in indicators().values())
