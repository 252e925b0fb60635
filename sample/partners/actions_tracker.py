"""As the business unit keeps it: one live list, saved under the month's name, whose days are moved in place."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial
from itertools import groupby
from random import Random

from sample.happened.actions import Action, actions
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, financial_year, first_day, following, sent_after
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("actions",)

HEADINGS = [
    "Action ID",
    "Arising from",
    "Action",
    "Owner",
    "Lead",
    "Date raised",
    "Due",
    "Revised due",
    "RAG",
    "Evidence held",
    "Impact recorded",
    "Date closed",
    "Comments",
]
OWNER_WORDS = {
    "Children's social care": ("CSC", "Children's social care", "SoTCC"),
    "Staffordshire Police": ("Police", "Staffs Police"),
    "Education": ("Education", "Schools"),
    "Early help": ("EH", "Early help"),
    "Business unit": ("SCP",),
}
SOURCE_WORDS = {
    "CSPR": ("CSPR", "LCSPR"),
    "Rapid review": ("RR", "Rapid review"),
    "Section 11": ("S11", "s.11"),
    "Audit": ("Audit", "MA audit"),
}
STATUS_WORDS = {
    "Closed with evidence": ("Closed with evidence", "Closed-evidence"),
    "Complete": ("Complete", "Completed", "Done"),
    "Overdue": ("Overdue", "Red"),
    "At risk": ("At risk", "Amber"),
    "On track": ("On track", "Green"),
    "Open": ("Open", "Not started"),
}
RED, SOON = "FF9999", timedelta(days=21)
EXCELS_NOTHING = date(1900, 1, 1)
NOT_MOVED = ("", "", "", "n/a", "-")


def parcels(happened: Records) -> Iterator[Parcel]:
    everything = actions()
    for month in ALL_MONTHS:
        known = [action for action in everything if action.raised < following(month) and not archived(action, month)]
        received = sent_after(month, (8, 9, 7), time(15, 12))
        yield Parcel(f"actions_tracker_{month:%Y-%m}.xlsx", received, partial(sheets, known, month))


def archived(action: Action, month: date) -> bool:
    """What was closed in an earlier financial year is taken off the list."""
    return action.closed is not None and action.closed < first_day(financial_year(month))


def sheets(known: list[Action], month: date) -> list[Sheet]:
    chance = Random(f"tracker|{month}")
    by_source = groupby(sorted(known, key=lambda action: (action.source, action.ref)), key=lambda action: action.source)
    rows = [["Stoke-on-Trent SCP – actions tracker"], ["Red: overdue"], HEADINGS]
    for source, found in by_source:
        rows += [[f"{source} actions"], *(row(action, following(month) - timedelta(days=1), chance) for action in found)]
    return [Sheet(f"{month:%b %Y}", rows, hidden=("M",))]


def row(action: Action, last: date, chance: Random) -> list:
    moved = action.moved_to if action.due <= last else None
    closed = action.closed if action.closed and action.closed <= last else None
    evidence = bool(closed and action.evidence_from and action.evidence_from <= last)
    overwritten = moved is not None and action.overwritten
    status = status_of(action, moved or action.due, closed, evidence, last)
    word = chance.choice(STATUS_WORDS[status])
    return [
        action.ref,
        chance.choice(SOURCE_WORDS.get(action.source, (action.source,))),
        "Made-up action",
        spelling.spaced(chance, chance.choice(OWNER_WORDS.get(action.owner, (action.owner,)))),
        "Sample Person 0012",
        spelling.day(chance, action.raised),
        spelling.day(chance, moved if overwritten else action.due),
        spelling.day(chance, moved) if moved and not overwritten else chance.choice(NOT_MOVED),
        Painted(word, RED) if status == "Overdue" else word,
        "Y" if evidence else chance.choice(("N", "", "")),
        ("Y" if action.impact else chance.choice(("N", ""))) if closed else "",
        spelling.day(chance, closed) if closed else chance.choice(("", "", EXCELS_NOTHING)),
        "Made-up note" if chance.random() < 0.3 else "",
    ]


def status_of(action: Action, due: date, closed: date | None, evidence: bool, last: date) -> str:
    """As the tracker sees it: by the day that stands there now."""
    if closed:
        return "Closed with evidence" if evidence else "Complete"
    if due < last:
        return "Overdue"
    if due < last + SOON:
        return "At risk"
    return "Open" if action.raised > last - SOON else "On track"
