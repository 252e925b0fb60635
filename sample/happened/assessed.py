"""Assessments by social workers: when they start, how long they take, and what they find."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

from sample.happened.city import Child, City
from sample.happened.referred import LAST_KNOWN, Referral
from sample.writing.months import ALL_MONTHS, financial_year
from sample.writing.office_days import later, some_office_day

FIRST_STARTED = date(2023, 1, 2)  # those before were authorised before the first list
IN_TIME = {2022: 0.81, 2023: 0.83, 2024: 0.87}
UPDATED_A_MONTH = 12  # assessments of children who are helped already


@dataclass(frozen=True, slots=True)
class Assessment:
    """`authorised` is empty while it goes on. finding: Yes, No or Updated; empty until then."""

    child: Child
    started: date
    authorised: date | None
    finding: str
    seen: bool


def after(referrals: list[Referral], city: City) -> list[Assessment]:
    chance = city.chance("assessments")
    begun = [
        (
            referral.child,
            later(referral.on, chance.choices((0, 1, 2, 4), (50, 30, 15, 5))[0]),
            "Yes" if referral.in_need else "No",
        )
        for referral in referrals
        if referral.on >= FIRST_STARTED and not referral.closed_at_once
    ]
    helped = [referral for referral in referrals if referral.in_need]
    for month in ALL_MONTHS:
        known = [referral for referral in helped if referral.on < month]
        begun += [(each.child, some_office_day(month, chance), "Updated") for each in chance.sample(known, UPDATED_A_MONTH)]
    return list(once_a_day(begun, chance))


def once_a_day(begun: list[tuple[Child, date, str]], chance: Random) -> Iterable[Assessment]:
    """In order of days; a child is not assessed twice from the same day."""
    taken = set()
    for child, started, finding in sorted(begun, key=lambda each: (each[1], each[0].number, each[2])):
        if (child.number, started) not in taken and started <= LAST_KNOWN:
            taken.add((child.number, started))
            authorised = later(started, days_needed(started, chance))
            done = authorised <= LAST_KNOWN
            yield Assessment(child, started, authorised if done else None, finding if done else "", chance.random() < 0.97)


def days_needed(started: date, chance: Random) -> int:
    if chance.random() < IN_TIME[financial_year(started)]:
        return min(45, max(3, round(chance.gauss(33, 10))))
    return 45 + round(chance.uniform(1, 6) ** 2.1)
