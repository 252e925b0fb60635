"""Graded Care Profile 2 assessments of the council's social workers."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from sample.happened.city import Child, City
from sample.happened.courses import GRADED_CARE, Booking
from sample.writing.months import SATURDAY, YEARS, last_day, quarters

# Report 2024/25, line 1102: 39 assessments by Children's Social Care the year before, 53 this year.
ASSESSMENTS = {2023: (8, 10, 9, 12), 2024: (11, 12, 14, 16)}
TRAINED_ASSESSORS = 0.85
REVIEWED_AFTER, KNOWN_BEFORE = timedelta(days=80), 0.8
ALWAYS_ASSESSORS = tuple(f"ST-{number:05d}" for number in range(1, 15))  # council staff who used the tool before


@dataclass(frozen=True, slots=True)
class Assessment:
    ref: str
    child: Child
    completed: date
    kind: str
    assessor: str
    grades: tuple[int, int, int, int]


def in_city(city: City, bookings: list[Booking]) -> list[Assessment]:
    chance = city.chance("gcp2")
    worst = sorted(city.families, key=lambda family: family.trouble, reverse=True)[:400]
    found: list[Assessment] = []
    for year in YEARS:
        for count, (first, last) in zip(ASSESSMENTS[year], quarters(year)):
            for completed in sorted(working_day(first, last, chance) for _ in range(count)):
                child = chance.choice([child for family in worst for child in family.children_on(completed)])
                ref = f"G{city.number:02d}-{len(found) + 1:04d}"
                found.append(assessment_of(ref, child, completed, bookings, chance))
    return looked_at_again(found, city.chance("gcp2 reviews"))


def looked_at_again(assessments: list[Assessment], chance: Random) -> list[Assessment]:
    """Most reviews are of a child assessed some months before, whose care is a little better in some areas."""
    first: list[Assessment] = []
    found = []
    for assessment in assessments:
        earlier = [each for each in first if assessment.completed - each.completed > REVIEWED_AFTER]
        if assessment.kind == "Review" and earlier and chance.random() < KNOWN_BEFORE:
            before = earlier[chance.randrange(len(earlier))]
            grades = tuple(min(max(grade + chance.choice((-1, -1, 0, 0, 1)), 1), 5) for grade in before.grades)
            assessment = replace(assessment, child=before.child, grades=grades)
            first.remove(before)
        elif assessment.kind == "Initial" and assessment.child.is_child_on(last_day(YEARS[-1])):
            first.append(assessment)
        found.append(assessment)
    return found


def assessment_of(ref: str, child: Child, completed: date, bookings: list[Booking], chance: Random) -> Assessment:
    grades = tuple(chance.choices((1, 2, 3, 4, 5), (5, 18, 36, 30, 11), k=4))
    kind = "Review" if chance.random() < 0.2 else "Initial"
    return Assessment(ref, child, completed, kind, assessor(completed, bookings, chance), grades)


def working_day(first: date, last: date, chance: Random) -> date:
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return chance.choice([day for day in days if day.weekday() < SATURDAY])


def assessor(completed: date, bookings: list[Booking], chance: Random) -> str:
    """Mostly somebody of the council trained by then; otherwise one of those who have long used the tool."""
    trained = [
        booking.person.ref
        for booking in bookings
        if booking.session.course == GRADED_CARE
        and booking.attendance == "Attended"
        and booking.person.agency == "Council"
        and booking.session.on < completed
    ]
    return chance.choice(trained if trained and chance.random() < TRAINED_ASSESSORS else ALWAYS_ASSESSORS)
