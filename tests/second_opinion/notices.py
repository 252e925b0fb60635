"""Police notices and Operation Encompass, counted again."""

from collections.abc import Iterable
from datetime import timedelta

from tests.second_opinion.clock_runs import not_told
from tests.second_opinion.clockwork import clock
from tests.second_opinion.counting import Case, City, Recount, Row, day_of, each, hours, in_the_year_before, timed

NOTICES = "ppn_notices", "submitted_at"
INCIDENTS = "encompass_notifications", "incident_at"


def triage(city: City) -> Iterable[Case]:
    for row in city["ppn_notices"]:
        waiting = None if row.triaged_at_status else "Waiting"
        yield Case(row.submitted_at, row.beside(triage="Triaged" if row.triaged_at else waiting))


def settled(row: Row) -> bool:
    """Whether it is known to be in time or late, whatever the hours were that nobody gave."""
    if waited(row) is None:
        return not not_told(row, "triaged_at")
    sent, done = (0 if timed(row, name) else 24 for name in ("submitted_at", "triaged_at"))
    return waited(row) + done <= 24 or waited(row) > 24 + sent


def waited(row: Row) -> float | None:
    return hours(row.submitted_at, row.triaged_at) if row.triaged_at and row.triaged_at >= row.submitted_at else None


def outcome_is(word: str) -> Recount:
    return each(*NOTICES, of=lambda row: row.outcome, what=lambda row: row.outcome == word)


def repeats(counts=lambda row: True) -> Recount:
    """Another notice of the family before this one, within 12 months."""

    def cases(city: City) -> Iterable[Case]:
        for rows in city.by("ppn_notices", "family_ref").values():
            for row in rows:
                others = [other for other in rows if other.submitted_at < row.submitted_at and counts(other)]
                yield Case(row.submitted_at, row, any(in_the_year_before(one.submitted_at, row.submitted_at) for one in others))

    return cases


def reached(contact_counts) -> Recount:
    def cases(city: City) -> Iterable[Case]:
        for row in city["ppn_notices"]:
            if row.outcome == "Direct referral":
                contacts = city.of("contacts", "police_ref", row.ppn_ref)
                yield Case(row.submitted_at, row, any(contact_counts(row, contact) for contact in contacts))

    return cases


def within_7_days(notice: Row, contact: Row) -> bool:
    triaged = notice.triaged_at and day_of(notice.triaged_at)
    return triaged is not None and triaged <= contact.contact_on <= triaged + timedelta(days=7)


def before_school(city: City) -> Iterable[Case]:
    for tick in clock("encompass_notice", city):
        if tick.state != "running":
            yield Case(tick.started, tick.row, None if tick.state == "not known" else tick.state == "met")


def without_school(city: City) -> Iterable[Case]:
    urns = {row.urn for row in city["schools"]}
    names = {row.school.lower() for row in city["schools"]}
    for row in city["encompass_notifications"]:
        if not row.home_educated:
            yield Case(row.incident_at, row, not (row.urn in urns or (row.school and row.school.lower() in names)))


def incidents_again(city: City) -> Iterable[Case]:
    for child, rows in city.by("encompass_notifications", "child_id").items():
        for row in rows:
            others = [other for other in rows if other.incident_ref != row.incident_ref]
            if any(in_the_year_before(other.incident_at, row.incident_at) for other in others):
                yield Case(row.incident_at, row, who=child)


RECOUNTS = {
    "ppn_notices": triage,
    "children_on_notices": each(*NOTICES, what=lambda row: row.children),
    "triaged_within_one_day": each(*NOTICES, of=settled, what=lambda row: waited(row) is not None and waited(row) <= 24),
    "ppn_outcomes": each(*NOTICES, of=lambda row: row.outcome),
    "no_further_action": outcome_is("NFA"),
    "repeat_notices": repeats(),
    "repeats_after_nfa": repeats(lambda row: row.outcome == "NFA"),
    "encompass_notices": each(*INCIDENTS, of=lambda row: row.notified_at),
    "encompass_before_school": before_school,
    "encompass_voice": each(
        *INCIDENTS,
        of=lambda row: row.child_present is not False,
        what=lambda row: row.voice_recorded if row.child_present else None,
    ),
    "encompass_without_school": without_school,
    "encompass_repeat_children": incidents_again,
    "ppn_hours_to_triage": each(
        *NOTICES, of=lambda row: waited(row) is not None and timed(row, "submitted_at", "triaged_at"), what=waited
    ),
    "ppn_domestic_abuse": each(*NOTICES, of=lambda row: row.notice_type, what=lambda row: row.notice_type == "Domestic abuse"),
    "ppn_high_risk": each(
        *NOTICES, of=lambda row: row.notice_type == "Domestic abuse" and row.da_risk, what=lambda row: row.da_risk == "High"
    ),
    "children_per_notice": each(
        *NOTICES, of=lambda row: row.children is not None, what=lambda row: row.children, out_of=lambda row: 1
    ),
    "triage_direct_referral": outcome_is("Direct referral"),
    "triage_to_family_forum": outcome_is("Ref to Family Forum"),
    "referral_notices_with_contact": reached(within_7_days),
    "notices_to_referral": reached(lambda notice, contact: contact.contact_outcome == "Referral"),
}
