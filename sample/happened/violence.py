"""People with whom the Violence Reduction Team works, aged 14 to 24, and the cases its psychologist is asked about."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.city import City
from sample.writing.months import ALL_MONTHS, following, months_between

# Under 18 and over, at the end of each month. Report 2024/25, line 1055: the team manages over 30 children.
CHILDREN_AT_END = (26, 27, 27, 28, 27, 26, 27, 28, 29, 29, 28, 29, 30, 30, 31, 31, 30, 31, 32, 32, 33, 33, 33, 34)
ADULTS_AT_END = (17, 17, 18, 18, 17, 18, 18, 19, 19, 18, 19, 20, 20, 19, 20, 21, 20, 21, 21, 20, 21, 22, 21, 22)
ROUTES = ("Police", "Children's services", "Youth offending service", "School", "Health", "Voluntary sector", "Self or family")
ROUTE_WEIGHTS = (40, 18, 16, 12, 5, 6, 3)
OUTCOMES = ("Positive change", "Passed to another service", "Did not engage", "In custody", "Moved away", "")
OUTCOME_WEIGHTS = (46, 16, 20, 8, 6, 4)
ENDS_IN_A_MONTH = 0.12
ADULT_BIRTHS = (date(2001, 1, 1), date(2005, 3, 1))

# Report 2024/25, lines 1063 to 1065: 90 cases since October 2024, 27 referrals, of which 10 discharged and 15 open.
CONSULTATIONS_BEGAN = date(2024, 10, 1)
CONSULTATIONS = (12, 17, 13, 16, 15, 17)
REFERRED, DISCHARGED, STILL_OPEN = 27, 10, 15


@dataclass(frozen=True, slots=True)
class Case:
    """`closed` is empty while the team works with the person."""

    ref: str
    born: date
    route: str
    referred: date
    opened: date
    closed: date | None
    outcome: str

    def is_listed_in(self, month: date) -> bool:
        return self.opened < following(month) and (self.closed is None or self.closed >= month)

    def age_on(self, day: date) -> int:
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


@dataclass(frozen=True, slots=True)
class Consultation:
    """`discharged` is empty for a referral that has not ended; `standing` is how it stands in the end."""

    ref: str
    opened: date
    referred: bool
    discharged: date | None
    standing: str


def cases_in(city: City) -> list[Case]:
    """Month by month some end, and new ones begin until there are as many as there were."""
    chance = city.chance("violence")
    worst = sorted(city.families, key=lambda family: family.trouble, reverse=True)[:600]
    births = [child.born for family in worst for child in family.children]
    ended: list[Case] = []
    going: list[Case] = []
    for month, children, adults in zip(ALL_MONTHS, CHILDREN_AT_END, ADULTS_AT_END):
        leaving = [case for case in going if case.opened < month and chance.random() < ENDS_IN_A_MONTH or case.age_on(month) > 24]
        ended += [ended_in(case, month, chance) for case in leaving]
        going = [case for case in going if case not in leaving]
        young = sum(case.age_on(month) < 18 for case in going)
        for order in range(max(children - young, 0) + max(adults - (len(going) - young), 0)):
            teens = [born for born in births if 14 * 365.3 < (month - born).days < 17.8 * 365.2]
            born = chance.choice(teens) if order < children - young else some_day(*ADULT_BIRTHS, chance)
            going.append(begun(f"VRT{city.number:02d}-{len(ended) + len(going) + 1:04d}", born, month, chance))
    return ended + going


def begun(ref: str, born: date, month: date, chance: Random) -> Case:
    opened = some_day(month, following(month) - timedelta(days=1), chance)
    if month == ALL_MONTHS[0]:
        opened -= timedelta(days=chance.randrange(31, 330))
    referred = opened - timedelta(days=chance.randrange(3, 40))
    return Case(ref, born, chance.choices(ROUTES, ROUTE_WEIGHTS)[0], referred, opened, None, "")


def ended_in(case: Case, month: date, chance: Random) -> Case:
    closed = some_day(month, following(month) - timedelta(days=1), chance)
    return Case(case.ref, case.born, case.route, case.referred, case.opened, closed, chance.choices(OUTCOMES, OUTCOME_WEIGHTS)[0])


def consultations_in(city: City) -> list[Consultation]:
    chance = city.chance("consultations")
    months = months_between(CONSULTATIONS_BEGAN, ALL_MONTHS[-1])
    days = sorted(
        some_day(month, following(month) - timedelta(days=1), chance)
        for month, count in zip(months, CONSULTATIONS)
        for _ in range(count)
    )
    referred = sorted(chance.sample(range(len(days)), REFERRED))
    discharged = set(chance.sample(referred[: REFERRED // 2 + 2], DISCHARGED))
    still_open = set(chance.sample([place for place in referred if place not in discharged], STILL_OPEN))
    return [
        consultation(
            f"PC{city.number:02d}-{place + 1:03d}", day, place in referred, place in discharged, place in still_open, chance
        )
        for place, day in enumerate(days)
    ]


def consultation(ref: str, day: date, referred: bool, discharged: bool, still_open: bool, chance: Random) -> Consultation:
    standing = "Discharged" if discharged else "Open" if still_open else ""
    ended = min(day + timedelta(days=chance.randrange(35, 100)), following(ALL_MONTHS[-1]) - timedelta(days=4))
    return Consultation(ref, day, referred, ended if discharged else None, standing)


def some_day(first: date, last: date, chance: Random) -> date:
    return first + timedelta(days=chance.randrange((last - first).days + 1))
