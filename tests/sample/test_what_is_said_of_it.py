"""The faults planted in the made-up city are found, and what is no fault does not drown them."""

from pathlib import Path

import pytest

import sample
from ledger.ledger import Ledger
from ledger.lines import Load
from loaders.check import OTHER_VALUES
from loaders.ingest import ingest
from loaders.left_empty import ARE_NO, ARE_NOT_KNOWN
from loaders.outcome import Report
from loaders.source import sources
from sample.happened import records
from tests.loaders.workbooks import SEAL
from tests.sample_city import city

__all__ = ["city"]

MOST = 540  # issues of two years from all partners; what each says somebody can act on

PLANTED = {
    "MISPER_2023-07.xlsx": (OTHER_VALUES, "The person is not a child (18 or over)"),
    "MISPER_2023-06.xlsx": ("The child returned before being reported missing",),
    "MISPER_2023-09.xlsx": ("the title speaks of August 2023",),
    "MISPER_2024-03.xlsx": ("the clocks went forward",),
    "RHI_return_2023-06.xlsx": ("no time is given",),
    "RHI_return_2023-10.xlsx": ("the clocks went back",),
    "Encompass_notifications_2023-04.csv": ("A school was told, but none is named",),
    "exclusions_2023-24_Q1.csv": ("this word is not in the list", "a number was expected"),
    "CE_tracker_2024-05.xlsx": ("The person is 18 or over",),
    "CE_tracker_2024-07.xlsx": ("the stated total differs from its rows",),
    "MASA_spending_2024-25_Q2.xlsx": ("the stated total differs from its rows",),
    "MASA_budget_2024-25.xlsx": ("The stated total is not the sum of its contributors",),
    "ICON_return_MPFT_2023-24_Q1.xlsx": ("write 85% or 85, not 0.85",),
    "Annex_A_2023-04.xlsx": ("no child is named here",),
    "eCDOP_export_2023-24_Q3.xlsx": ("The months to review are not those between the two dates",),
    "training_attendance_2024-25_Q3.xlsx": ("the title speaks of July 2024 to September 2024",),
}
ONCE_A_FILE = {
    "MISPER_2023-07.xlsx": (ARE_NOT_KNOWN, "Rows dated before July 2023"),
    "actions_tracker_2024-05.xlsx": (ARE_NO,),
    "hub_footfall_Apr 2023.xlsx": (),
    "Contacts_2023-09.xlsx": (),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """What is said of a file of the city."""
    parcels = {parcel.name: parcel for parcel in sample.everything_sent(records.of(1))}
    folder: Path = tmp_path_factory.mktemp("sent")

    def reports(name: str) -> list[Report]:
        content = parcels[name].write(folder).path.read_bytes()
        return [report for report, _ in ingest(content, name, SEAL, sources())]

    return reports


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_in_a_file_is_found(read, name):
    problems = {issue.problem for report in read(name) for issue in report.issues}
    assert [each for each in PLANTED[name] if not any(problem.startswith(each) for problem in problems)] == []


@pytest.mark.parametrize("name", ONCE_A_FILE)
def test_what_follows_from_a_declaration_is_one_sentence_a_file_and_no_issue(read, name):
    reports = read(name)
    rules = [rule for report in reports for rule in report.understood]
    assert [each for each in ONCE_A_FILE[name] if not any(rule.startswith(each) for rule in rules)] == []
    problems = [issue.problem for report in reports for issue in report.issues]
    assert not [each for each in problems if "month first" in each or "left empty, and" in each]


def test_contacts_whose_outcome_came_later_are_counted_as_replaced_and_no_issue(read):
    (report,) = read("Contacts_2023-09.xlsx")
    assert (report.set_aside, report.issues) == ({"rows replaced by a later row with the same reference": 10}, [])


def test_two_years_of_all_partners_have_few_enough_issues_to_be_read(city):
    assert 100 < sum(line.what.issues for line in Ledger(city).lines() if isinstance(line.what, Load)) <= MOST
