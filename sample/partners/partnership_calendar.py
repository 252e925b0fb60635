"""The business unit's calendar: each quarter what was planned and held in it, and what is planned ahead."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial
from random import Random

from sample.happened.promises import Event, events
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("partnership_calendar",)

HEADINGS = ["Event no", "Event type", "Planned date", "Took place", "Year covered", "Venue", "Chair"]
AHEAD = timedelta(days=31)
WORDS = {
    "Yearly report published": ("Yearly report published", "Annual report"),
    "Section 11 audit": ("S11 audit",),
    "Learning conference": ("Conference", "Learning conference"),
    "Learning meeting": ("Single agency learning", "Learning meeting"),
    "Practice development forum": ("Forum", "Practice development forum"),
    "DSL briefing": ("DSL forum", "DSL briefing"),
    "Disruption and mapping": ("D&M", "Disruption & mapping", "Disruption and mapping"),
    "Risk meeting": ("Risk meeting", "CE risk meeting", "Weekly risk"),
    "Violence reduction meeting": ("VRT meeting",),
    "Young people consulted": ("Youth voice", "Young people consulted"),
    "Quarterly learning event": ("Learning event",),
}
NOT_HELD = ("Cancelled", "Not held", "Stood down", "Apologies only", "")


def parcels(happened: Records) -> Iterator[Parcel]:
    everything = events()
    for year in YEARS:
        for number, (first, last) in enumerate(quarters(year), 1):
            known = [event for event in everything if is_in(event, first, last)]
            received = sent_after(last, (15, 14, 16), time(9, 52))
            yield Parcel(f"partnership_calendar_{year_words(year)}_Q{number}.xlsx", received, partial(sheets, known, last))


def is_in(event: Event, first: date, last: date) -> bool:
    """Meetings a month ahead; what has a day from which it is known, from then on."""
    return first <= event.planned and (event.known <= last if event.known else event.planned <= last + AHEAD)


def sheets(known: list[Event], last: date) -> list[Sheet]:
    chance = Random(f"calendar|{last}")
    rows = [["Partnership calendar"], ["Copy saved by the business unit"], HEADINGS]
    rows += [row(event, last, chance) for event in sorted(known, key=lambda event: event.planned)]
    return [Sheet(f"{last:%b %Y}", rows)]


def row(event: Event, last: date, chance: Random) -> list:
    held = event.held if event.held and event.held <= last else None
    return [
        event.ref,
        spelling.spaced(chance, chance.choice(WORDS.get(event.activity, (event.activity,)))),
        spelling.day(chance, event.planned),
        spelling.day(chance, held) if held else (chance.choice(NOT_HELD) if event.planned <= last else ""),
        event.year,
        chance.choice(("Teams", "Civic Centre", "tbc")),
        "Sample Person 0003",
    ]
