"""As Learning and Development keep it: a workbook a quarter, a sheet a course, headings again at each session."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from itertools import groupby
from random import Random

from sample.happened.courses import YEAR, Booking, Session
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("training_attendance",)

HEADINGS = ["Date of session", "Delegate ref", "Delegate name", "Organisation", "Status", "Delivery", "Cost"]
STALE_TITLE_QUARTER = 3  # the title still says quarter 2

AGENCIES = {
    "Council": ("SOT CC", "SoTCC", "Stoke-on-Trent City Council", "Local authority"),
    "Health": ("MPFT", "UHNM", "NHS", "NSCHCT", "ICB"),
    "Police": ("Staffordshire Police", "Staffs Police", "Police"),
    "Schools": ("School", "Education", "Schools"),
    "Early years": ("Nursery", "Early years"),
    "Voluntary sector": ("VCS", "Charity", "Voluntary sector"),
    "Fire and rescue": ("Staffordshire Fire",),
}
ATTENDED, ATTENDED_WEIGHTS = ("Attended", "Yes", "Present", "Unscheduled", "Walk-in"), (70, 12, 10, 5, 3)
NOT_ATTENDED = {"No show": ("No show", "DNA", "Did not attend"), "Cancelled": ("Cancelled", "Canc", "Withdrawn")}
FORMS = {"Face to face": ("F2F", "Face to face", "In person"), "Online": ("Online", "Teams", "Virtual")}


def parcels(happened: Records) -> Iterator[Parcel]:
    for number, (first, last) in enumerate(quarters(YEAR), 1):
        held = [booking for booking in happened.bookings if first <= booking.session.on <= last]
        received = sent_after(last, (14, 15, 11), time(13, 15))
        yield Parcel(f"training_attendance_{year_words(YEAR)}_Q{number}.xlsx", received, partial(sheets, number, held))


def sheets(number: int, bookings: list[Booking]) -> list[Sheet]:
    chance = Random(f"training|{number}")
    named = number - 1 if number == STALE_TITLE_QUARTER else number
    title = f"Learning and Development – attendance – {YEAR}/{YEAR % 100 + 1} quarter {named}"
    courses = groupby(bookings, key=lambda booking: booking.session.course)
    return [Sheet(course, [[title], *course_rows(list(booked), chance)]) for course, booked in courses]


def course_rows(bookings: list[Booking], chance: Random) -> Iterator[list]:
    for number, (session, booked) in enumerate(groupby(bookings, key=lambda booking: booking.session), 1):
        yield [f"Session {number}"]
        yield HEADINGS
        yield from session_rows(session, list(booked), chance)
        yield []


def session_rows(session: Session, bookings: list[Booking], chance: Random) -> Iterator[list]:
    """One row a booking; somebody who cancelled and came after all has two, and the later one is right."""
    habit = chance.choice(((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)))
    for booking in bookings:
        came = booking.attendance == "Attended"
        other_words = NOT_ATTENDED.get(booking.attendance, ())
        word = chance.choices(ATTENDED, ATTENDED_WEIGHTS)[0] if came else chance.choice(other_words)
        if came and chance.random() < 0.01:
            yield row(session.on, booking, "Canc", habit, chance)
        yield row(session.on, booking, word, habit, chance)


def row(on: date, booking: Booking, word: str, habit: tuple, chance: Random) -> list:
    person = booking.person
    return [
        spelling.day(chance, on, habit),
        person.ref,
        f"Sample Person {person.ref[-4:]}",
        spelling.spaced(chance, chance.choice(AGENCIES.get(person.agency, (person.agency,)))),
        word,
        chance.choice(FORMS[booking.session.form]),
        "Free",
    ]
