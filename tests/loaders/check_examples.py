"""Worked examples of the declared checks: for each, rows that meet it and rows that do not.

source: {what the check says: (rows that pass, rows of which one fails)}; a row: the cells that differ from a valid one.
"""

from datetime import date, datetime

NOON, LATER, YEARS_LATER = datetime(2024, 9, 2, 12), datetime(2024, 9, 2, 13), datetime(2026, 9, 3, 12)
ON, NEXT, THIRD, FOURTH = (date(2024, 9, day) for day in (2, 3, 4, 5))
ONE_CHILD = {"child_id": "510000", "episode_type": "M"}

CHECK_EXAMPLES = {
    "contacts": {
        "The age is not that of a child or care leaver; check the date of birth": ([{"age": 25}], [{"age": 26}]),
    },
    "gcp2_assessments": {
        "GCP2 did not exist on this day; check the year":
            ([{"completed_on": date(2015, 1, 1)}], [{"completed_on": date(2014, 12, 31)}]),
    },
    "missing_episodes": {
        "The child returned before being reported missing; check both times":
            ([{"reported_at": NOON, "returned_at": NOON}], [{"reported_at": LATER, "returned_at": NOON}]),
        "The person is not a child (18 or over); leave adults out": ([{"age": 17}, {"age": 0}], [{"age": 18}, {"age": 17}]),
        "More than two years missing; check the year":
            ([{"reported_at": NOON, "returned_at": ""}], [{"reported_at": NOON, "returned_at": YEARS_LATER}]),
    },
    "ppn_notices": {
        "The notice was triaged before it was submitted; check both times":
            ([{"submitted_at": NOON, "triaged_at": NOON}], [{"submitted_at": LATER, "triaged_at": NOON}]),
        "An outcome without the time of the triage": ([{"triaged_at": "", "outcome": ""}], [{"triaged_at": "", "outcome": "NFA"}]),
        "A DASH grading on a notice that is not domestic abuse":
            ([{"notice_type": "Child", "da_risk": ""}], [{"notice_type": "Child", "da_risk": "High"}]),
    },
    "return_interviews": {
        "The interview took place before the child returned; check both times":
            ([{"returned_at": NOON, "completed_at": NOON, "offered_at": NOON}],
             [{"returned_at": LATER, "completed_at": NOON, "offered_at": NOON}]),
        "The interview was offered before the child returned":
            ([{"returned_at": NOON, "offered_at": datetime(2024, 9, 1, 12), "completed_at": NOON}],
             [{"returned_at": NOON, "offered_at": datetime(2024, 9, 1, 11), "completed_at": NOON}]),
        "An interview took place that was not offered": ([{"offered": "No", "completed_at": ""}], [{"offered": "No"}]),
    },
    "s175_returns": {
        "A date of return, but the status is not Returned":
            ([{"status": "In progress", "submitted_on": ""}], [{"status": "In progress"}]),
        "Returned, but the day it came in is missing": ([{"status": "Returned"}], [{"submitted_on": ""}]),
    },
    "ssda903_missing": {
        "The episode ends before it starts (567)":
            ([{"started_on": ON, "ended_on": ON}], [{"started_on": NEXT, "ended_on": ON}]),
        "The episode overlaps an earlier one of the same child (574)":
            ([ONE_CHILD | {"started_on": ON, "ended_on": NEXT}, ONE_CHILD | {"started_on": THIRD, "ended_on": FOURTH}],
             [ONE_CHILD | {"started_on": ON, "ended_on": THIRD}, ONE_CHILD | {"started_on": NEXT, "ended_on": FOURTH}]),
        "The episode starts before the child was born (586)":
            ([{"age": ON, "started_on": ON}, {}], [{"age": NEXT, "started_on": ON, "ended_on": NEXT}, {}]),
    },
    "training_attendance": {
        "The booking names no course": ([{"course": "County lines"}], [{"course": ""}, {}]),
    },
}  # fmt: skip
