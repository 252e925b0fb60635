"""Every clock by its id: the extracts it goes by, and what it runs for."""

from collections.abc import Callable, Iterable

from tests.second_opinion import clocks_of_children as children
from tests.second_opinion import clocks_of_the_partnership as partnership
from tests.second_opinion.clock_runs import ClockRun
from tests.second_opinion.counting import City

CLOCKS: dict[str, tuple[tuple[str, ...], Callable[[City], Iterable[ClockRun]]]] = {
    "return_interview": (("return_interviews",), children.return_interviews),
    "rfm_reassessment": (("exploitation_tracker",), children.matrices),
    "weekly_risk_meeting": (("mace_attendance",), children.meetings("Weekly risk meeting", 7)),
    "disruption_meeting": (("mace_attendance",), children.meetings("Disruption and mapping", 14)),
    "ppn_triage": (("ppn_notices",), children.notices),
    "encompass_notice": (("encompass_notifications",), children.encompass),
    "child_death_review": (("child_deaths_notified", "child_deaths_reviewed"), children.deaths),
    "child_death_panel": (("child_deaths_reviewed",), children.panels),
    "s175_return": (("s175_returns",), children.school_audits),
    "referral_decision": (("contacts", "referrals"), children.decisions),
    "assessment": (("assessments",), children.assessments),
    "protection_conference": (("section_47_enquiries",), children.conferences),
    "first_review_conference": (("protection_plans",), children.first_reviews),
    "audit_cadence": (("audits",), partnership.audits),
    "cadence": (("partnership_calendar",), partnership.promised),
    "yearly_report": (("partnership_calendar",), partnership.yearly_reports),
    "action_done": (("actions",), partnership.actions),
    "incident_notification": (("case_reviews",), partnership.notifications),
    "rapid_review": (("case_reviews",), partnership.rapid_reviews),
    "review_publication": (("case_reviews",), partnership.publications),
    "scrutiny_report": (("scrutiny_plan",), partnership.scrutiny_reports),
    "young_people_consulted": (("participation",), partnership.young_people),
}


def clock(name: str, city: City) -> list[ClockRun]:
    """What it runs for, as it stands."""
    sources, runs = CLOCKS[name]
    last_told = city.told_to(*sources)
    return [run.seen(last_told) for run in runs(city)]
