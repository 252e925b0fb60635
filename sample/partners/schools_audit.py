"""The tracker of schools' yearly safeguarding audits, as the Education Safeguarding lead keeps it."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from random import Random

from sample.happened.records import Records
from sample.happened.schools_audit import CYCLE, DUE, School
from sample.writing import spelling
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("s175_returns",)

RECEIVED = datetime(2025, 4, 3, 16, 5)
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


def parcels(happened: Records) -> Iterator[Parcel]:
    yield Parcel(f"S175_tracker_{CYCLE.replace('/', '-')}.xlsx", RECEIVED, partial(sheets, happened.schools))


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
