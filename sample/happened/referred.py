"""Referrals to children's social care: those that follow a contact, and those that nobody wrote down as one."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from sample.happened.city import Child, City
from sample.happened.front_door import OTHER_CODES, POLICE_CODE, Contact
from sample.happened.notices import SEASON
from sample.writing.months import financial_year, first_day, last_day, month_of, months_between
from sample.writing.office_days import later, some_office_day

# DfE, children in need 2025, Stoke-on-Trent: referrals, those closed without action, those assessed as not in need, and the
# shares made by the police and made again within 12 months. The year before the first is never sent; it is what came before.
REFERRALS = {2022: 5_410, 2023: 4_798, 2024: 3_874}
CLOSED_AT_ONCE = {2022: 49, 2023: 44, 2024: 46}
NOT_IN_NEED = {2022: 2_050, 2023: 1_988, 2024: 1_548}
POLICE_SHARE = {2022: 0.319, 2023: 0.328, 2024: 0.291}
AGAIN_SHARE = {2022: 0.22, 2023: 0.256, 2024: 0.21}
LAST_KNOWN = last_day(2024)
DAYS_TO_DECIDE, DECIDE_WEIGHTS = (0, 1, 2, 3, 5, None), (52, 37, 5, 3, 2, 1)  # None: nobody ever did
UNBORN_SHARE = 0.012
TRIES = 40
QUIET = 1.5  # families with less trouble than this are not on the council's books
YEAR, MONTH = timedelta(days=365), timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Referral:
    """`earlier`: referrals of the child in the 12 months before."""

    child: Child
    on: date
    code: str
    earlier: int
    closed_at_once: bool
    in_need: bool


class Slot(NamedTuple):
    """A referral that will be made on a day; the child is still open where no contact names it."""

    on: date
    code: str
    child: Child | None = None


@dataclass
class Known:
    """Who was referred when."""

    city: City
    chance: Random
    days: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    in_order: list[tuple[date, Child]] = field(default_factory=list)
    again: Counter = field(default_factory=Counter)
    made: Counter = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.families = [family for family in self.city.families if family.trouble > QUIET]
        self.shares = list(accumulate(family.trouble**0.5 for family in self.families))
        self.births = sorted((child for family in self.families for child in family.children), key=born)

    def earlier(self, child: Child, on: date) -> int:
        return sum(day >= on - YEAR for day in self.days[child.number])

    def add(self, child: Child, on: date) -> int:
        earlier, year = self.earlier(child, on), financial_year(on)
        self.made[year] += 1
        self.again[year] += earlier > 0
        self.days[child.number].append(on)
        self.in_order.append((on, child))
        return earlier

    def pick(self, on: date) -> Child:
        """A child referred before where too few of the year were, otherwise one that was not."""
        year = financial_year(on)
        if self.again[year] + 1 <= AGAIN_SHARE[year] * (self.made[year] + 1):
            for day, child in self.chance.choices(self.in_order, k=TRIES) if self.in_order else ():
                if on - YEAR < day < on - MONTH and child.is_child_on(on) and max(self.days[child.number]) < on - MONTH:
                    return child
        return self.newcomer(on)

    def newcomer(self, on: date) -> Child:
        soon = bisect_right(self.births, on, key=born), bisect_right(self.births, on + 5 * MONTH, key=born)
        if self.chance.random() < UNBORN_SHARE and soon[0] < soon[1]:
            unborn = self.births[self.chance.randrange(*soon)]
            return self.newcomer(on) if self.earlier(unborn, on) else unborn
        while True:
            family = self.chance.choices(self.families, cum_weights=self.shares)[0]
            child = self.chance.choice(family.children_on(on) or family.children)
            if child.is_child_on(on) and not self.earlier(child, on):
                return child


def born(child: Child) -> date:
    return child.born


def in_city(city: City, contacts: Iterable[Contact]) -> list[Referral]:
    """Every referral of three years, in order of days."""
    chance = city.chance("referrals")
    known = Known(city, chance)
    made = []
    for slot in slots(contacts, chance):
        child = slot.child or known.pick(slot.on)
        made.append((child, slot.on, slot.code, known.add(child, slot.on)))
    return [referral for year in REFERRALS for referral in decided(year, made, chance)]


def slots(contacts: Iterable[Contact], chance: Random) -> list[Slot]:
    """On each day those that follow a contact come first."""
    found = after_contacts(contacts, chance)
    each_month = Counter(month_of(slot.on) for slot in found)
    from_police = Counter(financial_year(slot.on) for slot in found if slot.code == POLICE_CODE)
    for year, total in REFERRALS.items():
        wanted = round(POLICE_SHARE[year] * total) - from_police[year]
        found += others(year, each_month, wanted, chance)
    return sorted(found, key=lambda slot: (slot.on, slot.child is None))


def after_contacts(contacts: Iterable[Contact], chance: Random) -> list[Slot]:
    found: dict[tuple[int, date], Slot] = {}
    for contact in contacts:
        days = chance.choices(DAYS_TO_DECIDE, DECIDE_WEIGHTS)[0]
        if contact.outcome == "Referral" and days is not None and (on := later(contact.on, days)) <= LAST_KNOWN:
            found.setdefault((contact.child.number, on), Slot(on, contact.code, contact.child))
    return list(found.values())


def others(year: int, each_month: Counter, from_police: int, chance: Random) -> list[Slot]:
    """As many as make the year's total; those of the police in months of which no contacts are known."""
    months = months_between(first_day(year), last_day(year))
    days = [
        some_office_day(month, chance)
        for month, count in zip(months, by_season(REFERRALS[year], months))
        for _ in range(count - each_month[month])
    ]
    quiet = [position for position, day in enumerate(days) if not each_month[month_of(day)]]
    police = set(chance.sample(quiet, from_police))
    codes = chance.choices(list(OTHER_CODES), list(OTHER_CODES.values()), k=len(days))
    return [Slot(day, POLICE_CODE if position in police else codes[position]) for position, day in enumerate(days)]


def by_season(total: int, months: list[date]) -> list[int]:
    """Whole numbers in the months' proportions that add up to the total."""
    weights = [SEASON[month.month] for month in months]
    marks = [round(total * part / sum(weights)) for part in accumulate(weights)]
    return [mark - before for mark, before in zip(marks, [0, *marks])]


def decided(year: int, made: list[tuple], chance: Random) -> list[Referral]:
    of_year = [each for each in made if financial_year(each[1]) == year]
    left = chance.sample(range(len(of_year)), CLOSED_AT_ONCE[year] + NOT_IN_NEED[year])
    at_once, in_the_end = set(left[: CLOSED_AT_ONCE[year]]), set(left)
    return [Referral(*each, position in at_once, position not in in_the_end) for position, each in enumerate(of_year)]
