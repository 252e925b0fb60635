"""The register of serious incidents and the reviews that follow, sent whole each quarter. Nobody in it is real."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from random import Random

from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("case_reviews",)

HEADINGS = [
    "Review no",
    "Child",
    "Summary",
    "Incident type",
    "Incident date",
    "LA aware",
    "SIN date",
    "RR date",
    "Panel response",
    "CSPR commissioned",
    "Published",
]
NOT_YET = ("", "tbc", "n/a")


@dataclass(frozen=True, slots=True)
class Incident:
    ref: str
    kind: str
    incident: date
    aware: date
    notified: date
    reviewed: date
    panel: str
    published: date | None = None


# Report 2024/25, line 599: two rapid reviews and two reviews commissioned in the year. All days are made up.
INCIDENTS = (
    Incident(
        "CR-2301",
        "Serious injury",
        date(2023, 5, 6),
        date(2023, 5, 9),
        date(2023, 5, 15),
        date(2023, 6, 6),
        "LCSPR",
        date(2024, 1, 18),
    ),
    Incident(
        "CR-2401", "Serious harm", date(2024, 7, 13), date(2024, 7, 15), date(2024, 7, 19), date(2024, 8, 8), "Agrees LCSPR"
    ),
    Incident("CR-2402", "Death", date(2024, 11, 23), date(2024, 11, 25), date(2024, 12, 4), date(2025, 1, 10), "LCSPR"),
)


def parcels(happened: Records) -> Iterator[Parcel]:
    for year in YEARS:
        for number, (_, last) in enumerate(quarters(year), 1):
            received = sent_after(last, (17, 16, 15), time(11, 18))
            yield Parcel(f"reviews_register_{year_words(year)}_Q{number}.xlsx", received, partial(sheets, last))


def sheets(last: date) -> list[Sheet]:
    chance = Random(f"reviews|{last}")
    rows = [["OFFICIAL-SENSITIVE"], ["Serious incidents, rapid reviews and LCSPRs"], HEADINGS]
    rows += [row(incident, last, chance) for incident in INCIDENTS if incident.aware <= last]
    return [Sheet(f"{last:%b %Y}", rows, hidden=("B", "C"))]


def row(incident: Incident, last: date, chance: Random) -> list:
    reviewed = incident.reviewed <= last
    return [
        incident.ref,
        "Sample Child 0001",
        "Made-up summary",
        incident.kind,
        *(
            spelling.day(chance, day) if day and day <= last else chance.choice(NOT_YET)
            for day in (incident.incident, incident.aware, incident.notified, incident.reviewed)
        ),
        incident.panel if reviewed else "Pending",
        "Yes" if reviewed else "N",
        spelling.day(chance, incident.published) if incident.published and incident.published <= last else "",
    ]
