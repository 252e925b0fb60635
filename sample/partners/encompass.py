"""As Staffordshire Police send it: a csv for each month, with names of schools as somebody typed them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from random import Random

from sample.happened import encompass
from sample.happened.encompass import Telling
from sample.happened.records import Records
from sample.happened.schools_audit import School
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, before, month_of, sent_after
from sample.writing.workbook import Parcel, Sheet

SENDS = ("encompass_notifications",)

NEW_FORM = date(2024, 4, 1)  # the police changed their system, and with it every heading
OLD_HEADINGS = [
    "Incident no",
    "Incident date/time",
    "NHS No",
    "Child name",
    "Age of child",
    "School URN",
    "Name of school",
    "Date/time sent",
    "Present",
    "Voice of child",
    "EHE",
    "Circumstances",
]
NEW_HEADINGS = [
    "STORM ref",
    "Date/time of incident",
    "NHS number",
    "Child name",
    "DOB",
    "School URN",
    "Education setting",
    "Notification sent",
    "Present at incident",
    "Voice of the child",
    "EHE",
    "Address",
    "Postcode",
]
TOLD_LATER_PER_MONTH = 3
TWICE_PER_MONTH = 2
YES_NO = {True: ("Y", "Yes", "yes"), False: ("N", "No", "no"), None: ("", "N/K", "not recorded")}
NOBODY = ("", "", "not sent", "failed")
NO_SCHOOL = ("", "not found", "Not known")
NO_NUMBER = ("", "No URN", "not found")


def parcels(happened: Records) -> Iterator[Parcel]:
    tellings = [each for city in happened.cities for each in encompass.in_city(city, happened.notices, happened.schools)]
    months: dict[date, list[Telling]] = {month: [] for month in ALL_MONTHS}
    for telling in tellings:
        months[month_of(telling.at.date())].append(telling)
    for month in ALL_MONTHS:
        received = sent_after(month, (4, 3, 5), time(8, 26))
        yield Parcel(f"Encompass_notifications_{month:%Y-%m}.csv", received, partial(sheets, month, months))


def sheets(month: date, months: dict[date, list[Telling]]) -> list[Sheet]:
    chance = Random(f"encompass|{month}")
    tellings = sent_late(before(month), months) + first_sent(month, months)
    tellings += chance.sample(tellings, TWICE_PER_MONTH)
    headings = NEW_HEADINGS if month >= NEW_FORM else OLD_HEADINGS
    return [Sheet("Notices", [headings, *(row(each, month, chance) for each in tellings)])]


def sent_late(month: date, months: dict[date, list[Telling]]) -> list[Telling]:
    """Those that the month's file had as not yet sent; the next file mends them."""
    told = [each for each in months.get(month, []) if each.told]
    return Random(f"encompass later|{month}").sample(told, min(TOLD_LATER_PER_MONTH, len(told)))


def first_sent(month: date, months: dict[date, list[Telling]]) -> list[Telling]:
    later = set() if month == ALL_MONTHS[-1] else {(each.ref, each.child.nhs) for each in sent_late(month, months)}
    return [replace(each, told=None) if (each.ref, each.child.nhs) in later else each for each in months[month]]


def row(telling: Telling, month: date, chance: Random) -> list:
    child, on = telling.child, telling.at.date()
    cells = [
        telling.ref,
        spelling.moment(chance, telling.at),
        spelling.nhs(chance, child.nhs),
        spelling.child_name(child.number),
        child.born if month >= NEW_FORM else spelling.age(child.age_on(on), child.born, on),
        number_of(telling.school, chance),
        name_of(telling.school, chance),
        sent(telling.told, chance),
        chance.choice(YES_NO[telling.present]),
        chance.choice(YES_NO[telling.heard]),
        chance.choice(YES_NO[telling.home_educated]),
    ]
    if month >= NEW_FORM:
        return [*cells, spelling.address(child.number), spelling.SAMPLE_POSTCODE]
    return [*cells, "Made-up circumstances" if chance.random() < 0.3 else ""]


def sent(told: datetime | None, chance: Random) -> object:
    return spelling.moment(chance, told) if told else chance.choice(NOBODY)


def number_of(school: School | None, chance: Random) -> str:
    known = school and school.urn and chance.random() < 0.75
    return school.urn if known else chance.choice(NO_NUMBER)


def name_of(school: School | None, chance: Random) -> str:
    """As in the list of schools for most; cut short, in capitals or without the word School for others."""
    if school is None:
        return chance.choice(NO_SCHOOL)
    short = school.name.replace(" School", "").replace("Primary", "Prim").replace("Academy", "Acad")
    return chance.choices((school.name, school.name.upper(), short, spelling.spaced(chance, school.name)), (12, 3, 3, 2))[0]
