"""Deaths of children in the made-up city and the county around it, and what the panel found when it reviewed them.

None of them is a child of sample/happened/city.py: the panel's lists name no child, and nobody's later life is cut short.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from sample.happened.city import City
from sample.writing.months import YEARS, first_day, following, last_day, month_of

CITY, COUNTY = "Stoke-on-Trent", "Staffordshire"
AGE_GROUPS = ("0-27 days", "28-364 days", "1-4 years", "5-9 years", "10-14 years", "15-17 years")
INFANTS = AGE_GROUPS[:2]
# Report 2024/25, line 1193: 24 deaths. Line 1196 says +32% for ages 10 to 17, which 24 deaths cannot give; 19 and 25 do,
# and the two areas together have them here. Deaths of 2022 were sent before the extracts began, and reviewed since.
NOTIFIED = {
    CITY: {2022: (10, 6, 4, 2, 2, 2), 2023: (8, 5, 3, 2, 1, 2), 2024: (9, 6, 3, 2, 1, 3)},
    COUNTY: {2022: (26, 15, 8, 5, 5, 7), 2023: (25, 15, 7, 5, 6, 10), 2024: (25, 14, 7, 5, 8, 13)},
}
# Report 2024/25, line 1208: 28 reviewed, 12 of them with modifiable factors, and six mothers with another first language.
REVIEWED = {CITY: {2023: 23, 2024: 28}, COUNTY: {2023: 62, 2024: 70}}
MODIFIABLE = {CITY: {2023: 9, 2024: 12}, COUNTY: {2023: 24, 2024: 26}}
OTHER_LANGUAGE = {CITY: {2023: 4, 2024: 6}, COUNTY: {2023: 3, 2024: 4}}
UNEXPECTED = {2022: 0.33, 2023: 0.34, 2024: 0.46}

SEXES = {"Male": 0.57, "Female": 0.43}
ETHNIC_GROUPS = {
    "White British": 0.5,
    "White other": 0.2,
    "Asian Pakistani": 0.14,
    "Black": 0.05,
    "Mixed": 0.05,
    "Not recorded": 0.06,
}
CAUSES = {"Illness or condition": 0.4, "Suspected suicide": 0.2, "Road traffic collision": 0.2, "Other": 0.2}  # from 10 on
PLACES = {"Home": 0.42, "Labour ward": 0.28, "Neonatal unit": 0.12, "Another ward": 0.1, "Public place": 0.08}
FIFTHS = {1: 0.52, 2: 0.22, 3: 0.14, 4: 0.08, 5: 0.04}
CATEGORIES = {"infant": ((8, 7, 10, 9), (55, 25, 14, 6)), "older": ((4, 5, 6, 7, 3, 2, 9), (18, 14, 14, 14, 20, 14, 6))}
FACTORS = ("smoking", "obesity", "sleep", "substances", "antenatal", "services")
FACTOR_WEIGHTS = {"infant": (9, 7, 6, 2, 1, 1), "older": (1, 0, 0, 2, 0, 3)}


@dataclass(frozen=True, slots=True)
class Death:
    """`reviewed` and what follows are empty until the panel has finished."""

    ref: str
    area: str
    age_group: str
    notified: date
    died: date
    sex: str
    expected: bool
    place: str
    cause: str
    ethnic_group: str
    fifth: int
    reviewed: date | None = None
    meeting: date | None = None
    category: int = 0
    modifiable: bool = False
    factors: frozenset[str] = field(default_factory=frozenset)
    english: bool = True

    @property
    def stage(self) -> str:
        return "infant" if self.age_group in INFANTS else "older"


def in_city(city: City) -> list[Death]:
    """Of the city and of its share of the county, by the day of notification."""
    chance = city.chance("child deaths")
    found = [death for area in NOTIFIED for death in reviews(list(notifications(city, area, chance)), area, chance)]
    return sorted(found, key=lambda death: (death.notified, death.ref))


def notifications(city: City, area: str, chance: Random) -> Iterator[Death]:
    for year, counts in NOTIFIED[area].items():
        ages = [age for age, count in zip(AGE_GROUPS, counts) for _ in range(count)]
        chance.shuffle(ages)
        size = len(ages)
        dealt = zip(*(deal(shares, size, chance) for shares in (SEXES, expectations(year), PLACES, ETHNIC_GROUPS, FIFTHS)))
        for number, (age, (sex, expected, place, group, fifth)) in enumerate(zip(ages, dealt)):
            notified = first_day(year) + timedelta(days=int((number + chance.random()) * 365 / size))
            ref = f"CD{city.number:02d}{area[0]}{area[-1]}{year % 100}{number + 1:03d}"
            died = max(notified - timedelta(days=chance.choice((0, 0, 1, 1, 2, 4))), first_day(year))
            yield Death(ref, area, age, notified, month_of(died), sex, expected, place, cause_of(age, chance), group, fifth)


def cause_of(age: str, chance: Random) -> str:
    """Suicides and collisions only from ten years on."""
    causes = CAUSES if age in AGE_GROUPS[4:] else {"Illness or condition": 0.85, "Other": 0.15}
    return chance.choices(list(causes), list(causes.values()))[0]


def expectations(year: int) -> dict[bool, float]:
    return {False: UNEXPECTED[year], True: 1 - UNEXPECTED[year]}


def deal(shares: dict, size: int, chance: Random) -> list:
    """As many of each as its share says, in any order; the first takes what rounding leaves."""
    hand = [each for each, share in shares.items() for _ in range(round(share * size))][:size]
    hand += [next(iter(shares))] * (size - len(hand))
    chance.shuffle(hand)
    return hand


def reviews(deaths: list[Death], area: str, chance: Random) -> Iterator[Death]:
    """The panel meets every month but August and takes the oldest cases first, more or less."""
    waiting = sorted(deaths, key=lambda death: death.notified + timedelta(days=chance.randrange(-70, 70)))
    for year in YEARS:
        due, waiting = waiting[: REVIEWED[area][year]], waiting[REVIEWED[area][year] :]
        panels = list(panel_days(year))
        changeable = set(chosen(due, MODIFIABLE[area][year], chance))
        others = set(chance.sample(sorted(changeable), OTHER_LANGUAGE[area][year]))
        for number, death in enumerate(due):
            day = panels[number * len(panels) // len(due)]
            yield reviewed(death, day, death.ref in changeable, death.ref not in others, chance)
    yield from waiting


def panel_days(year: int) -> Iterator[date]:
    """The third Thursday of the month."""
    month = first_day(year)
    while month < last_day(year):
        if month.month != 8:
            yield month + timedelta(days=(3 - month.weekday()) % 7 + 14)
        month = following(month)


def chosen(due: list[Death], count: int, chance: Random) -> list[str]:
    """Infants three times out of four."""
    infants = [death.ref for death in due if death.stage == "infant"]
    older = [death.ref for death in due if death.stage == "older"]
    return chance.sample(infants, count - count // 4) + chance.sample(older, count // 4)


def reviewed(death: Death, day: date, changeable: bool, english: bool, chance: Random) -> Death:
    stage = death.stage
    factors = frozenset(chance.choices(FACTORS, FACTOR_WEIGHTS[stage], k=chance.choice((1, 2, 3)))) if changeable else frozenset()
    categories, weights = CATEGORIES[stage]
    meeting = max(day - timedelta(days=chance.choice((14, 21, 28, 35, 42, 43, 56, 70))), death.notified)
    return replace(
        death,
        reviewed=day,
        meeting=meeting,
        category=chance.choices(categories, weights)[0],
        modifiable=changeable,
        factors=factors,
        english=english,
    )
