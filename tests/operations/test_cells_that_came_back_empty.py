"""A row that comes again takes the place of the earlier one: what it has no longer is said, or asked about where it is much."""

from datetime import datetime

import pytest

from loaders.outcome import CELL_EMPTY, FILE_KEPT
from loaders.source import sources
from operations import uploads
from operations.questions import questions
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx

EPISODES, ACTIONS = sources()["missing_episodes"], sources()["actions"]
SEPTEMBER, OCTOBER = datetime(2024, 9, 1, 9), datetime(2024, 10, 1, 9)
SAID = "this had a value in load 2, whose row this one replaces, and is empty now"


def episodes(risks: str, at: datetime = SEPTEMBER, **rest: str) -> bytes:
    """An episode for each letter: L for a low risk, - for none."""
    risk = {"L": "Low", "-": ""}
    rows = [
        {"misper_ref": f"MP24/{number:03}", "reported_at": at, "returned_at": at, "risk": risk[each], **rest}
        for number, each in enumerate(risks)
    ]
    return xlsx(*table(EPISODES, *rows))


def of_a_resend(ledger, parser, content: bytes) -> tuple[list[str], list[str]]:
    """The cells of which it is said, and what is asked."""
    prepared = uploads.prepare(uploads.Arriving("again.xlsx", content), ledger, parser, uploads.seal_of(ledger))
    issues = [issue for each in prepared for issue in each.parsed.report.issues if issue.effect != FILE_KEPT]
    assert {(issue.problem, issue.heading, issue.effect) for issue in issues} <= {(SAID, "Risk", CELL_EMPTY)}
    return [issue.cell for issue in issues], questions([(each.load, each.cleaned) for each in prepared], ledger)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("LLLLL", "LLLLLL", []),
        ("LLLLL", "L-LLL", ["row 3"]),
        ("L-LLLL", "L--LLL", ["row 4"]),  # of five that had a value one has none
        ("L----", "LL---", []),
    ],
)
def test_a_few_cells_that_had_a_value_are_named(ledger, parser, before, now, said):
    take_in(ledger, parser, episodes(before))
    assert of_a_resend(ledger, parser, episodes(now)) == (said, [])


def test_a_quarter_of_a_column_is_asked_about_with_its_rows(ledger, parser):
    take_in(ledger, parser, episodes("LLLL--"))
    said, asked = of_a_resend(ledger, parser, episodes("L-LL--"))
    assert said == [] and len(asked) == 1
    assert "1 of 4 cells under Risk that had a value in load 2 came back empty (row 3). Are they meant to be?" in asked[0]


def test_rows_sent_again_in_another_months_file_are_held_against_what_they_replace(ledger, parser):
    take_in(ledger, parser, episodes("LLLL"))
    again = table(EPISODES, {"misper_ref": "MP24/001", "reported_at": SEPTEMBER, "returned_at": SEPTEMBER, "risk": ""})
    new = [
        table(EPISODES, {"misper_ref": f"MP24/{number:03}", "reported_at": OCTOBER, "returned_at": OCTOBER})[1]
        for number in range(10, 20)
    ]
    assert of_a_resend(ledger, parser, xlsx(*again, *new)) == (["row 2"], [])


def test_an_earlier_month_that_comes_late_takes_nothing_away(ledger, parser):
    new = table(
        EPISODES,
        *({"misper_ref": f"MP24/{number:03}", "reported_at": OCTOBER, "returned_at": OCTOBER} for number in range(10, 20)),
    )
    again = table(EPISODES, {"misper_ref": "MP24/001", "reported_at": SEPTEMBER, "returned_at": SEPTEMBER})[1]
    take_in(ledger, parser, xlsx(*new, again))
    assert of_a_resend(ledger, parser, episodes("----"))[0] == []


def test_a_tick_that_is_gone_is_one_too(ledger, parser):
    ticked, gone = (
        [{"action_ref": f"AC24/{number:03}", "evidence": each} for number, each in enumerate(ticks)]
        for ticks in (["Y"] * 4, ["Y", "", "Y", "Y"])
    )
    take_in(ledger, parser, xlsx(*table(ACTIONS, *ticked)))
    _, asked = of_a_resend(ledger, parser, xlsx(*table(ACTIONS, *gone)))
    assert any("1 of 4 cells under Evidence that had a value in load 2 came back empty or No (row 3)" in each for each in asked)
