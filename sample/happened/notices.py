"""Public Protection Notices: which families the police write about, when, and what the triage decides."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from sample.happened.city import Child, City, Family
from sample.writing.months import ALL_MONTHS, following

TRIAGE_BEGAN = date(2024, 9, 1)  # report, lines 1136-1138: from now on every notice is triaged daily
WITHIN_A_DAY = 0.93
# In the order of the report, lines 1148 to 1152.
OUTCOMES = ("NFA", "Open case", "Direct referral", "Ref to Family Forum", "Ref to other")
WEIGHTS_BEFORE, WEIGHTS_AFTER = (46, 25, 19, 6, 4), (43, 24, 18, 11, 4)
MONTHLY_BEFORE, MONTHLY_AFTER = 660, 610
SEASON = {1: 1.0, 2: 0.92, 3: 1.0, 4: 0.98, 5: 1.02, 6: 1.04, 7: 1.08, 8: 1.1, 9: 1.0, 10: 1.0, 11: 0.96, 12: 1.05}
TYPES, TYPE_WEIGHTS = ("Domestic abuse", "Child", "Adult", "Mental health"), (55, 26, 11, 8)
ABOUT_ADULTS = ("Adult", "Mental health")
LATEST_WAITING = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """`triaged` and `outcome` are empty while the notice waits."""

    ref: str
    family: Family
    children: tuple[Child, ...]
    submitted: datetime
    triaged: datetime | None
    kind: str
    risk: str
    outcome: str


def in_city(city: City) -> list[Notice]:
    """Every notice of both years, in order of submission; the last few still wait for triage."""
    chance = city.chance("notices")
    troubles = [family.trouble for family in city.families]
    notices: list[Notice] = []
    for month in ALL_MONTHS:
        usual = MONTHLY_BEFORE if month < TRIAGE_BEGAN else MONTHLY_AFTER
        count = round(usual * SEASON[month.month] * chance.uniform(0.97, 1.03))
        moments = sorted(some_moment(month, chance) for _ in range(count))
        for submitted, family in zip(moments, chance.choices(city.families, troubles, k=count)):
            notices.append(notice_of(f"PPN{month:%y}/{city.number:02d}{len(notices):05d}", family, submitted, chance))
    return notices[:-LATEST_WAITING] + [waiting(notice) for notice in notices[-LATEST_WAITING:]]


def some_moment(month: date, chance: Random) -> datetime:
    days = (following(month) - month).days
    clock = time(
        chance.choices(range(24), (5, 4, 3, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6))[0],
        chance.randrange(60),
    )
    return datetime.combine(month + timedelta(days=chance.randrange(days)), clock)


def notice_of(ref: str, family: Family, submitted: datetime, chance: Random) -> Notice:
    kind = chance.choices(TYPES, TYPE_WEIGHTS)[0]
    children = tuple(family.children_on(submitted.date()))
    if kind in ABOUT_ADULTS and chance.random() < 0.5:
        children = ()
    began = submitted.date() >= TRIAGE_BEGAN
    return Notice(
        ref=ref,
        family=family,
        children=children,
        submitted=submitted,
        triaged=submitted + time_to_triage(began, chance),
        kind=kind,
        risk=chance.choices(("Standard", "Medium", "High"), (58, 32, 10))[0] if kind == "Domestic abuse" else "",
        outcome=chance.choices(OUTCOMES, WEIGHTS_AFTER if began else WEIGHTS_BEFORE)[0],
    )


def time_to_triage(began: bool, chance: Random) -> timedelta:
    """Two or three days in the middle before the daily triage, and a long tail; within a day for most since."""
    if not began:
        return timedelta(minutes=round(60 * min(max(chance.lognormvariate(4.06, 0.55), 3), 290)))
    if chance.random() < WITHIN_A_DAY:
        return timedelta(minutes=chance.randrange(60, 1_400))
    return timedelta(minutes=chance.randrange(2_890, 7_000))


def waiting(notice: Notice) -> Notice:
    return Notice(notice.ref, notice.family, notice.children, notice.submitted, None, notice.kind, notice.risk, "")
