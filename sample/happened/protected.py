"""Section 47 enquiries, the conferences that follow some of them, and child protection plans with their reviews."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from sample.happened.city import Child, City
from sample.happened.in_need import Need, in_between
from sample.happened.referred import LAST_KNOWN, Known, Referral, by_season
from sample.writing.months import ALL_MONTHS, YEARS, before, financial_year, following, month_of
from sample.writing.office_days import later, office_day, some_office_day

# DfE, children in need 2025, Stoke-on-Trent: enquiries, plans in force on 31 March, how long a conference took in working
# days, and the share of plans that are a second or later one. The year before the first lends its last month.
ENQUIRIES = {2022: 2_786, 2023: 2_471, 2024: 1_899}
IN_FORCE = {date(2023, 4, 1): 515, date(2024, 4, 1): 514, date(2025, 4, 1): 316}
CONFERENCE_SHARE = {2022: 0.31, 2023: 0.338, 2024: 0.274}  # of enquiries about children without a plan
PLAN_SHARE = {2022: 0.88, 2023: 0.88, 2024: 0.863}
CONFERENCE_DAYS = {2022: (50, 687, 38, 35), 2023: (50, 680, 42, 40), 2024: (29, 418, 18, 40)}
DAYS = ((6, 10), (11, 15), (16, 20), (21, 34))
AGAIN_SHARE = {2022: 0.233, 2023: 0.279, 2024: 0.284}
CATEGORIES = {2022: (47, 41, 7, 4, 1), 2023: (49, 40, 6, 4, 1), 2024: (54, 36, 6, 3, 1)}
CATEGORY_WORDS = ("Neglect", "Emotional abuse", "Physical abuse", "Sexual abuse", "Multiple")
FIRST_REVIEW_IN_TIME = 0.94
SHORTEST = timedelta(days=84)


@dataclass(frozen=True, slots=True)
class Enquiry:
    """`conference` is empty where none was needed, or none was held yet."""

    child: Child
    on: date
    needed: bool
    conference: date | None
    plan: bool


@dataclass(slots=True)
class Plan:
    child: Child
    started: date
    category: str
    earlier: int
    reviews: list[date] = field(default_factory=list)
    ended: date | None = None

    def reviewed_by(self, day: date) -> date | None:
        return max((each for each in self.reviews if each <= day), default=None)


@dataclass
class Protection:
    """The enquiries and plans of a city, month by month."""

    chance: Random
    enquiries: list[Enquiry] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    in_force: dict[int, Plan] = field(default_factory=dict)
    to_come: list[tuple[date, Child]] = field(default_factory=list)
    started: Counter = field(default_factory=Counter)
    again: Counter = field(default_factory=Counter)

    def enquire(self, child: Child, on: date) -> None:
        year = financial_year(on)
        waiting = {each.number for _, each in self.to_come}
        free = child.number not in self.in_force and child.number not in waiting
        needed = free and self.chance.random() < CONFERENCE_SHARE[year]
        held = later(on, self.chance.randint(*self.chance.choices(DAYS, CONFERENCE_DAYS[year])[0])) if needed else None
        plan = needed and self.chance.random() < PLAN_SHARE[year]
        self.enquiries.append(Enquiry(child, on, needed, held if held and held <= LAST_KNOWN else None, plan))
        if plan:
            self.to_come.append((held, child))

    def begin(self, month: date) -> None:
        """The plans that the month's conferences agreed."""
        due = [each for each in self.to_come if month_of(each[0]) == month]
        self.to_come = [each for each in self.to_come if each not in due]
        for on, child in sorted(due, key=lambda each: (each[0], each[1].number)):
            self.start(child, on)

    def start(self, child: Child, on: date) -> None:
        year = max(financial_year(on), min(CATEGORIES))
        self.started[year] += 1
        again = self.again[year] + 1 <= AGAIN_SHARE[year] * self.started[year]
        self.again[year] += again
        earlier = self.chance.choice((1, 1, 1, 2, 2, 3)) if again else 0
        plan = Plan(child, on, self.chance.choices(CATEGORY_WORDS, CATEGORIES[year])[0], earlier)
        plan.reviews.append(first_review(on, self.chance))
        while plan.reviews[-1] < LAST_KNOWN:
            plan.reviews.append(office_day(plan.reviews[-1] + timedelta(days=self.chance.randrange(150, 183))))
        self.in_force[child.number] = plan
        self.plans.append(plan)

    def end_some(self, month: date, leave: int) -> None:
        """A conference ends as many as there are too many; never before the time of a first review."""
        end = following(month) - timedelta(days=1)
        ready = [plan for plan in self.in_force.values() if plan.started + SHORTEST < month]
        surplus = max(0, min(len(self.in_force) - leave, len(ready)))
        for plan in sorted(ready, key=lambda plan: plan.started - timedelta(days=self.chance.randrange(250)))[:surplus]:
            plan.ended = min(some_office_day(month, self.chance), end)
            plan.reviews = [each for each in plan.reviews if each < plan.ended] + [plan.ended]
            del self.in_force[plan.child.number]


def first_review(on: date, chance: Random) -> date:
    prompt = chance.random() < FIRST_REVIEW_IN_TIME
    return office_day(on + timedelta(days=chance.randrange(62, 87) if prompt else chance.randrange(95, 125)))


def in_city(city: City, referrals: list[Referral], needs: list[Need]) -> Protection:
    chance = city.chance("protection")
    made = Protection(chance)
    in_force_already(made, Known(city, chance))
    for month in (before(ALL_MONTHS[0]), *ALL_MONTHS):
        for on, child in enquired_about(month, referrals, needs, chance):
            made.enquire(child, on)
        if month in ALL_MONTHS:
            made.begin(month)
            made.end_some(month, in_between(IN_FORCE, following(month)))
    return made


def in_force_already(made: Protection, known: Known) -> None:
    """Started up to two years before the first day, most of them lately (DfE: 162, 176 and 120 of 515 within a year)."""
    first = min(IN_FORCE)
    while len(made.in_force) < IN_FORCE[first]:
        child = known.newcomer(first)
        days = made.chance.choices((range(3, 90), range(90, 182), range(182, 365), range(365, 720)), (162, 176, 120, 57))[0]
        started = office_day(first - timedelta(days=made.chance.choice(days) + 2))
        if child.is_child_on(started) and child.number not in made.in_force:
            made.start(child, started)


def enquired_about(month: date, referrals: list[Referral], needs: list[Need], chance: Random) -> list[tuple[date, Child]]:
    """Most follow a referral of the month within days; the others are about children already helped."""
    wanted = each_month()[month]
    fresh = [each for each in referrals if month_of(each.on) == month and not each.closed_at_once]
    helped = [each.child for each in needs if each.started < month and (each.closed is None or each.closed >= following(month))]
    found = {}
    for each in chance.sample(fresh, round(0.6 * wanted)):
        on = later(each.on, chance.choices((0, 1, 2, 5), (55, 25, 12, 8))[0])
        found[each.child.number] = (on if month_of(on) == month else office_day(each.on), each.child)
    while len(found) < wanted and helped:
        child = chance.choice(helped)
        found.setdefault(child.number, (some_office_day(month, chance), child))
    return sorted(found.values(), key=lambda each: (each[0], each[1].number))


def each_month() -> dict[date, int]:
    """How many enquiries begin in each month; the one before the first lends its conferences only."""
    lent = {before(ALL_MONTHS[0]): ENQUIRIES[2022] // 12}
    years = {year: [month for month in ALL_MONTHS if financial_year(month) == year] for year in YEARS}
    return lent | {
        month: count for year, months in years.items() for month, count in zip(months, by_season(ENQUIRIES[year], months))
    }
