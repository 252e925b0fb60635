"""Suspensions and permanent exclusions: of which children, how often, why, and whether help was offered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from sample.happened.city import SEED, Child, City
from sample.happened.episodes import Episode
from sample.happened.pupils import LAST_YEAR, is_home_educated, is_school_day, needs_of, school_of
from sample.happened.schools_audit import School
from sample.writing.months import YEARS, first_day, last_day

SUSPENSIONS = {2023: 1_310, 2024: 1_420}
PERMANENT = {2023: 24, 2024: 31}
OFTEN_EXCLUDED = 1_600  # the children from whom nearly all of them come
FIRST_AGE = 5
MISSING_TOO = 5.0  # how much likelier a child is who has gone missing
SIGNPOSTED = {2023: 0.36, 2024: 0.43}  # report, line 665: a significant proportion had not been
VIOLENT_REASONS, VIOLENT, OTHERWISE = ("PP", "PA", "OW"), 0.16, 0.02
REASONS = {
    "DB": 500,
    "VA": 160,
    "PP": 140,
    "PA": 50,
    "VP": 40,
    "DA": 40,
    "OW": 30,
    "DM": 30,
    "BU": 10,
    "RA": 10,
    "TH": 10,
    "SM": 8,
    "MT": 10,
    "LG": 5,
    "DS": 2,
}
LENGTHS = {0.5: 22, 1: 30, 1.5: 6, 2: 14, 2.5: 3, 3: 8, 4: 4, 5: 9, 10: 2, 15: 1}


@dataclass(frozen=True, slots=True)
class Exclusion:
    """`days` is empty for a permanent one."""

    child: Child
    school: School
    kind: str
    started: date
    days: float | None
    reason: str
    needs: str
    signposted: bool
    violence: bool


def in_city(city: City, episodes: list[Episode], schools: list[School]) -> list[Exclusion]:
    """Every exclusion of both years, in order; nobody is excluded again before coming back."""
    chance = city.chance("exclusions")
    children = often_excluded(city, {episode.child for episode in episodes}, chance)
    shares = list(accumulate(chance.paretovariate(1.8) for _ in children))
    back: dict[Child, date] = {}
    found = []
    for day, kind in occasions(chance):
        child = chance.choices(children, cum_weights=shares)[0]
        while back.get(child, day) > day or not FIRST_AGE <= child.age_on(day) <= LAST_YEAR:
            child = chance.choices(children, cum_weights=shares)[0]
        exclusion = exclusion_of(child, kind, day, schools, chance)
        back[child] = day + timedelta(days=2 * round(exclusion.days) + 3) if exclusion.days else date.max
        found.append(exclusion)
    return found


def often_excluded(city: City, missing: set[Child], chance: Random) -> list[Child]:
    """Mostly older children of families where the police are often at the door, and those who go missing."""
    last = last_day(YEARS[-1])
    able = [
        (child, family.trouble * (child.age_on(last) - 4) ** 2 * (MISSING_TOO if child in missing else 1))
        for family in city.families
        for child in family.children
        if child.age_on(last) > FIRST_AGE and not is_home_educated(child)
    ]
    drawn = chance.choices([child for child, _ in able], [weight for _, weight in able], k=2 * OFTEN_EXCLUDED)
    return list(dict.fromkeys(drawn))[:OFTEN_EXCLUDED]


def occasions(chance: Random) -> Iterator[tuple[date, str]]:
    for year in YEARS:
        first, last = first_day(year), last_day(year)
        days = [day for number in range((last - first).days + 1) if is_school_day(day := first + timedelta(days=number))]
        kinds = ["Suspension"] * SUSPENSIONS[year] + ["Permanent"] * PERMANENT[year]
        yield from sorted((chance.choice(days), kind) for kind in kinds)


def exclusion_of(child: Child, kind: str, day: date, schools: list[School], chance: Random) -> Exclusion:
    reason = chance.choices(list(REASONS), list(REASONS.values()))[0]
    luck = Random(f"{SEED}|signposted|{child.number}").random()
    year = day.year if day.month >= 4 else day.year - 1
    return Exclusion(
        child=child,
        school=school_of(child, day, schools),
        kind=kind,
        started=day,
        days=chance.choices(list(LENGTHS), list(LENGTHS.values()))[0] if kind == "Suspension" else None,
        reason=reason,
        needs=needs_of(child),
        signposted=luck < SIGNPOSTED[year],
        violence=chance.random() < (VIOLENT if reason in VIOLENT_REASONS else OTHERWISE),
    )
