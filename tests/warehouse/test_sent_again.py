"""What came before in another guise is asked about: under another month, with new references, as an older edition."""

from datetime import datetime

import pytest

from loaders.source import sources
from operations.sent_again import is_another
from tests.conftest import take_in
from tests.loaders.workbooks import csv_file, table, take, xlsx
from tests.warehouse.test_what_is_newest import asked, count

EPISODES = sources()["missing_episodes"]


def day_by_day(letter: str, days) -> bytes:
    """A missing episode of each of these days in September."""
    at = {day: datetime(2024, 9, day, 9) for day in days}
    rows = [{"misper_ref": f"{letter}{day}", "reported_at": at[day], "returned_at": at[day]} for day in days]
    return xlsx(*table(EPISODES, *rows))


def edition(*years: int, referrals: int = 900) -> bytes:
    """A table of the DfE; it names the years it holds."""
    heads = "time_period,time_identifier,geographic_level,old_la_code,la_name,category,referral_count".split(",")
    rows = [
        [year, "Reporting year", "Local authority", 861, "Stoke-on-Trent", "Referrals and Re-referrals", referrals]
        for year in years
    ]
    return csv_file(heads, *rows)


def tracked(month: str, plans: str = "YYNY", born: str = "02/09/2010") -> bytes:
    """The exploitation tracker as it stands, on a sheet named after its month."""
    heads = ["NHS No", "DOB", "Plan in date", "Panel decision"]
    rows = [[f"943 476 59{number}{number}", born, plan, "Stay"] for number, plan in enumerate(plans)]
    return xlsx(heads, *rows, name=month)


@pytest.mark.parametrize(
    ("month", "plans", "asks"), [("Oct 2024", "YYNY", True), ("Oct 2024", "YYYY", False), ("Oct 2024", "YYN", False)]
)
def test_a_tracker_sent_again_under_another_month_is_asked_about(ledger, parser, month, plans, asks):
    take_in(ledger, parser, tracked("Sep 2024"), names=("CE_tracker_2024-09.xlsx",))
    assert (
        asked(ledger, parser, ("CE_tracker_2024-10.xlsx", tracked(month, plans)))
        == [
            "Child exploitation tracker from Child Exploitation Team for October 2024 has the very rows of load 2, for "
            "September 2024. Is it right for both?"
        ]
        * asks
    )


def test_a_birthday_in_the_month_makes_no_other_rows_of_it(ledger, parser):
    born = "15/09/2010"
    take_in(ledger, parser, tracked("Sep 2024", born=born), names=("CE_tracker_2024-09.xlsx",))
    [question] = asked(ledger, parser, ("CE_tracker_2024-10.xlsx", tracked("Oct 2024", born=born)))
    assert "has the very rows of load 2" in question


@pytest.mark.parametrize(("alike", "asks"), [(4, True), (2, True), (1, False), (0, False)])
def test_an_extract_drawn_again_with_new_references_is_asked_about(ledger, parser, alike, asks):
    take_in(ledger, parser, day_by_day("A", range(1, 5)))
    again = day_by_day("Z", [*range(1, alike + 1), *range(11, 15 - alike)])
    assert (
        asked(ledger, parser, ("again.xlsx", again))
        == [
            "Missing episodes from Staffordshire Police for September 2024 has no reference in common with load 2, but without "
            f"them {alike} of its 4 rows are the same. Both would count. Are they different ones?"
        ]
        * asks
    )


def test_an_older_edition_of_an_official_table_says_that_it_is_older(ledger, parser):
    take_in(ledger, parser, edition(2023, 2024, 2025))
    assert asked(ledger, parser, ("c1_2013_to_2022.csv", edition(2021, 2022))) == [
        "DfE statistics from Referrals and Re-referrals is an older edition than load 2, which is of 31 December 2025 and "
        "stays. Keep it?"
    ]
    assert asked(ledger, parser, ("c1_2013_to_2026.csv", edition(2023, 2024, 2025, 2026))) == []
    take_in(ledger, parser, edition(2021, 2022, 2023, referrals=1))
    rows = "dfe_statistics WHERE measure = 'Referrals' AND value = 1"
    assert (count(ledger, rows), count(ledger, "dfe_statistics WHERE measure = 'Referrals'")) == (0, 3)


def test_the_same_children_under_other_numbers_are_asked_about(ledger, parser):
    heads = ["Person ID", "DOB", "Plan in date", "Panel decision"]
    rows = [[1001 + number, "02/09/2010", plan, "Stay"] for number, plan in enumerate("YYNY")]
    take_in(ledger, parser, tracked("Sep 2024"), names=("CE_tracker_2024-09.xlsx",))
    [question] = asked(ledger, parser, ("CE_tracker_2024-09.xlsx", xlsx(heads, *rows, name="Sep 2024")))
    assert "without them 4 of its 4 rows are the same" in question


def sessions(month: int, several: int = 6, children: int = 9, group: str = "Youth Council") -> bytes:
    """What groups of children did, numbered from 1."""
    rows = [[number, f"{number:02d}/{month:02d}/2024", group, children] for number in range(1, several + 1)]
    return xlsx(["Session ref", "Date of session", "Group", "Children (n)"], *rows)


@pytest.mark.parametrize(
    ("again", "asks"),
    [
        (sessions(8, children=7, group="CiCC"), True),
        (sessions(10, children=7, group="CiCC"), False),  # the same days: corrected
        (sessions(8), False),  # the same but for the days: corrected
        (sessions(8, several=1, children=7, group="CiCC"), False),
    ],
)
def test_numbers_that_begin_anew_in_every_file_are_asked_about(ledger, parser, again, asks):
    take_in(ledger, parser, sessions(10))
    found = [question for question in asked(ledger, parser, ("again.xlsx", again)) if "the same cases" in question]
    assert (
        found
        == [
            "Participation log from Participation officers for July 2024 to September 2024 has 6 references of load 2, for "
            "October 2024 to December 2024, with another day and most else. Where numbers begin anew in every file, rows would "
            "be lost: of two with one number only one counts. Are they the same cases?"
        ]
        * asks
    )


@pytest.mark.parametrize(("day", "differ", "another"), [(3, 2, True), (3, 1, False), (2, 4, False)])
def test_a_row_with_the_same_reference_is_another_where_the_day_and_half_of_what_stands_in_both_differ(day, differ, another):
    names = ("sex", "age", "risk", "town")
    before = {"misper_ref": "1", "reported_at": datetime(2024, 9, 2)} | dict.fromkeys(names, "then")
    row = before | {"reported_at": datetime(2024, 9, day)} | dict.fromkeys(names[:differ], "now")
    assert is_another(row, before, EPISODES) is another


@pytest.mark.parametrize(("plans", "said"), [("YYNY", 1), ("YYYY", 0), ("YYN", 0)])
def test_a_sheet_copied_forward_to_the_next_month_is_named(plans, said):
    heads, *rows = [["NHS No", "Plan in date"], *([f"943 476 59{at}{at}", plan] for at, plan in enumerate("YYNY"))]
    later = [[f"943 476 59{at}{at}", plan] for at, plan in enumerate(plans)]
    report, _ = take(xlsx(heads, *rows, name="Sep 2024", more={"Oct 2024": [heads, *later]}))
    assert [(each.sheet, each.problem[:49]) for each in report.issues if "very rows" in each.problem] == [
        ("Oct 2024", "this sheet has the very rows of sheet Sep 2024, u")
    ] * said
