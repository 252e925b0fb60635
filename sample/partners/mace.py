"""As the Business Unit keeps it: a row a meeting, a column an agency, under a heading that two or three of them share."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial
from random import Random

from sample.happened.city import SEED
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("mace_attendance",)

YEAR = 2024  # the new multi-agency process
TUESDAY, THURSDAY = 1, 3
HEADINGS = [
    "Meeting type",
    "Meeting date",
    "Held?",
    "CSC",
    "Police",
    "NHS",
    "Virtual School",
    "YOS",
    "Catch22",
    "Housing",
    "CSP",
    "Chair",
]
SHARED = {3: "Statutory partners", 6: "Schools and youth", 8: "Others"}
MERGED = ("D3:F3", "G3:H3", "I3:K3")
# Report 2024/25: the weekly meeting is "often missed" (line 334), disruption meetings have "strong attendance" (line 847).
HELD = {"Weekly risk meeting": 0.68, "Disruption and mapping": 0.96, "MACE panel": 1.0}
WORDS = {
    "Weekly risk meeting": ("Weekly risk meeting", "Risk meeting", "Weekly risk"),
    "Disruption and mapping": ("Disruption and mapping", "Disruption & mapping", "D&M"),
    "MACE panel": ("MACE panel", "MACE"),
}
# How often each agency comes; none where it is not expected.
COMES = {
    "Weekly risk meeting": (0.97, 0.95, 0.74, None, 0.7, 0.82, None, 0.6),
    "Disruption and mapping": (0.98, 0.98, 0.9, 0.93, 0.9, 0.94, 0.82, 0.92),
    "MACE panel": (1.0, 0.98, 0.88, 0.9, 0.86, 0.9, 0.62, 0.8),
}


def parcels(happened: Records) -> Iterator[Parcel]:
    for number, (first, last) in enumerate(quarters(YEAR), 1):
        name = f"MACE_attendance_{year_words(YEAR)}_Q{number}.xlsx"
        yield Parcel(name, sent_after(last, (12, 13, 14), time(10, 7)), partial(sheets, number, first, last))


def sheets(number: int, first: date, last: date) -> list[Sheet]:
    chance = Random(f"{SEED}|mace|{number}")
    shared = [SHARED.get(index) for index in range(len(HEADINGS))]
    rows = [[f"MACE and related meetings: attendance, Q{number} {year_words(YEAR)}"], [], shared, HEADINGS]
    rows += [row(meeting, day, chance) for day, meeting in planned(first, last)]
    return [Sheet("Attendance", [*rows, [], ["Apols: apologies received. Empty: not expected."]], merged=MERGED)]


def planned(first: date, last: date) -> list[tuple[date, str]]:
    """The risk meeting on Tuesdays, disruption on every second Thursday, the panel on the third Wednesday."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    found = [(day, "Weekly risk meeting") for day in days if day.weekday() == TUESDAY]
    found += [(day, "Disruption and mapping") for day in days if day.weekday() == THURSDAY and day.toordinal() // 7 % 2]
    found += [(day, "MACE panel") for day in days if day.weekday() == 2 and 15 <= day.day <= 21]
    return sorted(found)


def row(meeting: str, day: date, chance: Random) -> list:
    held = chance.random() < HELD[meeting]
    agencies = [came(likely, chance) if held else "" for likely in COMES[meeting]]
    return [
        chance.choice(WORDS[meeting]),
        spelling.day(chance, day, (7, 1, 1, 1)),
        chance.choice(("Y", "Yes") if held else ("N", "Cancelled", "Missed")),
        *agencies,
        "Made-up chair",
    ]


def came(likely: float | None, chance: Random) -> str:
    if likely is None:
        return chance.choice(("", "", "n/a"))
    if chance.random() < likely:
        return chance.choices(("Y", "✓", "Yes"), (6, 3, 1))[0]
    return chance.choices(("Apols", "N", "Apologies"), (5, 4, 1))[0]
