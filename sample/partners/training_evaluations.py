"""As Learning and Development send it: a quarterly export of the online form, with names and words nobody asked for."""

from collections import Counter
from collections.abc import Iterator
from datetime import time
from functools import partial
from random import Random

from sample.happened import evaluations
from sample.happened.courses import YEAR
from sample.happened.evaluations import Response
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("training_evaluations",)

HEADINGS = [
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Delegate ref",
    "Course attended",
    "Questionnaire",
    "Form scale",
    "How would you rate your knowledge?",
    "How would you rate your confidence?",
    "Have you used what you learnt?",
    "What will you do differently?",
]
STAGE_WORDS = {
    "Before": ("Pre-course", "Pre", "Before"),
    "After": ("Post-course", "Post", "After"),
    "Three months": ("3 months later", "3-month", "Follow-up"),
}
APPLIED_WORDS = {None: ("", "N/A"), True: ("Yes", "Y"), False: ("No", "N")}
OLD_FORM = "Neglect awareness"  # this course kept a form with five points
FORGOTTEN_STAGE, SENT_TWICE = 0.02, 0.015


def parcels(happened: Records) -> Iterator[Parcel]:
    answered = numbered(evaluations.of(happened.bookings))
    for number, (first, last) in enumerate(quarters(YEAR), 1):
        of_quarter = [(ref, response) for ref, response in answered if first <= response.on <= last]
        name = f"Training_evaluation_export_{year_words(YEAR)}_Q{number}.xlsx"
        yield Parcel(name, sent_after(last, (15, 14, 11), time(9, 50)), partial(sheets, number, of_quarter))


def numbered(responses: list[Response]) -> list[tuple[int, Response]]:
    """Each course has a form of its own, which numbers its responses from 1."""
    so_far: Counter[str] = Counter()
    found = []
    for response in responses:
        so_far[response.course] += 1
        found.append((so_far[response.course], response))
    return found


def sheets(quarter: int, answered: list[tuple[int, Response]]) -> list[Sheet]:
    chance = Random(f"evaluations|{quarter}")
    rows: list[list] = [HEADINGS]
    for ref, response in answered:
        cells = row(ref, response, chance)
        rows += [cells, cells] if chance.random() < SENT_TWICE else [cells]
    return [Sheet("Form responses", rows)]


def row(ref: int, response: Response, chance: Random) -> list:
    person = response.person
    stage = "" if chance.random() < FORGOTTEN_STAGE else chance.choice(STAGE_WORDS[response.stage])
    five = response.course == OLD_FORM
    grades = [(grade + 1) // 2 if five else grade for grade in (response.knowledge, response.confidence)]
    return [
        ref,
        spelling.day(chance, response.on, (1, 0, 0, 0)),
        spelling.day(chance, response.on, (8, 1, 0, 1)),
        "anonymous",
        f"Sample Person {person[-4:]}" if person else "",
        person or chance.choice(("", "anonymous", "n/k")),
        spelling.spaced(chance, response.course),
        stage,
        "1 to 5" if five else chance.choice(("", "1-10")),
        *("N/A" if chance.random() < 0.01 else grade for grade in grades),
        chance.choice(APPLIED_WORDS[response.applied]),
        "Made-up note" if chance.random() < 0.3 else None,
    ]
