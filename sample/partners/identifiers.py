"""The council's list of who is who, once a year: some families are not in it yet, and many UPNs were never filled in."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from random import Random

from sample.happened.city import Child
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, last_day, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("child_identifiers",)

HEADINGS = ["Person ID", "Name", "NHS No", "UPN", "Notes"]
LINKED, WITH_UPN = 0.97, 0.88  # of the children whom a partner is likely to meet
QUIET = 1.5  # families with less trouble than this are not on the council's books
OLD_ENOUGH_FOR_SCHOOL = 4


def parcels(happened: Records) -> Iterator[Parcel]:
    children = met(happened)
    for year in YEARS:
        received = sent_after(last_day(year), (15, 14, 16), time(10, 5))
        yield Parcel(f"Child_identifiers_{year_words(year)}.csv", received, partial(sheets, children, last_day(year)))


def met(happened: Records) -> list[Child]:
    """Everybody whom a partner has met or is likely to meet, but for those the council has not linked yet."""
    seen = {each.child.number: each.child for each in (*happened.episodes, *happened.contacts, *happened.assessments)}
    seen |= {
        child.number: child
        for city in happened.cities
        for family in city.families
        if family.trouble > QUIET
        for child in family.children
    }
    return [child for number, child in sorted(seen.items()) if Random(f"linked|{number}").random() < LINKED]


def sheets(children: list[Child], day: date) -> list[Sheet]:
    chance = Random(f"identifiers|{day}")
    rows = [HEADINGS]
    rows += [row(child, day, chance) for child in children if child.born <= day]
    return [Sheet("csv", rows)]


def row(child: Child, day: date, chance: Random) -> list:
    known = child.age_on(day) >= OLD_ENOUGH_FOR_SCHOOL and Random(f"upn|{child.number}").random() < WITH_UPN
    return [
        child.council,
        spelling.child_name(child.number),
        spelling.nhs(chance, child.nhs),
        child.upn if known else "n/a",
        "Made-up note" if chance.random() < 0.02 else "",
    ]
