"""Headcounts of Learning and Development beyond the courses: the conference, forums, the online module, the slides."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial

from sample.happened.records import Records
from sample.writing.months import quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("learning_events",)

YEAR = 2024
# Report 2024/25, line 483: 92 at the conference in October, 192 registered for Level 1, 35 agencies fetched its slides.
CONFERENCE = ("Learning conference", "Conference", date(2024, 10, 16), 92)
FORUMS = (
    (date(2024, 5, 14), 21),
    (date(2024, 7, 9), 17),
    (date(2024, 10, 8), 24),
    (date(2024, 12, 3), 19),
    (date(2025, 2, 11), 26),
    (date(2025, 3, 25), "tbc"),
)
BRIEFINGS = ((date(2024, 6, 20), 58), (date(2024, 11, 21), 63), (date(2025, 3, 13), 61))
REGISTERED, SLIDES = (41, 47, 52, 52), (11, 8, 9, 7)
HEADINGS = ["Event name", "Type of event", "Event date", "No. attended", "Venue", "Notes"]


def parcels(happened: Records) -> Iterator[Parcel]:
    for number, (first, last) in enumerate(quarters(YEAR), 1):
        received = sent_after(last, (14, 15, 11), time(13, 40))
        yield Parcel(f"learning_events_{year_words(YEAR)}_Q{number}.xlsx", received, partial(sheets, number, first, last))


def sheets(number: int, first: date, last: date) -> list[Sheet]:
    held = [row for row in everything() if first <= row[2] <= last]
    held.append(["Level 1 eLearning", "eLearning", last, REGISTERED[number - 1]])
    held.append(["Level 1 core slides", "Slides", last, SLIDES[number - 1]])
    rows = [[f"Learning beyond the courses, quarter {number}"], [], HEADINGS]
    rows += [[*cells, "Sample Hall", "Made-up note" if cells[1] == "Forum" else None] for cells in held]
    return [Sheet("Events", [*rows, [], ["Of the slides: agencies, each counted at its first download."]])]


def everything() -> Iterator[list]:
    yield list(CONFERENCE)
    yield from (["Practice development forum", "Forum", on, attended] for on, attended in FORUMS)
    yield from (["DSL briefing", "Briefing", on, attended] for on, attended in BRIEFINGS)
