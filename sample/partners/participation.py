"""As participation officers keep it: a log a quarter, with the answers that came since to what was asked before."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from random import Random

from sample.happened import listening
from sample.happened.listening import Session
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("participation",)

HEADINGS = [
    "Session no",
    "Session date",
    "Group",
    "Venue",
    "Children (n)",
    "Of which SEND",
    "Asked about",
    "What they said",
    "Response status",
    "Fed back on",
    "Date of change",
    "Made by",
]
GROUP_WORDS = {
    "Youth Council": ("Youth Council", "YC"),
    "Children in Care Council": ("CiCC", "Children in Care Council"),
    "School council": ("School council", "School Councils"),
    "Be the Cause": ("Be the Cause", "BTC"),
    "Parents and carers panel": ("Parents & carers", "Parent panel"),
    "Young scrutineers": ("Young scrutineers", "Scrutineers"),
}
TOPIC_WORDS = {
    "Child exploitation": ("Exploitation", "CE"),
    "Serious youth violence": ("SYV", "Knife crime"),
    "Mental health": ("Mental health", "MH", "Wellbeing"),
    "Being in care": ("Being in care", "Care experience"),
}
STATUS_WORDS = {
    "Changed": ("You said we did", "Changed"),
    "Responded": ("Responded", "Answered"),
    "Asked": ("Asked", "Waiting"),
    "No answer": ("No answer", "None"),
}
GROWN_UP = ("Parents and carers panel",)
GREEN = "C6EFCE"
WRONG_TOTAL_QUARTER, WRONG_BY = (2024, 3), 14
UNKNOWN_SEND = "PL-0021"


def parcels(happened: Records) -> Iterator[Parcel]:
    held = listening.sessions()
    sent_before: date | None = None
    for year in YEARS:
        for number, (first, last) in enumerate(quarters(year), 1):
            received = sent_after(last, (11, 10, 9), time(16, 40))
            sent = [each for each in held if first <= each.on <= last]
            again = [each for each in held if each.on < first and sent_before and answered_between(each, sent_before, received)]
            name = f"participation_log_{year_words(year)}_Q{number}.xlsx"
            yield Parcel(name, received, partial(sheets, year, number, sent, again, received.date()))
            sent_before = received.date()


def answered_between(session: Session, before: date, received: datetime) -> bool:
    days = [day for day in (session.answered, session.changed) if day]
    return any(before < day <= received.date() for day in days)


def sheets(year: int, number: int, held: list[Session], again: list[Session], on: date) -> list[Sheet]:
    chance = Random(f"participation|{year}|{number}")
    total = [None] * len(HEADINGS)
    total[0] = "Total children reached"
    total[4] = sum(each.came for each in held) + (WRONG_BY if (year, number) == WRONG_TOTAL_QUARTER else 0)
    rows = [["Participation log"], [f"Quarter {number}, {year_words(year)}"], HEADINGS]
    rows += [*(row(each, on, chance) for each in held), total]
    rows += [["Answers since to earlier sessions"], *(row(each, on, chance) for each in again)] if again else []
    return [Sheet("Log", [*rows, [], ["Green: a change was made."]])]


def row(session: Session, on: date, chance: Random) -> list:
    known = known_on(session, on)
    status = chance.choice(STATUS_WORDS[known])
    told = session.answered if session.answered and session.answered <= on else None
    changed = session.changed if known == "Changed" else None
    return [
        session.ref,
        spelling.day(chance, session.on, (7, 0, 2, 1)),
        chance.choice(GROUP_WORDS[session.group]),
        "Sample Hall",
        session.came,
        "n/k" if session.ref == UNKNOWN_SEND else "n/a" if session.group in GROWN_UP else session.with_send,
        spelling.spaced(chance, chance.choice(TOPIC_WORDS.get(session.topic, (session.topic,)))),
        "Made-up note" if chance.random() < 0.5 else None,
        Painted(status, GREEN) if known == "Changed" else status,
        spelling.day(chance, told) if told else chance.choice(("", "n/a")),
        spelling.day(chance, changed) if changed else "",
        "Sample Officer",
    ]


def known_on(session: Session, on: date) -> str:
    """Where its answer stood on the day the log was sent."""
    if session.answered is None:
        return session.response
    if session.answered > on:
        return "Asked"
    return "Changed" if session.changed and session.changed <= on else "Responded"
