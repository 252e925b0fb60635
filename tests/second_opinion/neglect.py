"""Neglect and the Graded Care Profile, counted again."""

from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from tests.second_opinion.counting import Case, City, Row, each, financial_year

ASSESSED = "gcp2_assessments", "completed_on"
AREAS = {
    "physical_grade": "Physical care",
    "safety_grade": "Safety",
    "emotional_grade": "Emotional care",
    "developmental_grade": "Developmental care",
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


RECOUNTS = {
    "gcp2_completed": each(*ASSESSED),
    "gcp2_trained": each("training_attendance", "session_on", of=in_gcp2, who=lambda row: row.person_ref),
    "gcp2_assessments_per_trained": assessments_and_people,
    "gcp2_trained_not_used": never_used,
    "trained_to_first_assessment": used_in_six_months,
    "gcp2_poor_grades": grades,
    "gcp2_better_at_review": better_grades,
    "gcp2_reviews": each(*ASSESSED, of=lambda row: row.assessment_type, what=lambda row: row.assessment_type == "Review"),
    "gcp2_children": each(*ASSESSED, who=lambda row: row.child_id),
}
