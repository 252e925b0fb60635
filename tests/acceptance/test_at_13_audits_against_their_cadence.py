"""AT-13: two audits in twelve months against one every six weeks: eight expected, a quarter achieved."""

from datetime import date

from metrics.table import OK


def test_two_audits_of_the_eight_that_six_weeks_ask_for_are_a_quarter(figure):
    row = figure("audits_held_of_expected", "2024-25")
    assert (row["numerator"], row["denominator"], row["value"], row["status"]) == (2, 8, 25, OK)
    assert figure("audits_held", "2024-25")["value"] == 2


def test_each_audit_held_starts_six_weeks_for_the_next(snapshot):
    rows = snapshot.execute("SELECT started, due, stopped, state FROM clocks.audit_cadence ORDER BY started").fetchall()
    assert rows[-2:] == [
        (date(2024, 9, 18), date(2024, 10, 30), date(2025, 3, 12), "missed"),
        (date(2025, 3, 12), date(2025, 4, 23), None, "running"),
    ]


def test_the_audits_are_those_of_the_report(year_of):
    cases = year_of("audit_cases", "2024-25", "title")
    assert {title: row["value"] for title, row in cases.items() if row["value"]} == {
        "Children missing out of area": 3,
        "Step-down to early help": 6,
    }
    grades = {grade: row["value"] for grade, row in year_of("audits_held", "2024-25", "grade").items() if row["value"]}
    assert grades == {"Requires Improvement": 1, "Not recorded": 1}


def test_twenty_themes_are_counted_once_each_however_many_audits_found_them(figure):
    assert figure("audit_themes_found", "2024-25")["value"] == 20
    assert figure("audit_findings", "2024-25")["value"] == 25


def test_a_day_that_was_moved_in_the_tracker_does_not_move_the_day_an_action_is_judged_by(snapshot):
    """In the sample a tracker's first day is written over; the first copy of it still tells."""
    moved = snapshot.execute("""
        SELECT action_ref, min(due_on) FROM actions GROUP BY action_ref HAVING count(DISTINCT due_on) > 1 ORDER BY action_ref
    """).fetchall()
    assert len(moved) > 5
    judged = dict(snapshot.execute("SELECT record_id, due FROM clocks.action_done").fetchall())
    assert all(judged[ref] == first for ref, first in moved)


def test_actions_are_overdue_by_their_first_day_though_the_tracker_says_that_fewer_are(figure, snapshot):
    said = snapshot.execute("SELECT count(*) FROM actions WHERE status = 'Overdue' AND as_at >= DATE '2025-03-01'").fetchone()[0]
    assert figure("actions_overdue", "2024-25")["value"] > said
