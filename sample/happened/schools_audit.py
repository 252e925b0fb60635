"""Schools and providers that are expected to return their safeguarding audit, and when they did."""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample.happened.city import SEED

SCHOOLS = Path(__file__).with_name("schools.csv")
CYCLE, DUE = "2024/25", date(2025, 1, 31)
# Report 2024/25: shares of lines 699 to 702, but secondary schools as in line 713; no whole number of schools is 66%.
EXPECTED = {"Primary": 70, "Secondary": 14, "Special": 4, "Alternative provider": 17}
RETURNED = {"Primary": 49, "Secondary": 11, "Special": 3, "Alternative provider": 10}
AFTER_THE_DAY = 0.27


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
