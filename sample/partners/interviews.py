"""As Catch22 send it: return home interviews, one late month and one month sent again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from random import Random

from sample.happened.interviews import PROMPT, Interview
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, month_of, sent_after
from sample.writing.workbook import Parcel, Sheet

SENDS = ("return_interviews",)

LATE_MONTH, LATE_RECEIVED = date(2024, 11, 1), datetime(2024, 12, 29, 10, 31)
CORRECTED_MONTH, CORRECTION_RECEIVED = date(2024, 12, 1), datetime(2025, 2, 10, 16, 40)
MISSING_FROM_FIRST_VERSION = 9
HEADINGS = [
    "Police ref",
    "Return date",
    "RHI offered",
    "Date offered",
    "RHI accepted",
    "Interview date",
    "RHI outcome",
    "Interviewer independent",
    "Within 72h",
]
WORDS = {
    "Completed": ("Completed", "Complete"),
    "Declined": ("Declined", "Refused"),
    "Not engaged": ("Not engaged", "DNA"),
    "Unable to contact": ("Unable to contact", "No contact", "UTC"),
    "Out of area": ("Out of area", "OOA"),
    "Went missing again": ("Went missing again", "Missing again"),
}
NONE = ("N/A", "NA", "", "n/a")


def parcels(happened: Records) -> Iterator[Parcel]:
    months: dict[date, list[Interview]] = {month: [] for month in ALL_MONTHS}
    for interview in happened.interviews:
        months[month_of(interview.returned.date())].append(interview)
    for month, held in months.items():
        received = LATE_RECEIVED if month == LATE_MONTH else sent_after(month, (7, 6, 8), time(10, 31))
        first = without_some(held) if month == CORRECTED_MONTH else held
        yield Parcel(f"RHI_return_{month:%Y-%m}.xlsx", received, partial(sheets, month, first))
    again = partial(sheets, CORRECTED_MONTH, months[CORRECTED_MONTH])
    yield Parcel(f"RHI_return_{CORRECTED_MONTH:%Y-%m}_corrected.xlsx", CORRECTION_RECEIVED, again)


def without_some(interviews: list[Interview]) -> list[Interview]:
    """The month as first sent, when the notes of some interviews were not yet typed up."""
    completed = [interview for interview in interviews if interview.completed]
    unknown = set(completed[:: len(completed) // MISSING_FROM_FIRST_VERSION])
    return [replace(each, completed=None, outcome="") if each in unknown else each for each in interviews]


def sheets(month: date, interviews: list[Interview]) -> list[Sheet]:
    chance = Random(f"interviews|{month}")
    rows = [[f"Return home interviews – Catch22 – {month:%B %Y}"], HEADINGS]
    rows += [row(interview, chance) for interview in interviews]
    twice = chance.sample(interviews, 2)
    rows += [row(interview, chance) for interview in twice]
    return [Sheet(f"{month:%b %Y}", [*rows, [], [f"Note: {len(interviews)} returns in the month. NA = not applicable."]])]


def row(interview: Interview, chance: Random) -> list:
    completed = interview.completed
    return [
        spelling.spaced(chance, interview.ref),
        spelling.moment(chance, interview.returned, (8, 1, 1, 0)),
        chance.choice(("Y", "Yes")) if interview.offered else chance.choice(("N", "No")),
        spelling.moment(chance, interview.offered, (8, 1, 1, 0)) if interview.offered else chance.choice(NONE),
        accepted(interview, chance),
        spelling.moment(chance, completed, (8, 1, 1, 0)) if completed else chance.choice(NONE),
        chance.choice(WORDS.get(interview.outcome, ("",))),
        chance.choice(("Y", "Yes") if interview.independent else ("N", "No")) if completed else chance.choice(NONE),
        ("Y" if completed - interview.returned <= PROMPT else "N") if completed else "NA",
    ]


def accepted(interview: Interview, chance: Random) -> str:
    if not interview.offered:
        return chance.choice(NONE)
    return "N" if interview.outcome == "Declined" else "Y"
