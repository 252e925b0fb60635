"""What those who came to a course say of it: before, after, and three months later. Not everybody answers."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.city import SEED
from sample.happened.courses import YEAR, Booking
from sample.writing.months import first_day, last_day

ANSWERING = 0.42  # of those who came, those who answer anything at all
STAGES = {"Before": 0.85, "After": 0.8, "Three months": 0.34}
BASE = {"knowledge": 5.2, "confidence": 4.9}  # before the course, on a scale of 1 to 10
GAIN = {"knowledge": 2.5, "confidence": 2.2}
LOSS = 0.6  # report 2024/25, line 470: a slight decline in the long term
APPLIED = 0.68


@dataclass(frozen=True, slots=True)
class Response:
    """`person` is empty where somebody answered without a reference."""

    course: str
    person: str
    stage: str
    on: date
    knowledge: int
    confidence: int
    applied: bool | None


def of(bookings: list[Booking]) -> list[Response]:
    """Every response of the year, by day."""
    chance = Random(f"{SEED}|evaluations")
    found = []
    for booking in bookings:
        if booking.attendance == "Attended" and chance.random() < ANSWERING:
            found += [response for response in responses(booking, chance) if first_day(YEAR) <= response.on <= last_day(YEAR)]
    return sorted(found, key=lambda each: (each.on, each.course, each.person, each.stage))


def responses(booking: Booking, chance: Random) -> list[Response]:
    lasting = chance.gauss(0, 0.9)  # one person marks high at every stage, another low
    person = "" if chance.random() < 0.05 else booking.person.ref
    found = []
    for stage, share in STAGES.items():
        if chance.random() < share:
            on = day_of(stage, booking.session.on, chance)
            grades = [grade(stage, subject, lasting, chance) for subject in BASE]
            applied = chance.random() < APPLIED if stage == "Three months" else None
            found.append(Response(booking.session.course, person, stage, on, *grades, applied))
    return found


def day_of(stage: str, session: date, chance: Random) -> date:
    if stage == "Before":
        return session - timedelta(days=chance.randrange(0, 8))
    if stage == "After":
        return session + timedelta(days=chance.randrange(0, 6))
    return session + timedelta(days=chance.randrange(88, 112))


def grade(stage: str, subject: str, lasting: float, chance: Random) -> int:
    gained = {"Before": 0.0, "After": GAIN[subject], "Three months": GAIN[subject] - LOSS}[stage]
    return min(10, max(1, round(BASE[subject] + lasting + gained + chance.gauss(0, 0.8))))
