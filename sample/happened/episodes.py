"""What happens to children who go missing: who, how often, when, and for how long."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from sample.happened.city import Child, City
from sample.writing.months import YEARS, first_day, last_day

# Report 2024/25, line 894: children reported missing and their episodes.
CHILDREN_MISSING = {2023: 509, 2024: 395}
EPISODES = {2023: 1_810, 2024: 1_588}

MISSING_BOTH_YEARS = 150
MOST_EPISODES = 34
SHARE_FROM_CARE = 0.45
SHARE_PLACED_BY_OTHERS = 0.3
STILL_OUT = 3
FIRST_AGE = 9
PLACED_BY = ("Staffordshire", "Birmingham", "Wolverhampton", "Cheshire East", "Derby", "Another authority")
MONTH_WEIGHTS = {1: 9, 2: 9, 3: 10, 4: 10, 5: 12, 6: 13, 7: 13, 8: 10, 9: 12, 10: 11, 11: 10, 12: 8}
HOUR_WEIGHTS = (6, 4, 2, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 4, 6, 8, 9, 10, 12, 14, 16, 16, 11)
RISKS, RISK_WEIGHTS = ("No apparent risk", "Low", "Medium", "High"), (6, 22, 56, 16)


@dataclass(frozen=True, slots=True)
class Episode:
    """`placing_area` is empty for a child who does not live in care."""

    ref: str
    child: Child
    reported: datetime
    returned: datetime | None
    risk: str
    missing_from: str
    placing_area: str
    exploitation: bool
    town: str


@dataclass(frozen=True, slots=True)
class Runaway:
    child: Child
    placing_area: str
    counts: dict[int, int]


def in_city(city: City) -> list[Episode]:
    """Every episode of both years, in order of report."""
    chance = city.chance("missing")
    starts = [(start, runaway) for runaway in runaways(city, chance) for start in spread(runaway, chance)]
    starts.sort(key=lambda pair: (pair[0][0], pair[1].child.number))
    episodes = [episode_of(city, order, times, runaway, chance) for order, (times, runaway) in enumerate(starts)]
    return with_some_still_out(episodes)


def runaways(city: City, chance: Random) -> list[Runaway]:
    first, last = first_day(YEARS[0]), last_day(YEARS[-1])
    able = [child for child in city.children if child.age_on(last) < 18 and inclined(child.age_on(first), chance)]
    older = [child for child in city.children if child.age_on(last_day(YEARS[0])) == 17 and child.age_on(last) >= 18]
    both = chance.sample(able, MISSING_BOTH_YEARS)
    rest = [child for child in able if child not in set(both)]
    earlier = chance.sample(older, min(80, len(older)))
    drawn = chance.sample(rest, sum(CHILDREN_MISSING.values()) - 2 * MISSING_BOTH_YEARS - len(earlier))
    cut = CHILDREN_MISSING[2023] - MISSING_BOTH_YEARS - len(earlier)
    groups = {2023: both + earlier + drawn[:cut], 2024: both + drawn[cut:]}
    counts = {year: shared_out(EPISODES[year], len(group), chance) for year, group in groups.items()}
    shares: dict[Child, dict[int, int]] = {}
    for year, group in groups.items():
        for child, count in zip(group, counts[year]):
            shares.setdefault(child, {})[year] = count
    return placed(shares, chance)


def inclined(age: int, chance: Random) -> bool:
    """Older children go missing more often."""
    return age >= FIRST_AGE and chance.random() < 0.1 + 0.16 * (age - FIRST_AGE)


def shared_out(total: int, people: int, chance: Random) -> list[int]:
    """One each, and the rest to a few: most children go missing once, some very often."""
    counts = [1] * people
    weights = [chance.paretovariate(1.35) if chance.random() < 0.45 else 0 for _ in range(people)]
    while sum(counts) < total:
        lucky = chance.choices(range(people), weights)[0]
        counts[lucky] += counts[lucky] < MOST_EPISODES
    return counts


def placed(shares: dict[Child, dict[int, int]], chance: Random) -> list[Runaway]:
    """Children in care, some placed here by other authorities, until they make up their share of the episodes."""
    wanted, in_care = SHARE_FROM_CARE * 1.03 * sum(EPISODES.values()), 0
    found = []
    for child in chance.sample(list(shares), len(shares)):
        placing = ""
        count = sum(shares[child].values())
        if in_care < wanted and chance.random() < 0.3 + 0.05 * count:
            in_care += count
            placing = chance.choice(PLACED_BY) if chance.random() < SHARE_PLACED_BY_OTHERS else "Stoke-on-Trent"
        found.append(Runaway(child, placing, shares[child]))
    return found


def spread(runaway: Runaway, chance: Random) -> list[tuple[datetime, datetime]]:
    """Times reported and returned, none of which overlap."""
    times: list[tuple[datetime, datetime]] = []
    for year, count in runaway.counts.items():
        wanted = len(times) + count
        while len(times) < wanted:
            reported = some_evening(year, chance)
            returned = reported + time_away(chance)
            if all(returned + timedelta(hours=1) < start or reported > end + timedelta(hours=1) for start, end in times):
                times.append((reported, returned))
    return times


def some_evening(year: int, chance: Random) -> datetime:
    months = list(MONTH_WEIGHTS)
    while True:
        month = chance.choices(months, list(MONTH_WEIGHTS.values()))[0]
        day = date(year + (month < 4), month, 1) + timedelta(days=chance.randrange(31))
        if day.month == month:
            return datetime.combine(day, time(chance.choices(range(24), HOUR_WEIGHTS)[0], chance.randrange(60)))


def time_away(chance: Random) -> timedelta:
    """Nine hours in the middle, rarely more than sixty; one in two hundred is away for days."""
    if chance.random() < 0.005:
        return timedelta(hours=chance.randrange(72, 240))
    return timedelta(minutes=round(60 * min(max(chance.lognormvariate(2.2, 0.9), 0.5), 60)))


def episode_of(city: City, order: int, times: tuple[datetime, datetime], runaway: Runaway, chance: Random) -> Episode:
    reported, returned = times
    usual = "Care" if runaway.placing_area else "Home"
    return Episode(
        ref=f"MP{reported:%y}-{city.number:02d}{order:05d}",
        child=runaway.child,
        reported=reported,
        returned=returned,
        risk=chance.choices(RISKS, RISK_WEIGHTS)[0],
        missing_from=usual if chance.random() < 0.96 else "Other",
        placing_area=runaway.placing_area,
        exploitation=chance.random() < (0.3 if runaway.placing_area else 0.12),
        town=runaway.child.town if chance.random() < 0.93 else "Outside the city",
    )


def with_some_still_out(episodes: list[Episode]) -> list[Episode]:
    """The last episode of a child in the city's own care, and two others, have not ended."""
    own = [episode for episode in reversed(episodes) if episode.placing_area == "Stoke-on-Trent"]
    others = [episode for episode in reversed(episodes) if episode.placing_area != "Stoke-on-Trent"]
    out = {episode.ref for episode in last_of_each_child(own, 1) + last_of_each_child(others, STILL_OUT - 1)}
    return [replace(episode, returned=None) if episode.ref in out else episode for episode in episodes]


def last_of_each_child(latest_first: list[Episode], count: int) -> list[Episode]:
    by_child: dict[int, Episode] = {}
    for episode in latest_first:
        by_child.setdefault(episode.child.number, episode)
    return list(by_child.values())[:count]
