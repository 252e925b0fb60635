"""A made-up city: families and children, with test NHS numbers, from whom every event in the sample follows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

SEED = "stoke-sample-1"
CHILDREN = 40_000
ADULTS = 12  # people of 18 whom the police files hold by mistake
EARLIEST_BIRTH, LATEST_BIRTH = date(2006, 4, 2), date(2024, 12, 20)
ADULT_BIRTHS = (date(2005, 6, 15), date(2006, 3, 20))  # 18 in the first year, 18 in the second
LATEST_ELDEST = date(2021, 6, 30)
TOWNS = ("Burslem", "Fenton", "Hanley", "Longton", "Stoke", "Tunstall")
FAMILY_SIZES, SIZE_WEIGHTS = (1, 2, 3, 4, 5), (38, 34, 17, 8, 3)
MOST_TROUBLE = 60.0

TEST_RANGE = 1_000_000  # the NHS keeps 999 000 0000 to 999 999 9999 for tests
MOST_CITIES = 22
SCATTER = 618_033  # coprime with the range: numbers of brothers and sisters are not neighbours
NINE_WEIGHTS = range(10, 1, -1)
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # of the remainder by 23 (DfE UPN guide)


@dataclass(frozen=True, slots=True)
class Child:
    number: int
    nhs: str
    council: str
    born: date
    sex: str
    town: str

    @property
    def upn(self) -> str:
        """A unique pupil number with its check letter, of an authority that does not exist (000)."""
        digits = f"000{self.number:09d}"
        return UPN_LETTERS[sum(int(digit) * weight for digit, weight in zip(digits, range(2, 14))) % 23] + digits

    def age_on(self, day: date) -> int:
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    def is_child_on(self, day: date) -> bool:
        return self.born <= day and self.age_on(day) < 18


@dataclass(frozen=True, slots=True)
class Family:
    """`trouble`: how often the police come to the door, against other families."""

    ref: str
    children: tuple[Child, ...]
    trouble: float

    def children_on(self, day: date) -> list[Child]:
        return [child for child in self.children if child.is_child_on(day)]


@dataclass(frozen=True, slots=True)
class City:
    number: int
    families: list[Family] = field(repr=False)
    adults: list[Child] = field(repr=False)

    @property
    def children(self) -> list[Child]:
        return [child for family in self.families for child in family.children]

    def chance(self, topic: str) -> Random:
        """One stream of chance for each topic, so that a change in one leaves the others as they were."""
        return Random(f"{SEED}|{self.number}|{topic}")


def built(count: int) -> Iterator[City]:
    """Cities that share no child, no family and no reference."""
    if count > MOST_CITIES:
        raise ValueError(f"the NHS's test numbers last for {MOST_CITIES} cities")
    numbers = nhs_numbers()
    for number in range(count):
        yield one_city(number, numbers)


def one_city(number: int, numbers: Iterator[str]) -> City:
    chance = Random(f"{SEED}|{number}|people")
    families, children = [], 0
    while children < CHILDREN:
        births = births_in_a_family(chance)[: CHILDREN - children]
        town, first = chance.choice(TOWNS), number * (CHILDREN + ADULTS) + children
        brood = tuple(child_of(first + order, born, town, chance, numbers) for order, born in enumerate(births))
        trouble = min(chance.paretovariate(1.6), MOST_TROUBLE)
        families.append(Family(f"HH{number:02d}{len(families):05d}", brood, trouble))
        children += len(births)
    first = number * (CHILDREN + ADULTS) + CHILDREN
    births = [ADULT_BIRTHS[order % len(ADULT_BIRTHS)] for order in range(ADULTS)]
    adults = [child_of(first + order, born, chance.choice(TOWNS), chance, numbers) for order, born in enumerate(births)]
    return City(number, families, adults)


def births_in_a_family(chance: Random) -> list[date]:
    size = chance.choices(FAMILY_SIZES, SIZE_WEIGHTS)[0]
    births = [EARLIEST_BIRTH + timedelta(days=chance.randrange((LATEST_ELDEST - EARLIEST_BIRTH).days))]
    while len(births) < size:
        births.append(births[-1] + timedelta(days=chance.randrange(400, 1_500)))
    return [born for born in births if born <= LATEST_BIRTH]


def child_of(number: int, born: date, town: str, chance: Random, numbers: Iterator[str]) -> Child:
    return Child(number, next(numbers), f"{100_000 + number}", born, chance.choice(("Male", "Female")), town)


def nhs_numbers() -> Iterator[str]:
    """Every valid number of the test range once. Nine digits whose check digit would be ten are never issued."""
    for position in range(TEST_RANGE):
        nine = f"999{position * SCATTER % TEST_RANGE:06d}"
        check = (11 - sum(int(digit) * weight for digit, weight in zip(nine, NINE_WEIGHTS)) % 11) % 11
        if check != 10:
            yield f"{nine}{check}"
