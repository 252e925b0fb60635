"""As the council sends it: Annex A list 1 by month, coded in whatever way the worker picked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from random import Random

from sample.happened.front_door import SOURCES, Contact, window
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, before, month_of, months_between, sent_after
from sample.writing.workbook import Parcel, Sheet

SENDS = ("contacts",)

MONTHS = [month for year in YEARS for month in months_between(*window(year))]
BIRTHS_FROM = date(2024, 9, 1)  # from now on the list holds dates of birth where it held ages
SEMICOLON_MONTH = date(2023, 11, 1)  # saved on a computer set to another language
MENDED_PER_MONTH = 8
TWICE_PER_MONTH = 10

LETTERS = dict(zip(SOURCES, "abcdefghijklmnopqrstu"))
OUTCOME_WORDS = {
    "No further action": ("No further action", "NFA"),
    "Information and advice": ("Information and advice", "I&A", "Advice"),
    "Family Forum": ("Family Forum", "Ref to Family Forum"),
    "Early help": ("Early help", "Early Help"),
    "Open case": ("Open case", "Already open"),
    "Referral": ("Referral", "Referral to social care", "Progress to referral"),
}
SEXES = {"Male": ("a) Male", "M", "Male"), "Female": ("b) Female", "F", "Female")}


def parcels(happened: Records) -> Iterator[Parcel]:
    months: dict[date, list[Contact]] = {month: [] for month in MONTHS}
    for contact in happened.contacts:
        months[month_of(contact.on)].append(contact)
    for month in MONTHS:
        received = sent_after(month, (8, 7, 6), time(11, 47))
        contents = partial(sheets, month, months)
        if month == SEMICOLON_MONTH:
            yield Parcel(f"Contacts_{month:%Y-%m}.csv", received, contents, delimiter=";")
        else:
            yield Parcel(f"Contacts_{month:%Y-%m}.xlsx", received, contents)


def sheets(month: date, months: dict[date, list[Contact]]) -> list[Sheet]:
    chance = Random(f"contacts|{month}")
    rows = [] if month == SEMICOLON_MONTH else [["Annex A: list 1 – Contacts"], [f"Stoke-on-Trent, {month:%B %Y}"], []]
    rows.append(headings(month))
    rows += [row(contact, month, chance) for contact in in_this_file(month, months, chance)]
    return [Sheet("List 1", rows)]


def headings(month: date) -> list[str]:
    age = "Date of Birth" if month >= BIRTHS_FROM else "Age of Child (Years)"
    return [
        "Child Unique ID",
        "Child name",
        "Gender",
        "Ethnicity",
        age,
        "Date of Contact",
        "Contact Source",
        "Contact Outcome",
        "PPN ref",
        "Address",
        "Postcode",
    ]


def in_this_file(month: date, months: dict[date, list[Contact]], chance: Random) -> list[Contact]:
    """Last month's mended rows, this month's as first decided, and again those decided anew within the month."""
    contacts = months[month]
    mended = mended_next_month(month, contacts)
    first = [undecided(contact) if contact.key in mended else contact for contact in contacts]
    earlier = months.get(before(month), [])
    mended_now = mended_next_month(before(month), earlier)
    again = [contact for contact in earlier if contact.key in mended_now]
    twice = chance.sample(range(len(first)), TWICE_PER_MONTH)
    once_more = [first[position] for position in twice]
    for position in twice:
        first[position] = undecided(first[position])
    return again + first + once_more


def mended_next_month(month: date, contacts: list[Contact]) -> set[tuple]:
    if not contacts or month.month == 3:
        return set()
    return {contact.key for contact in Random(f"decided|{month}").sample(contacts, MENDED_PER_MONTH)}


def undecided(contact: Contact) -> Contact:
    return replace(contact, outcome="")


def row(contact: Contact, month: date, chance: Random) -> list:
    child = contact.child
    return [
        spelling.nhs(chance, child.nhs),
        spelling.child_name(child.number),
        chance.choice(SEXES[child.sex]),
        chance.choice(("Not stated", "")),
        age_or_birth(contact, month, chance),
        spelling.day(chance, contact.on),
        source(contact.code, chance),
        spelling.spaced(chance, chance.choice(OUTCOME_WORDS.get(contact.outcome, ("",)))),
        contact.notice or chance.choice(("", "", "n/a")),
        spelling.address(child.number),
        spelling.SAMPLE_POSTCODE,
    ]


def source(code: str, chance: Random) -> object:
    """The code, its word, or both. The word for code 10 means a missing value elsewhere, so it keeps its code."""
    word = SOURCES[code]
    both = f"{LETTERS[code]}) {code}: {word}"
    bare = int(code) if code.isdigit() else code
    return chance.choice((both, both, bare, bare if code == "10" else word))


def age_or_birth(contact: Contact, month: date, chance: Random) -> object:
    born = contact.child.born
    if month < BIRTHS_FROM:
        return spelling.age(contact.child.age_on(contact.on), born, contact.on)
    return spelling.day(chance, born) if chance.random() > 0.004 else datetime(1900, 1, 1)
