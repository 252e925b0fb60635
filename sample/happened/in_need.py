"""Children in need: from when to when, and why."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from sample.happened.city import Child, City
from sample.happened.referred import Known, Referral
from sample.writing.months import ALL_MONTHS, following, month_of
from sample.writing.office_days import some_office_day

# DfE, children in need 2025, Stoke-on-Trent: open on 31 March.
OPEN = {date(2023, 4, 1): 3_875, date(2024, 4, 1): 3_438, date(2025, 4, 1): 3_186}
DAYS_OPEN_SO_FAR = 420  # on average, of those open on the first day
NEEDS = {"N1": 62, "N2": 9, "N3": 4, "N4": 6, "N5": 12, "N6": 3, "N7": 1, "N8": 2, "N9": 1}
REASONS = {"RC7": 70, "RC8": 12, "RC9": 10, "RC5": 4, "RC4": 2, "RC3": 1, "RC1": 1}
GROWN_UP = "RC6"
STATUSES = {"c) Child in need plan": 48, "a) Looked after child": 33, "b) Child protection plan": 12, "d) Open assessment": 7}


@dataclass(slots=True)
class Need:
    """`closed` and `reason` are empty while it is open."""

    child: Child
    started: date
    need: str
    status: str
    closed: date | None = None
    reason: str = ""


@dataclass
class Caseload:
    chance: Random
    open: dict[int, Need] = field(default_factory=dict)
    every: list[Need] = field(default_factory=list)

    def begin(self, child: Child, on: date) -> None:
        """What was open before for the child ends, and is not open twice."""
        if (earlier := self.open.get(child.number)) and on - earlier.started < timedelta(days=2):
            return
        if earlier:
            self.end(earlier, on - timedelta(days=1), "RC7")
        need = Need(
            child,
            on,
            self.chance.choices(list(NEEDS), list(NEEDS.values()))[0],
            self.chance.choices(list(STATUSES), list(STATUSES.values()))[0],
        )
        self.open[child.number] = need
        self.every.append(need)

    def end(self, need: Need, on: date, reason: str) -> None:
        need.closed, need.reason = on, reason
        del self.open[need.child.number]

    def end_some(self, month: date, leave: int) -> None:
        """Those who came of age, then by chance, until as many are open as the month's end needs."""
        for need in [each for each in self.open.values() if each.child.age_on(following(month)) >= 18]:
            self.end(need, following(month) - timedelta(days=2), GROWN_UP)
        ready = [each for each in self.open.values() if each.started < month - timedelta(days=30)]
        for need in self.chance.sample(ready, max(0, len(self.open) - leave)):
            reason = self.chance.choices(list(REASONS), list(REASONS.values()))[0]
            self.end(need, some_office_day(month, self.chance), reason)


def in_city(city: City, referrals: list[Referral]) -> list[Need]:
    """Every time in need that was open at some time in the two years."""
    chance = city.chance("needs")
    caseload = Caseload(chance)
    open_already(caseload, city, chance)
    for month in ALL_MONTHS:
        for referral in referrals:
            if referral.in_need and month_of(referral.on) == month:
                caseload.begin(referral.child, referral.on)
        caseload.end_some(month, in_between(OPEN, following(month)))
    return caseload.every


def open_already(caseload: Caseload, city: City, chance: Random) -> None:
    first = min(OPEN)
    known = Known(city, chance)
    while len(caseload.open) < OPEN[first]:
        child = known.newcomer(first)
        if child.is_child_on(first) and child.number not in caseload.open:
            days = 1 + round(chance.expovariate(1 / DAYS_OPEN_SO_FAR))
            caseload.begin(child, max(child.born, first - timedelta(days=days)))


def in_between(known: dict[date, int], day: date) -> int:
    """Between two known days in a straight line."""
    earlier = max(each for each in known if each <= day)
    after = min(each for each in known if each >= day)
    part = (day - earlier) / (after - earlier) if after > earlier else 0
    return round(known[earlier] + part * (known[after] - known[earlier]))
