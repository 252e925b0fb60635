"""Family Hubs and the Family Forum: which families are passed to it, when it meets them, and who comes to the hubs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.city import TOWNS, Child, City
from sample.happened.front_door import POLICE_CODE, Contact
from sample.happened.referred import LAST_KNOWN
from sample.writing.months import ALL_MONTHS, month_of
from sample.writing.office_days import later, office_day, some_office_day

OTHER_SOURCES = {"Schools": 34, "Health": 26, "Family": 22, "Housing": 5, "Voluntary sector": 9, "Other": 4}
OTHERS_A_MONTH = {2023: 18, 2024: 34}
FROM_FRONT_DOOR_A_MONTH = {2023: 40, 2024: 105}  # in months of which no contacts are known
TRIAGE_BEGAN = date(2024, 9, 1)
OUTCOMES = {
    "Family Hub programme": 34,
    "Early help plan": 27,
    "Advice only": 14,
    "Passed to another service": 11,
    "Referral to social care": 5,
    "Declined by the family": 9,
}
NEVER_HELD = 0.04


@dataclass(frozen=True, slots=True)
class Forum:
    """`held` and `outcome` are empty while the family waits."""

    child: Child
    town: str
    source: str
    on: date
    held: date | None
    outcome: str


def forums(city: City, contacts: list[Contact]) -> list[Forum]:
    chance = city.chance("family forum")
    asked = {(child.number, on): (child, on, source) for child, on, source in asked_for(city, contacts, chance)}
    return [forum(*each, chance) for each in sorted(asked.values(), key=lambda each: (each[1], each[0].number))]


def asked_for(city: City, contacts: list[Contact], chance: Random) -> Iterator[tuple[Child, date, str]]:
    """The youngest child of each family that a contact passed on, and families who came in other ways."""
    family_of = {child.number: family for family in city.families for child in family.children}
    known = set()
    for contact in contacts:
        if contact.outcome == "Family Forum":
            known.add(month_of(contact.on))
            child = family_of[contact.child.number].children_on(contact.on)[-1]
            yield child, office_day(contact.on), "Police" if contact.code == POLICE_CODE else "Front door"
    for month in ALL_MONTHS:
        year = 2024 if month >= date(2024, 4, 1) else 2023
        from_door = 0 if month in known else FROM_FRONT_DOOR_A_MONTH[2024 if month >= TRIAGE_BEGAN else 2023]
        others = chance.choices(list(OTHER_SOURCES), list(OTHER_SOURCES.values()), k=OTHERS_A_MONTH[year])
        for source in ["Front door"] * from_door + others:
            on = some_office_day(month, chance)
            yield some_child(city, on, chance), on, source


def some_child(city: City, on: date, chance: Random) -> Child:
    while not (children := chance.choice(city.families).children_on(on)):
        continue
    return children[-1]


def forum(child: Child, on: date, source: str, chance: Random) -> Forum:
    usual = 17 if on < TRIAGE_BEGAN else 12
    held = later(on + timedelta(days=min(60, max(1, round(chance.gauss(usual, 6))))), 0)
    if held > LAST_KNOWN or chance.random() < NEVER_HELD:
        return Forum(child, child.town, source, on, None, "")
    return Forum(child, child.town, source, on, held, chance.choices(list(OUTCOMES), list(OUTCOMES.values()))[0])


@dataclass(frozen=True, slots=True)
class Footfall:
    """Totals as a hub counts them: a number, or the sign it wrote instead of a small one."""

    town: str
    month: date
    families: object
    under_5: object
    visits: object


WITHHELD = {("Fenton", date(2023, 8, 1)): ("<5", "<5", 9), ("Tunstall", date(2023, 12, 1)): (31, "*", 78)}  # hardly open
SIZES = {"Burslem": 120, "Fenton": 80, "Hanley": 190, "Longton": 150, "Stoke": 110, "Tunstall": 130}


def footfall() -> list[Footfall]:
    """The hubs of the one city, month by month; fewer families in the holidays, a little more each month."""
    chance = Random("footfall")
    found = []
    for position, month in enumerate(ALL_MONTHS):
        for town in TOWNS:
            usual = SIZES[town] * (1 + 0.015 * position) * (0.75 if month.month in (8, 12) else 1)
            families = round(usual * chance.uniform(0.92, 1.08))
            counted = (families, round(families * chance.uniform(0.95, 1.2)), round(families * chance.uniform(2.4, 3.6)))
            found.append(Footfall(town, month, *WITHHELD.get((town, month), counted)))
    return found
