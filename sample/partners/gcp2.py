"""Graded Care Profile 2 assessments. Children's social care send a workbook a quarter; nobody else sends one."""

from collections.abc import Iterator
from datetime import time
from functools import partial
from random import Random

from sample.happened.gcp2 import Assessment
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("gcp2_assessments",)

HEADINGS = [
    "GCP2 ref",
    "NHS number",
    "Child name",
    "Agency",
    "Date completed",
    "Type",
    "Staff ref",
    "Physical",
    "Safety",
    "Emotional",
    "Developmental",
    "Comments",
]
AGENCY_WORDS = ("CSC", "Childrens Social Care", "CSC ", "Social care")
TYPE_WORDS = {"Initial": ("Initial", "First"), "Review": ("Review", "Re-assessment")}


def parcels(happened: Records) -> Iterator[Parcel]:
    for year in YEARS:
        for number, (first, last) in enumerate(quarters(year), 1):
            completed = [assessment for assessment in happened.assessments if first <= assessment.completed <= last]
            received = sent_after(last, (11, 14, 10), time(12, 20))
            contents = partial(sheets, year, number, completed)
            yield Parcel(f"GCP2_log_{year_words(year)}_Q{number}.xlsx", received, contents)


def sheets(year: int, number: int, assessments: list[Assessment]) -> list[Sheet]:
    chance = Random(f"gcp2|{year}|{number}")
    rows = [[f"GCP2 log – Children's Social Care – {year}/{year % 100 + 1} Q{number}"], [], HEADINGS]
    rows += [row(assessment, chance) for assessment in assessments]
    return [Sheet("GCP2", rows)]


def row(assessment: Assessment, chance: Random) -> list:
    return [
        assessment.ref,
        spelling.nhs(chance, assessment.child.nhs),
        spelling.child_name(assessment.child.number),
        chance.choice(AGENCY_WORDS),
        spelling.day(chance, assessment.completed),
        chance.choice(TYPE_WORDS[assessment.kind]),
        assessment.assessor,
        *(grade if chance.random() < 0.95 else chance.choice(("", "n/a", "-", "3/4")) for grade in assessment.grades),
        "Made-up comment" if chance.random() < 0.2 else "",
    ]
