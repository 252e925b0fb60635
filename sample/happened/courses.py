"""The partnership's year of training: courses, sessions, and who was booked on them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.city import SEED
from sample.writing.months import SATURDAY, first_day, last_day

YEAR = 2024
# Report 2024/25: line 483 for the whole, 492 for the police, 1113 for domestic abuse, 1102 for GCP2.
SESSIONS = 98
ATTENDANCES = 1_805
POLICE_ATTENDANCES = 89
ABUSE, ABUSE_SESSIONS, ABUSE_ATTENDANCES = "Domestic abuse and children", 3, 70
GRADED_CARE, GRADED_CARE_SESSIONS, GRADED_CARE_ATTENDANCES = "Graded Care Profile 2 (GCP2)", 11, 199
NO_SHOWS, CANCELLATIONS = 160, 130

# With the two above, the 29 courses of line 483. Their titles are made up; a sheet's name holds 31 letters.
OTHER_COURSES = (
    "Working together",
    "Level 1 and 4 DSL",
    "DSL refresher",
    "Neglect awareness",
    "Child exploitation",
    "County lines",
    "Missing children",
    "Suicide prevention",
    "Self-harm",
    "Online safety",
    "Serious youth violence",
    "Trauma informed practice",
    "Voice of the child",
    "Working with fathers",
    "ICON and safer sleep",
    "Pre-birth assessment",
    "Parental substance misuse",
    "Parental mental health",
    "Child sexual abuse",
    "Harmful sexual behaviour",
    "Fabricated illness",
    "Private fostering",
    "Allegations and the LADO",
    "Safer recruitment",
    "Early help assessment",
    "Professional curiosity",
    "Learning from reviews",
)
STAFF = {
    "Council": 260,
    "Schools": 300,
    "Health": 210,
    "Police": 60,
    "Early years": 80,
    "Voluntary sector": 70,
    "Fire and rescue": 12,
    "Housing": 30,
    "Probation": 20,
    "Other": 20,
}


@dataclass(frozen=True, slots=True)
class Person:
    ref: str
    agency: str


@dataclass(frozen=True, slots=True)
class Session:
    course: str
    on: date
    seats: int
    form: str


@dataclass(frozen=True, slots=True)
class Booking:
    session: Session
    person: Person
    attendance: str


def staff() -> list[Person]:
    agencies = [agency for agency, count in STAFF.items() for _ in range(count)]
    return [Person(f"ST-{order:05d}", agency) for order, agency in enumerate(agencies, 1)]


def bookings() -> list[Booking]:
    """The bookings of the year by course and day: those who came, those who did not, those who cancelled."""
    chance = Random(f"{SEED}|training")
    sessions = sessions_of_year(chance)
    attended = attendances(sessions, chance)
    other = {"No show": NO_SHOWS, "Cancelled": CANCELLATIONS}
    taken = {(booking.session, booking.person) for booking in attended}
    everyone = staff()
    for attendance, count in other.items():
        wanted = len(attended) + count
        while len(attended) < wanted:
            session, person = chance.choice(sessions), chance.choice(everyone)
            if (session, person) not in taken:
                taken.add((session, person))
                attended.append(Booking(session, person, attendance))
    return sorted(attended, key=lambda booking: (booking.session.course, booking.session.on, booking.person.ref))


def sessions_of_year(chance: Random) -> list[Session]:
    """Sessions with as many seats as will be filled."""
    others = SESSIONS - ABUSE_SESSIONS - GRADED_CARE_SESSIONS
    counts = [1] * len(OTHER_COURSES)
    for _ in range(others - len(counts)):
        counts[chance.randrange(len(counts))] += 1
    rest = ATTENDANCES - ABUSE_ATTENDANCES - GRADED_CARE_ATTENDANCES
    courses = [course for course, count in zip(OTHER_COURSES, counts) for _ in range(count)]
    plan = list(zip(courses, seats(rest, others, chance)))
    plan += [(ABUSE, size) for size in seats(ABUSE_ATTENDANCES, ABUSE_SESSIONS, chance)]
    plan += [(GRADED_CARE, size) for size in seats(GRADED_CARE_ATTENDANCES, GRADED_CARE_SESSIONS, chance)]
    taken: set[tuple[str, date]] = set()
    forms = ("Face to face", "Face to face", "Online")
    return [Session(course, free_day(course, taken, chance), size, chance.choice(forms)) for course, size in plan]


def seats(total: int, sessions: int, chance: Random) -> list[int]:
    sizes = [total // sessions] * sessions
    for position in range(total % sessions):
        sizes[position] += 1
    for _ in range(4 * sessions):
        giver, taker = chance.sample(range(sessions), 2)
        if sizes[giver] > 9:
            sizes[giver], sizes[taker] = sizes[giver] - 1, sizes[taker] + 1
    return sizes


def free_day(course: str, taken: set[tuple[str, date]], chance: Random) -> date:
    """A working day outside August on which the course is not yet held."""
    while True:
        day = first_day(YEAR) + timedelta(days=chance.randrange((last_day(YEAR) - first_day(YEAR)).days + 1))
        if day.weekday() < SATURDAY and day.month != 8 and (course, day) not in taken:
            taken.add((course, day))
            return day


def attendances(sessions: list[Session], chance: Random) -> list[Booking]:
    """Nobody attends the same course twice; the police fill their seats and no more."""
    police_seats = shared_seats(sessions, chance)
    everyone = staff()
    police = [person for person in everyone if person.agency == "Police"]
    others = [person for person in everyone if person.agency != "Police"]
    trained: dict[str, set[Person]] = {}
    found = []
    for session, from_police in zip(sessions, police_seats):
        been = trained.setdefault(session.course, set())
        came = chance.sample([person for person in police if person not in been], from_police)
        came += chance.sample([person for person in others if person not in been], session.seats - from_police)
        been.update(came)
        found += [Booking(session, person, "Attended") for person in came]
    return found


def shared_seats(sessions: list[Session], chance: Random) -> list[int]:
    shared = [0] * len(sessions)
    while sum(shared) < POLICE_ATTENDANCES:
        position = chance.randrange(len(sessions))
        shared[position] += shared[position] < sessions[position].seats // 3
    return shared
