"""The audit tool's export of the Section 11 audits of February 2024, a block for each agency."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from random import Random

from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.workbook import Parcel, Sheet

SENDS = ("section_11",)

HELD = date(2024, 2, 26)
RECEIVED = datetime(2024, 4, 9, 9, 30)
HEADINGS = ["S11 cycle", "Organisation", "Standard", "Self score", "Panel score", "Submitted", "Evidence", "Action", "Action due"]
STANDARDS = (
    "Leadership and accountability",
    "Policies and procedures",
    "Safer recruitment",
    "Staff training and supervision",
    "Communication and information sharing",
    "Complaints and whistleblowing",
    "Voice of children and families",
)
EXCEEDED = (1, 3, 6)  # report 2024/25, lines 307 to 311: leadership, safer recruitment, complaints and whistleblowing
MET, MOST = 2, 3
AGENCIES = {
    "CSC": 12,
    "Education": 20,
    "Public health": 9,
    "Housing": None,
    "YJS": 15,
    "Staffordshire Police": 18,
    "Probation": None,
    "SFRS": 22,
    "ICB": 11,
    "MPFT": 14,
    "NSCHCT": 16,
    "Royal Stoke": 24,
}
"""Days until each returned; two had not when the tool was asked."""


def parcels(happened: Records) -> Iterator[Parcel]:
    yield Parcel("S11_export_2023-24.csv", RECEIVED, partial(sheets, Random("section 11")))


def sheets(chance: Random) -> list[Sheet]:
    rows = [["Section 11 self-assessment export"], HEADINGS]
    for agency, days in AGENCIES.items():
        rows += [[agency], *(row(agency, days, number, chance) for number in range(1, len(STANDARDS) + 1))]
    return [Sheet("Export", [*rows, ["Source: audit tool, all agencies"]])]


def row(agency: str, days: int | None, number: int, chance: Random) -> list:
    standard = chance.choice((number, STANDARDS[number - 1], f"{number}. {STANDARDS[number - 1]}"))
    if days is None:
        return ["Feb 2024", agency, standard, "", "n/a", "", "", "", ""]
    moderated = MOST if number in EXCEEDED else MET
    own = max(0, min(MOST, moderated + chance.choice((-1, 0, 0, 0, 0, 1, 1))))
    returned = spelling.day(chance, HELD + timedelta(days=days))
    return ["Feb 2024", agency, standard, own, moderated, returned, "Made-up evidence", "Made-up action", "tbc"]
