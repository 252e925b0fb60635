"""E10: the tracker of schools' yearly safeguarding audits, as the Education Safeguarding lead keeps it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from sample import spelling
from sample.city import SEED
from sample.workbook import Painted, Parcel, Sheet

SCHOOLS = Path(__file__).with_name("schools.csv")
CYCLE, DUE = "2024/25", date(2025, 1, 31)
RECEIVED = datetime(2025, 4, 3, 16, 5)
# Report 2024/25: shares of lines 699 to 702, but secondary schools as in line 713; no whole number of schools is 66%.
EXPECTED = {"Primary": 70, "Secondary": 14, "Special": 4, "Alternative provider": 17}
RETURNED = {"Primary": 49, "Secondary": 11, "Special": 3, "Alternative provider": 10}
AFTER_THE_DAY = 0.27

HEADINGS = [
    "Academic year",
    "School URN",
    "Establishment",
    "Education setting",
    "Return status",
    "Deadline",
    "Date returned",
    "Self-grade",
    "Outstanding actions",
    "Contact e-mail",
]
PHASE_WORDS = {
    "Primary": ("Primary", "Primary school"),
    "Secondary": ("Secondary", "Secondary school"),
    "Special": ("Special", "Special school"),
    "Alternative provider": ("AP", "Alternative provision", "PRU"),
}
RETURNED_WORDS = ("Returned", "Complete", "Completed", "Submitted")
OTHER_WORDS = ("Outstanding", "Not started", "Started", "In progress", "Chased", "Not returned")
NO_NUMBER = ("No URN", "none", "unregistered")
RED = "FF9999"


@dataclass(frozen=True, slots=True)
class School:
    """`submitted` is empty while the school has not returned its audit."""

    urn: str
    name: str
    phase: str
    submitted: date | None


def expected() -> list[School]:
    """Every school and provider expected to return, with the day of return of as many as the report says."""
    chance = Random(f"{SEED}|schools")
    found = []
    for phase, count in EXPECTED.items():
        named = listed(phase)
        named += [("", f"Alternative Provider {number:02d}") for number in range(1, count - len(named) + 1)]
        returned = set(chance.sample(range(count), RETURNED[phase]))
        for position, (urn, name) in enumerate(named):
            found.append(School(urn, name, phase, day_of_return(chance) if position in returned else None))
    return found


def listed(phase: str) -> list[tuple[str, str]]:
    with SCHOOLS.open(encoding="utf-8", newline="") as file:
        return [(row["urn"], row["school"]) for row in csv.DictReader(file) if row["phase"] == phase]


def day_of_return(chance: Random) -> date:
    if chance.random() < AFTER_THE_DAY:
        return DUE + timedelta(days=chance.randrange(1, 55))
    return DUE - timedelta(days=chance.randrange(0, 80))


def parcels(schools: list[School]) -> Iterator[Parcel]:
    yield Parcel(f"S175_tracker_{CYCLE.replace('/', '-')}.xlsx", RECEIVED, partial(sheets, schools))


def sheets(schools: list[School]) -> list[Sheet]:
    chance = Random("schools|tracker")
    rows = [[f"Section 175/157 safeguarding audit {CYCLE}"], ["Red: chased twice or more"], HEADINGS]
    rows += [row(school, chance) for school in schools]
    return [Sheet("Tracker", [*rows, [], [f"Kept by Education Safeguarding. {len(schools)} expected."]])]


def row(school: School, chance: Random) -> list:
    submitted = school.submitted
    status = chance.choice(RETURNED_WORDS if submitted else OTHER_WORDS)
    return [
        CYCLE,
        int(school.urn) if school.urn else chance.choice(NO_NUMBER),
        spelling.spaced(chance, school.name),
        chance.choice(PHASE_WORDS[school.phase]),
        Painted(status, RED) if status == "Chased" else status,
        spelling.day(chance, DUE, (8, 0, 1, 1)),
        spelling.day(chance, submitted) if submitted else chance.choice(("", "n/a", datetime(1900, 1, 1))),
        chance.choices((1, 2, 3, 4, "n/a"), (20, 50, 20, 4, 6))[0] if submitted else "",
        chance.choices((0, 1, 2, 3, 5, 8), (20, 25, 20, 15, 10, 5))[0] if submitted else "",
        "dsl@school.example",
    ]
