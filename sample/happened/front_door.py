"""Contacts at the front door, from the police and from everybody else, in the two windows the report compares."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from sample.happened.city import Child, City
from sample.happened.episodes import Episode
from sample.happened.notices import Notice
from sample.writing.months import SATURDAY, YEARS

# Report 2024/25, line 795: police contacts from September to March. It gives no other months, so none are made.
POLICE_CONTACTS = {2023: 5_368, 2024: 2_866}
POLICE_REFERRALS = {2023: 920, 2024: 660}
OTHER_CONTACTS = {2023: 6_020, 2024: 5_950}
MOST_WITH_NOTICE = 0.85

POLICE_CODE, POLICE = "6", "Police"
SOURCES = {
    "1A": "Individual",
    "1B": "Individual",
    "1C": "Individual",
    "1D": "Individual",
    "2A": "Schools",
    "2B": "Education services",
    "3A": "Health",
    "3B": "Health",
    "3C": "Health",
    "3D": "Health",
    "3E": "Health",
    "3F": "Health",
    "4": "Housing",
    "5A": "Council services",
    "5B": "Council services",
    "5C": "Council services",
    POLICE_CODE: POLICE,
    "7": "Other legal agency",
    "8": "Other",
    "9": "Anonymous",
    "10": "Not known",
}
OTHER_CODES = {
    "1A": 7,
    "1B": 4,
    "1C": 5,
    "1D": 2,
    "2A": 30,
    "2B": 4,
    "3A": 6,
    "3B": 5,
    "3C": 3,
    "3D": 4,
    "3E": 2,
    "3F": 3,
    "4": 5,
    "5A": 5,
    "5B": 3,
    "5C": 2,
    "7": 3,
    "8": 3,
    "9": 3,
    "10": 1,
}
OFFICE_CODES = {"2A", "2B", "4", "5A", "5B", "5C"}  # nobody is there at the weekend
OUTCOMES = ("No further action", "Information and advice", "Family Forum", "Early help", "Open case", "Referral")
POLICE_WEIGHTS = {2023: (52, 34, 4, 10, 0, 0), 2024: (34, 27, 26, 13, 0, 0)}  # the rest need a notice
OTHER_WEIGHTS = {2023: (30, 26, 5, 14, 11, 14), 2024: (26, 24, 12, 14, 11, 13)}


@dataclass(frozen=True, slots=True)
class Contact:
    """`notice`: number of the police notice that the contact came from."""

    child: Child
    on: date
    code: str
    outcome: str
    notice: str = ""

    @property
    def key(self) -> tuple[str, date, str]:
        return self.child.nhs, self.on, SOURCES[self.code]


@dataclass(frozen=True, slots=True)
class Concern:
    """A child about whom the police may make a contact on a day."""

    child: Child
    on: date
    notice: str = ""


def window(year: int) -> tuple[date, date]:
    return date(year, 9, 1), date(year + 1, 3, 31)


def contacts(notices: list[Notice], episodes: list[Episode], city: City) -> list[Contact]:
    chance = city.chance("contacts")
    found: list[Contact] = []
    for year in YEARS:
        found += from_police(year, notices, episodes, chance) + from_others(year, city, chance)
    return sorted(found, key=lambda contact: (contact.on, contact.child.number, contact.code))


def from_police(year: int, notices: list[Notice], episodes: list[Episode], chance: Random) -> list[Contact]:
    taken: set[tuple[str, date]] = set()
    wanted = POLICE_CONTACTS[year]
    direct = fresh(named_in(notices, year, ("Direct referral",)), taken)
    open_cases = fresh(named_in(notices, year, ("Open case",)), taken)
    room = round(MOST_WITH_NOTICE * wanted) - len(direct)
    open_cases = chance.sample(open_cases, min(room, len(open_cases)))
    rest = fresh(named_in(notices, year, ("NFA", "Ref to Family Forum", "Ref to other")), taken)
    rest += fresh(after_missing(episodes, year), taken)
    rest = chance.sample(rest, wanted - len(direct) - len(open_cases))
    referred = set(chance.sample(direct, POLICE_REFERRALS[year]))
    weights = POLICE_WEIGHTS[year]
    made = [Contact(each.child, each.on, POLICE_CODE, "Open case", each.notice) for each in open_cases]
    for each in direct:
        outcome = "Referral" if each in referred else chance.choices(OUTCOMES, weights)[0]
        made.append(Contact(each.child, each.on, POLICE_CODE, outcome, each.notice))
    return made + [Contact(each.child, each.on, POLICE_CODE, chance.choices(OUTCOMES, weights)[0]) for each in rest]


def named_in(notices: list[Notice], year: int, outcomes: tuple[str, ...]) -> list[Concern]:
    """Brothers and sisters named in one notice are a contact each, on the day of the triage."""
    first, last = window(year)
    linked = outcomes == ("Direct referral",) or outcomes == ("Open case",)
    return [
        Concern(child, notice.triaged.date(), notice.ref if linked else "")
        for notice in notices
        if notice.outcome in outcomes and first <= notice.triaged.date() <= last
        for child in notice.children
    ]


def after_missing(episodes: list[Episode], year: int) -> list[Concern]:
    first, last = window(year)
    days = ((episode.child, episode.reported.date() + timedelta(days=1)) for episode in episodes)
    return [Concern(child, day) for child, day in days if first <= day <= last]


def fresh(concerns: Iterable[Concern], taken: set[tuple[str, date]]) -> list[Concern]:
    """Those of a child and day not yet taken; takes them."""
    found = []
    for concern in concerns:
        key = (concern.child.nhs, concern.on)
        if key not in taken and concern.child.is_child_on(concern.on):
            taken.add(key)
            found.append(concern)
    return found


def from_others(year: int, city: City, chance: Random) -> list[Contact]:
    found: dict[tuple, Contact] = {}
    shares = list(accumulate(family.trouble**0.5 for family in city.families))
    while len(found) < OTHER_CONTACTS[year]:
        family = chance.choices(city.families, cum_weights=shares)[0]
        code = chance.choices(list(OTHER_CODES), list(OTHER_CODES.values()))[0]
        on = some_day(year, code in OFFICE_CODES, chance)
        outcome = chance.choices(OUTCOMES, OTHER_WEIGHTS[year])[0]
        children = family.children_on(on)
        named = children if chance.random() < 0.3 else children[-1:]
        for child in named[: OTHER_CONTACTS[year] - len(found)]:
            contact = Contact(child, on, code, outcome)
            found.setdefault(contact.key, contact)
    return list(found.values())


def some_day(year: int, at_work: bool, chance: Random) -> date:
    first, last = window(year)
    while True:
        day = first + timedelta(days=chance.randrange((last - first).days + 1))
        weekend = day.weekday() >= SATURDAY
        if not weekend or not at_work and chance.random() < 0.5:
            return day
