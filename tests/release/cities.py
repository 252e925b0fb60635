"""Small cities made by chance: counts of every month and group, put together as the product does, then ruled and closed."""

import random
from calendar import monthrange
from datetime import date

from metrics.declaring.indicator import Indicator, indicators
from metrics.table import Figure
from tests.made_up import figure

YEARS = (2022, 2023)
COUNTED = "police_contacts"  # adds up over months and groups


def counted() -> Indicator:
    return indicators()[COUNTED]


def city_of(seed: int) -> list[Figure]:
    """The exact rows of one indicator by month, quarter and year, the whole and two breakdowns."""
    chance = random.Random(seed)
    busy = chance.choice((0.3, 1, 3, 8, 20))
    cuts = {cut: chance.randint(2, 6) for cut in counted().by[:2]}
    cells = {}
    for month in range(24):
        for _ in range(poisson(chance, busy * 3)):
            key = month, *(min(int(chance.expovariate(1.2)), size - 1) for size in cuts.values())
            cells[key] = cells.get(key, 0) + 1
    rows = []
    for grain, length in (("month", 1), ("quarter", 3), ("year", 12)):
        for first in range(0, 24, length):
            inside = {key: count for key, count in cells.items() if first <= key[0] < first + length}
            rows.append(row_of(None, grain, first, length, "All", sum(inside.values())))
            for place, (cut, size) in enumerate(cuts.items(), start=1):
                for group in range(size):
                    count = sum(count for key, count in inside.items() if key[place] == group)
                    rows.append(row_of(cut, grain, first, length, f"Group {group}", count))
    return rows


def poisson(chance: random.Random, mean: float) -> int:
    return sum(chance.random() < mean / 50 for _ in range(50)) if mean < 25 else round(chance.gauss(mean, mean**0.5))


def row_of(cut: str | None, grain: str, first: int, length: int, group: str, count: int) -> Figure:
    start, last = month(first), month(first + length - 1)
    stop = last.replace(day=monthrange(last.year, last.month)[1])
    return figure(
        float(count), indicator=COUNTED, grain=grain, cut=cut, period=f"{grain} {first}", start=start, stop=stop, breakdown=group
    )


def month(place: int) -> date:
    """Financial years, from April."""
    return date(YEARS[0] + (place + 3) // 12, (place + 3) % 12 + 1, 1)
