"""Operation Encompass: of which incidents of domestic abuse, and how soon, the police told each child's school."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sample.happened.city import Child, City
from sample.happened.notices import Notice
from sample.happened.pupils import is_home_educated, next_bell, school_of
from sample.happened.schools_audit import School
from sample.writing.months import YEARS, financial_year, first_day

IN_THE_SCHEME = {2023: 0.24, 2024: 0.26}
IN_TIME = {2023: 0.84, 2024: 0.91}
HEARD = {2023: 0.41, 2024: 0.53}
PRESENT = 0.7
FIRST_AGE, UNDER_AGE = 4, 0.08  # the duty begins in Reception; a few younger ones are in the list all the same
SCHOOL_NOT_KNOWN, TOLD_ALL_THE_SAME = 0.05, 0.25
NEVER_TOLD = 0.02


@dataclass(frozen=True, slots=True)
class Telling:
    """`school` is empty where it was not found, `told` where nobody was told; `present` and `heard` where not written down."""

    ref: str
    child: Child
    at: datetime
    school: School | None
    told: datetime | None
    present: bool | None
    heard: bool | None
    home_educated: bool


def in_city(city: City, notices: list[Notice], schools: list[School]) -> list[Telling]:
    chance = city.chance("encompass")
    found = []
    for notice in of_domestic_abuse(city, notices):
        at = notice.submitted - timedelta(minutes=chance.randrange(40, 420))
        if at.date() >= first_day(YEARS[0]) and chance.random() < IN_THE_SCHEME[financial_year(at.date())]:
            ref = notice.ref.replace("PPN", "INC")
            children = [child for child in notice.children if child.age_on(at.date()) >= FIRST_AGE or chance.random() < UNDER_AGE]
            found += [telling_of(ref, child, at, schools, chance) for child in children]
    return sorted(found, key=lambda each: (each.at, each.child.number))


def of_domestic_abuse(city: City, notices: list[Notice]) -> Iterator[Notice]:
    families = {family.ref for family in city.families}
    return (each for each in notices if each.kind == "Domestic abuse" and each.family.ref in families)


def telling_of(ref: str, child: Child, at: datetime, schools: list[School], chance: Random) -> Telling:
    year = financial_year(at.date())
    known = chance.random() >= SCHOOL_NOT_KNOWN
    at_home = is_home_educated(child)
    told = moment_of_telling(at, year, chance)
    if at_home or chance.random() < (NEVER_TOLD if known else 1 - TOLD_ALL_THE_SAME):
        told = None
    present = chance.random() < PRESENT
    return Telling(
        ref=ref,
        child=child,
        at=at,
        school=school_of(child, at.date(), schools) if known and not at_home else None,
        told=told,
        present=None if chance.random() < 0.03 else present,
        heard=None if chance.random() < 0.05 else present and chance.random() < HEARD[year],
        home_educated=at_home,
    )


def moment_of_telling(at: datetime, year: int, chance: Random) -> datetime:
    """Before the bell of the next morning for most; later that day, or in the days after, for the rest."""
    bell = next_bell(at)
    if chance.random() < IN_TIME[year]:
        return max(bell - timedelta(minutes=chance.randrange(5, 120)), at + timedelta(minutes=1))
    return next_bell(bell) - timedelta(minutes=chance.randrange(-60, 1_380))
