"""What the partnership promised to do at set times, and whether it did: meetings, briefings, reports, conferences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.city import SEED
from sample.writing.months import YEARS, first_day, last_day

FIRST, LAST = first_day(YEARS[0]), last_day(YEARS[-1]) + timedelta(days=92)
# Days between two, and how many of those planned are held: the risk meeting is often missed (report 2024/25, line 334).
REGULAR = {
    "Risk meeting": (date(2023, 4, 4), 7, 0.72),
    "Disruption and mapping": (date(2023, 4, 6), 14, 0.96),
    "Violence reduction meeting": (date(2023, 4, 12), 14, 0.93),
    "Young people consulted": (date(2023, 4, 20), 56, 0.85),
    "Learning meeting": (date(2023, 4, 25), 56, 0.85),
}
FORUMS = ((4, 26), (6, 14), (9, 13), (11, 8), (1, 17), (3, 6))  # once in each half term
BRIEFINGS = ((5, 10), (10, 4), (1, 31))  # once in each term


@dataclass(frozen=True, slots=True)
class Event:
    """`year`: the financial year that a report is about; `known`: the day from which the calendar has it."""

    ref: str
    activity: str
    planned: date
    held: date | None
    year: str = ""
    known: date | None = None


# Report 2024/25: Section 11 in February 2024 and again in April 2026 (301 to 303), conferences (483, 445, 805), review (64).
ONCE = (
    ("Learning conference", date(2023, 4, 26), date(2023, 4, 26), "", FIRST),
    ("Yearly report published", date(2023, 9, 29), date(2023, 9, 28), "2022-23", FIRST),
    ("Section 11 audit", date(2024, 2, 26), date(2024, 2, 26), "", date(2023, 11, 1)),
    ("Yearly report published", date(2024, 9, 30), date(2024, 9, 26), "2023-24", date(2024, 4, 8)),
    ("Learning conference", date(2024, 10, 16), date(2024, 10, 16), "", date(2024, 2, 1)),
    ("Yearly report published", date(2025, 9, 30), None, "2024-25", date(2025, 3, 3)),
    ("Quarterly learning event", date(2025, 6, 18), None, "", date(2025, 2, 3)),
    ("Learning conference", date(2025, 11, 19), None, "", date(2024, 12, 2)),
    ("MASA review", date(2025, 11, 1), None, "", date(2025, 1, 13)),
    ("Section 11 audit", date(2026, 4, 1), None, "", date(2024, 11, 4)),
)


def events() -> list[Event]:
    chance = Random(f"{SEED}|promises")
    drawn = sorted([*regular(chance), *termly()], key=lambda event: (event[1], event[0]))
    found = [Event(f"EV{order:04d}", *event) for order, event in enumerate(drawn, 1)]
    return found + [Event(f"EV9{order:03d}", *event) for order, event in enumerate(ONCE, 1)]


def regular(chance: Random) -> Iterator[tuple[str, date, date | None]]:
    for activity, (first, days, held) in REGULAR.items():
        for number in range((LAST - first).days // days + 1):
            planned = first + timedelta(days=days * number)
            yield activity, planned, planned if chance.random() < held else None


def termly() -> Iterator[tuple[str, date, date | None]]:
    for activity, days in (("Practice development forum", FORUMS), ("DSL briefing", BRIEFINGS)):
        for year in YEARS:
            for month, day in days:
                planned = date(year if month >= 4 else year + 1, month, day)
                yield activity, planned, planned
