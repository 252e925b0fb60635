"""A file that takes the place of another says which rows of it are gone, and which of two for one year counts."""

from datetime import datetime

import pytest

from loaders.source import sources
from operations import uploads
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx

EPISODES, POPULATION = sources()["missing_episodes"], sources()["child_population"]


def episodes(references: str, risk: str = "Low") -> bytes:
    at = datetime(2024, 9, 1, 9)
    rows = [{"misper_ref": each, "reported_at": at, "returned_at": at, "risk": risk} for each in references]
    return xlsx(*table(EPISODES, *rows))


def population(children: int, name: str) -> bytes:
    return xlsx(*table(POPULATION, {"children": children, "age_group": "0 to 17", "area": "Stoke"}), name=name)


def said(ledger, parser, content: bytes) -> list[str]:
    [prepared] = uploads.prepare(uploads.Arriving("again.xlsx", content), ledger, parser, uploads.seal_of(ledger))
    assert prepared.load.issues == prepared.parsed.report.issues_found
    return [issue.problem for issue in prepared.parsed.report.issues if issue.cell == "rows"]


@pytest.mark.parametrize(("sent", "lost"), [("ABCDEFGH", 0), ("ABCDEFGHX", 0), ("ABCDEFG", 1), ("ABCDEFGXY", 1)])
def test_a_resend_that_loses_a_few_rows_says_how_many(ledger, parser, sent, lost):
    take_in(ledger, parser, episodes("ABCDEFGH"))
    problem = f"this file, which replaces load 2, no longer has {lost} of its 8 rows"
    assert said(ledger, parser, episodes(sent, risk="High")) == [problem] * bool(lost)


def test_one_that_loses_many_is_asked_about_instead(ledger, parser):
    take_in(ledger, parser, episodes("ABCDEFGH"))
    assert said(ledger, parser, episodes("ABCDEF")) == []


def test_of_two_files_for_a_year_that_differ_the_one_that_came_last_counts_and_says_so(ledger, parser):
    take_in(ledger, parser, population(7, "A"))
    assert said(ledger, parser, population(7, "B")) == []
    assert said(ledger, parser, population(9, "C")) == [
        "this file and load 2 are of the same time and differ; this one counts, for it came last"
    ]
