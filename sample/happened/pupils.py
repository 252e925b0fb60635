"""Children as pupils: which school each goes to, on which days it is open, and what needs the child has."""

from datetime import date, datetime, time, timedelta
from random import Random

from sample.happened.city import SEED, Child
from sample.happened.schools_audit import School
from sample.writing.months import SATURDAY

SECONDARY_FROM, LAST_YEAR = 11, 15  # ages; sixteen and over are at college, which sends no exclusions
HOLIDAYS = (
    (date(2023, 4, 1), date(2023, 4, 16)),
    (date(2023, 5, 29), date(2023, 6, 2)),
    (date(2023, 7, 22), date(2023, 9, 4)),
    (date(2023, 10, 30), date(2023, 11, 3)),
    (date(2023, 12, 23), date(2024, 1, 7)),
    (date(2024, 2, 12), date(2024, 2, 16)),
    (date(2024, 3, 25), date(2024, 4, 7)),
    (date(2024, 5, 27), date(2024, 5, 31)),
    (date(2024, 7, 20), date(2024, 9, 2)),
    (date(2024, 10, 28), date(2024, 11, 1)),
    (date(2024, 12, 21), date(2025, 1, 5)),
    (date(2025, 2, 17), date(2025, 2, 21)),
)
BANK_HOLIDAYS = {
    date(2023, 4, 7),
    date(2023, 4, 10),
    date(2023, 5, 1),
    date(2023, 5, 8),
    date(2023, 5, 29),
    date(2023, 8, 28),
    date(2023, 12, 25),
    date(2023, 12, 26),
    date(2024, 1, 1),
    date(2024, 3, 29),
    date(2024, 4, 1),
    date(2024, 5, 6),
    date(2024, 5, 27),
    date(2024, 8, 26),
    date(2024, 12, 25),
    date(2024, 12, 26),
    date(2025, 1, 1),
    date(2025, 4, 18),
    date(2025, 4, 21),
}
BELL = time(9)
NEEDS, NEED_WEIGHTS = ("No SEN", "SEN support", "EHC plan"), (47, 39, 14)  # of excluded children: report, line 666


def school_of(child: Child, day: date, schools: list[School]) -> School:
    """The same one year after year; one in forty goes to a special school or an alternative provider."""
    phase = "Secondary" if child.age_on(day) >= SECONDARY_FROM else "Primary"
    if child.number % 40 == 0:
        phase = "Special" if child.number % 80 else "Alternative provider"
    of_phase = [school for school in schools if school.phase == phase]
    return of_phase[child.number // 7 % len(of_phase)]


def needs_of(child: Child) -> str:
    return Random(f"{SEED}|needs|{child.number}").choices(NEEDS, NEED_WEIGHTS)[0]


def is_home_educated(child: Child) -> bool:
    return child.number % 83 == 0


def is_school_day(day: date) -> bool:
    on_holiday = any(first <= day <= last for first, last in HOLIDAYS)
    return is_weekday(day) and not on_holiday


def is_weekday(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in BANK_HOLIDAYS


def next_bell(moment: datetime) -> datetime:
    """Nine o'clock of the next weekday: the police do not know when schools are closed."""
    day = moment.date() if moment.time() < BELL else moment.date() + timedelta(days=1)
    while not is_weekday(day):
        day += timedelta(days=1)
    return datetime.combine(day, BELL)
