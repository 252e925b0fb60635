"""Neglect, the youngest, deaths and children's health, counted again."""

from collections.abc import Iterable
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from tests.second_opinion.counting import HERE, Case, City, Recount, Row, each, financial_year
from tests.second_opinion.ticking import clock

ASSESSED = "gcp2_assessments", "completed_on"
NOTIFIED = "child_deaths_notified", "notified_on"
REVIEWED = "child_deaths_reviewed", "reviewed_on"
AREAS = {
    "physical_grade": "Physical care",
    "safety_grade": "Safety",
    "emotional_grade": "Emotional care",
    "developmental_grade": "Developmental care",
}
FACTORS = {
    "smoking": "Smoking in pregnancy",
    "obesity": "Obesity of the mother",
    "unsafe_sleep": "Unsafe sleep",
    "substances": "Drugs or alcohol",
    "late_care": "Late antenatal care",
    "service_gaps": "Gaps in services",
}


def in_gcp2(row: Row) -> bool:
    title = row.course.lower()
    return row.attendance == "Attended" and ("gcp2" in title or "graded care profile" in title)


def first_courses(city: City, start=lambda row: None) -> list[Row]:
    """The first GCP2 course of each person; of each person and year, where that is what it starts with."""
    first: dict[tuple, Row] = {}
    for row in sorted(city["training_attendance"], key=lambda row: row.session_on):
        if in_gcp2(row):
            first.setdefault((row.person_ref, start(row)), row.beside(employer=row.agency))
    return list(first.values())


def assessments_and_people(city: City) -> Iterable[Case]:
    for row in city["gcp2_assessments"]:
        yield Case(row.completed_on, row, 1, out_of=0)
    for row in first_courses(city, lambda row: financial_year(row.session_on)):
        yield Case(row.session_on, row, 0, out_of=1)


def never_used(city: City) -> Iterable[Case]:
    for row in first_courses(city):
        used = [one.completed_on for one in city.of("gcp2_assessments", "assessor", row.person_ref)]
        yield Case(row.session_on, row, all(day < row.session_on for day in used))


def used_in_six_months(city: City) -> Iterable[Case]:
    for row in first_courses(city):
        until = row.session_on + relativedelta(months=6)
        if until <= city.today:
            used = [one.completed_on for one in city.of("gcp2_assessments", "assessor", row.person_ref)]
            yield Case(row.session_on, row, any(row.session_on <= day <= until for day in used))


def grades(city: City) -> Iterable[Case]:
    for row in city["gcp2_assessments"]:
        for column, area in AREAS.items():
            if row[column] is not None:
                yield Case(row.completed_on, row.beside(area=area), row[column] >= 4)


def better_grades(city: City) -> Iterable[Case]:
    for rows in city.by("gcp2_assessments", "child_id").values():
        for column, area in AREAS.items():
            graded = [row for row in rows if row[column] is not None]
            for row in graded:
                earlier = [other for other in graded if other.completed_on < row.completed_on]
                if row.assessment_type == "Review" and earlier:
                    before = max(earlier, key=lambda other: (other.completed_on, other[column]))
                    yield Case(row.completed_on, row.beside(area=area), row[column] < before[column])


def reviewed_here(of=lambda row: True, what=lambda row: True) -> Recount:
    return each(*REVIEWED, of=lambda row: row.area == HERE and of(row), what=what)


def factors(city: City) -> Iterable[Case]:
    for row in city["child_deaths_reviewed"]:
        for column, factor in FACTORS.items():
            if row.area == HERE and row[column]:
                yield Case(row.reviewed_on, row.beside(factor=factor))


def mothers(city: City) -> Iterable[Case]:
    words = {True: "Found", False: "None found", None: None}
    for row in city["child_deaths_reviewed"]:
        if row.area == HERE and row.mother_english_first_language is not None:
            found = row.beside(modifiable_factors=words[row.modifiable])
            yield Case(row.reviewed_on, found, not row.mother_english_first_language)


def reviewed_in_a_year(city: City) -> Iterable[Case]:
    """The day of notification may stand in either list."""
    for tick in clock("child_death_review", city):
        if tick.started and tick.stopped:
            yield Case(tick.stopped, tick.row, tick.stopped <= tick.due)


def days_waited(row: Row) -> int | None:
    days = row.notified_on and (row.reviewed_on - row.notified_on).days
    return days if days is not None and days >= 0 else None


def hidden(row: Row, *columns: str) -> str | None:
    """Why a number is missing where there should be one."""
    return next((row[f"{column}_status"] or "no reason" for column in columns if row[column] is None), None)


def told(message: str) -> Recount:
    return each(
        "infant_health",
        "quarter_end",
        of=lambda row: row.message == message,
        what=lambda row: row.given,
        out_of=lambda row: row.eligible,
    )


def percentages_alone(row: Row) -> bool:
    return row.message == "ICON" and row.percent is not None and (row.given is None or row.eligible is None)


def before_20_weeks(row: Row) -> int | None:
    early = row.gestation in ("0 to 11 weeks", "12 to 19 weeks")
    return row.referrals if early or row.referrals is None else 0


def activity(measure: str) -> Recount:
    return each(
        "mental_health_activity",
        "month",
        of=lambda row: row.measure == measure,
        what=lambda row: row.value,
        withheld=lambda row: hidden(row, "value"),
    )


def activity_of(above: str, below: str) -> Recount:
    """One number of a provider's month in another of the same."""

    def cases(city: City) -> Iterable[Case]:
        months: dict[tuple, dict[str, Row]] = {}
        for row in city["mental_health_activity"]:
            months.setdefault((row.trust, row.month), {})[row.measure] = row
        for measures in months.values():
            if below in measures:
                whole, part = measures[below], measures.get(above)
                yield Case(whole.month, whole, part and part.value, out_of=whole.value)

    return cases


RECOUNTS = {
    "gcp2_completed": each(*ASSESSED),
    "gcp2_trained": each("training_attendance", "session_on", of=in_gcp2, who=lambda row: row.person_ref),
    "gcp2_assessments_per_trained": assessments_and_people,
    "gcp2_trained_not_used": never_used,
    "trained_to_first_assessment": used_in_six_months,
    "gcp2_poor_grades": grades,
    "gcp2_better_at_review": better_grades,
    "gcp2_reviews": each(
        *ASSESSED, of=lambda row: row.assessment_type, what=lambda row: row.assessment_type == "Review"
    ),
    "gcp2_children": each(*ASSESSED, who=lambda row: row.child_id),
    "deaths_notified": each(*NOTIFIED, of=lambda row: row.area == HERE),
    "deaths_in_both_areas": each(*NOTIFIED),
    "unexpected_deaths": each(
        *NOTIFIED, of=lambda row: row.area == HERE and row.expected, what=lambda row: row.expected == "Unexpected"
    ),
    "deaths_reviewed": reviewed_here(),
    "deaths_with_modifiable_factors": reviewed_here(lambda row: row.modifiable is not None, lambda row: row.modifiable),
    "modifiable_factors": factors,
    "mothers_with_another_language": mothers,
    "days_to_death_review": reviewed_here(lambda row: days_waited(row) is not None, days_waited),
    "death_reviews_within_12_months": reviewed_in_a_year,
    "death_panels_within_6_weeks": reviewed_here(
        lambda row: row.meeting_on, lambda row: row.reviewed_on <= row.meeting_on + timedelta(weeks=6)
    ),
    "icon_given": told("ICON"),
    "icon_rate_as_stated": each("infant_health", "quarter_end", of=percentages_alone, what=lambda row: row.percent),
    "safe_sleep_given": told("Safe sleep"),
    "pre_birth_referrals_made": each(
        "pre_birth_referrals",
        "quarter_end",
        what=lambda row: row.referrals,
        withheld=lambda row: hidden(row, "referrals"),
    ),
    "pre_birth_referrals_before_20_weeks": each(
        "pre_birth_referrals",
        "quarter_end",
        of=lambda row: row.gestation != "Not recorded",
        what=before_20_weeks,
        out_of=lambda row: row.referrals,
    ),
    "mental_health_referrals": activity("Referrals received"),
    "mental_health_referrals_accepted": activity_of("Referrals accepted", "Referrals received"),
    "children_waiting": activity("Waiting at month end"),
    "first_contact_within_4_weeks": activity_of("First contacts within 4 weeks", "First contacts"),
    "second_contact_within_18_weeks": activity_of("Second contacts within 18 weeks", "Second contacts"),
    "self_harm_admissions": activity("Self-harm admissions"),
    "schools_with_support_team": activity_of("Schools with a support team", "Schools"),
    "moved_to_adult_services": activity_of("Moved to adult services at 18", "Reached 18 in the service"),
}
