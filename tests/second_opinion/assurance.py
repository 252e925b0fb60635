"""Audits, actions, Section 11, case reviews and scrutiny, counted again."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from tests.second_opinion.clocks_of_the_partnership import COMPLETE
from tests.second_opinion.clockwork import clock
from tests.second_opinion.counting import Case, City, Recount, Row, each, last_of_month, no
from tests.second_opinion.front_door import done_in_time

TRACKER = "actions", "as_at"
STANDARDS = "section_11", "audited_on"


def audits_of_eight(city: City) -> Iterable[Case]:
    """Eight are expected in a financial year: as many of them are met as were held."""
    held = [row for row in city["audits"] if row.held_on]
    for year in range(2015, city.today.year + 1):
        start = date(year, 4, 1)
        those = [row for row in held if start <= row.held_on < start + relativedelta(years=1)]
        yield from (Case(start + relativedelta(years=1, days=-1), Row(), number < len(those)) for number in range(8))


def found_in_audits(city: City) -> Iterable[Case]:
    held = {row.audit_ref: row for row in city["audits"] if row.held_on}
    for row in city["audit_themes"]:
        if row.audit_ref in held:
            audit = held[row.audit_ref]
            yield Case(audit.held_on, audit.beside(theme=row.theme), who=row.theme)


def kept(city: City) -> Iterable[Case]:
    for name in ("cadence", "audit_cadence", "yearly_report"):
        for tick in clock(name, city):
            if tick.state in ("met", "missed", "overdue"):
                row = tick.row.beside(activity="Multi-agency audit") if name == "audit_cadence" else tick.row
                yield Case(tick.due, row, tick.state == "met")


def planned_late(city: City) -> Iterable[Case]:
    """The next one is the first that is planned after the day it was held, and not held."""
    for tick in clock("cadence", city):
        ahead = [row.planned_on for row in city.of("partnership_calendar", "activity", tick.row.activity) if not row.held_on]
        planned = min((day for day in ahead if day >= tick.started), default=None)
        if tick.state == "running" and planned and planned > tick.due:
            yield Case(tick.started, tick.row)


def is_open(row: Row) -> bool:
    return row.status not in COMPLETE


def first_agreed(city: City, row: Row) -> date:
    return min(city.of("actions", "action_ref", row.action_ref), key=lambda copy: copy.as_at).due_on


def copies(of, what=lambda city, row: True) -> Recount:
    """Actions in each month's copy of the tracker."""

    def cases(city: City) -> Iterable[Case]:
        for row in city["actions"]:
            if of(city, row):
                yield Case(row.as_at, row, what(city, row), who=row.action_ref)

    return cases


def overdue(city: City, row: Row) -> bool:
    return is_open(row) and first_agreed(city, row) < last_of_month(row.as_at)


def moved(city: City, row: Row) -> bool:
    return max(row.due_on, row.revised_due_on or row.due_on) > first_agreed(city, row)


def closed(what=lambda row: True, of=lambda row: True) -> Recount:
    """By the day it was called complete, as the newest copy of the tracker says."""

    def cases(city: City) -> Iterable[Case]:
        for rows in city.by("actions", "action_ref").values():
            newest = max(rows, key=lambda row: row.as_at)
            if newest.closed_on and not is_open(newest) and of(newest):
                yield Case(newest.closed_on, newest, what(newest))

    return cases


def agencies_returned(city: City) -> Iterable[Case]:
    agencies: dict[tuple, list[Row]] = {}
    for row in city["section_11"]:
        agencies.setdefault((row.agency, row.audited_on), []).append(row)
    for (_, day), rows in agencies.items():
        yield Case(day, rows[0], any(row.returned_on for row in rows))


def moderated(score: int) -> Recount:
    return each(*STANDARDS, of=lambda row: row.moderated_score is not None, what=lambda row: row.moderated_score >= score)


RECOUNTS = {
    "audits_held": each("audits", "held_on"),
    "audits_held_of_expected": audits_of_eight,
    "audit_cases": each("audits", "held_on", what=lambda row: row.cases),
    "audits_good_or_better": each(
        "audits", "held_on", of=lambda row: row.grade, what=lambda row: row.grade in ("Good", "Outstanding")
    ),
    "audit_themes_found": found_in_audits,
    "audit_findings": found_in_audits,
    "cadence_kept": kept,
    "next_planned_late": planned_late,
    "actions_open": copies(lambda city, row: is_open(row)),
    "actions_overdue": copies(overdue),
    "actions_in_time": done_in_time("action_done"),
    "actions_closed": closed(),
    "actions_closed_with_evidence": closed(lambda row: row.evidence),
    "actions_complete_without_evidence": copies(
        lambda city, row: not is_open(row) and not row.evidence, lambda city, row: no(row.evidence)
    ),
    "action_dates_moved": copies(lambda city, row: is_open(row), moved),
    "days_to_close": closed(lambda row: (row.closed_on - row.raised_on).days, lambda row: row.closed_on >= row.raised_on),
    "actions_with_impact": closed(lambda row: row.impact),
    "section_11_returned": agencies_returned,
    "section_11_self_score": each(*STANDARDS, of=lambda row: row.self_score is not None, what=lambda row: row.self_score),
    "section_11_self_over_moderated": each(
        *STANDARDS,
        of=lambda row: row.self_score is not None and row.moderated_score is not None,
        what=lambda row: row.self_score - row.moderated_score,
    ),
    "section_11_standards_met": moderated(2),
    "section_11_standards_exceeded": moderated(3),
    "serious_incidents": each("case_reviews", "aware_on"),
    "incidents_notified_in_time": done_in_time("incident_notification"),
    "rapid_reviews": each("case_reviews", "rapid_review_on"),
    "rapid_reviews_in_time": done_in_time("rapid_review"),
    "reviews_commissioned": each("case_reviews", "rapid_review_on", of=lambda row: row.commissioned),
    "reviews_published": each("case_reviews", "published_on"),
    "reviews_published_in_time": done_in_time("review_publication"),
    "scrutiny_topics": each("scrutiny_plan", "agreed_on"),
    "scrutiny_reports_in_time": done_in_time("scrutiny_report"),
    "scrutiny_recommendations": each("scrutiny_plan", "delivered_on", what=lambda row: row.recommendations),
    "scrutiny_actions_open": copies(lambda city, row: is_open(row) and row.arising_from == "Scrutiny"),
}
