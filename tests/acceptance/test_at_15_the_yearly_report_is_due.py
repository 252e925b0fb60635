"""AT-15: the yearly report on a financial year is due by 30 September after it."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("year", "due", "state"),
    [(2022, date(2023, 9, 30), "met"), (2023, date(2024, 9, 30), "met"), (2024, date(2025, 9, 30), "running")],
)
def test_the_report_on_a_financial_year_is_due_on_30_september(snapshot, year, due, state):
    found = snapshot.execute("SELECT due, state FROM clocks.yearly_report WHERE record_id = ?", [f"Year from April {year}"])
    assert found.fetchall() == [(due, state)]


def test_two_serious_incidents_lead_to_two_rapid_reviews_and_two_commissioned_reviews(figure):
    names = ("serious_incidents", "rapid_reviews", "reviews_commissioned")
    assert [figure(name, "2024-25")["value"] for name in names] == [2, 2, 2]


def test_scrutiny_of_exploitation_and_of_neglect_was_agreed_and_is_due_in_april_and_june(snapshot, figure):
    assert figure("scrutiny_topics", "2024-25")["value"] == 2
    running = snapshot.execute("SELECT record_id, due FROM clocks.scrutiny_report WHERE state = 'running' ORDER BY due")
    assert running.fetchall() == [("Child exploitation", date(2025, 4, 30)), ("Neglect and GCP2", date(2025, 6, 30))]
