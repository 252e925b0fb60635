"""Return home interviews after an episode: offered, held, in time or too late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sample.happened.city import City
from sample.happened.episodes import Episode
from sample.writing.months import financial_year

OFFERED = 0.91
WITHIN_72_HOURS = {2023: 0.62, 2024: 0.68}
LATER = 0.18  # of those offered but not held within 72 hours
PROMPT = timedelta(hours=72)
BOUNDARIES = (PROMPT, PROMPT - timedelta(minutes=1))
JUST_TOO_LATE = PROMPT + timedelta(minutes=1)
NOT_HELD = ("Declined", "Not engaged", "Unable to contact", "Went missing again", "Out of area")


@dataclass(frozen=True, slots=True)
class Interview:
    """`completed` and `offered` are empty where it never came to that."""

    ref: str
    returned: datetime
    offered: datetime | None
    completed: datetime | None
    outcome: str
    independent: bool


def after(episodes: list[Episode], city: City) -> list[Interview]:
    """One for each episode that ended within the two years."""
    chance = city.chance("interviews")
    found = []
    for year, share in WITHIN_72_HOURS.items():
        ended = [episode for episode in episodes if episode.returned and financial_year(episode.returned.date()) == year]
        prompt = {episode.ref for episode in chance.sample(ended, round(share * len(ended)))}
        others = (OFFERED - share) / (1 - share)
        found += [
            prompt_interview(episode, chance) if episode.ref in prompt else other_interview(episode, others, chance)
            for episode in ended
        ]
    return sorted(found, key=lambda interview: (interview.returned, interview.ref))


def prompt_interview(episode: Episode, chance: Random) -> Interview:
    """Held within 72 hours of the return, and therefore offered before."""
    took = prompt_interval(chance)
    offered = episode.returned + min(some_minutes(20, 600, chance), took)
    return Interview(episode.ref, episode.returned, offered, episode.returned + took, "Completed", chance.random() < 0.95)


def other_interview(episode: Episode, offered_share: float, chance: Random) -> Interview:
    """Not offered, offered and not held, or held too late, some by a minute."""
    if chance.random() >= offered_share:
        outcome = "Out of area" if episode.town == "Outside the city" else "Unable to contact"
        return Interview(episode.ref, episode.returned, None, None, outcome, False)
    offered = episode.returned + some_minutes(20, 600, chance)
    if chance.random() >= LATER:
        return Interview(episode.ref, episode.returned, offered, None, chance.choice(NOT_HELD), False)
    took = JUST_TOO_LATE if chance.random() < 0.06 else some_minutes(4_322, 7_000, chance)
    return Interview(episode.ref, episode.returned, offered, episode.returned + took, "Completed", chance.random() < 0.95)


def some_minutes(least: int, most: int, chance: Random) -> timedelta:
    return timedelta(minutes=chance.randrange(least, most))


def prompt_interval(chance: Random) -> timedelta:
    """Some lie on the very boundary of 72 hours."""
    if chance.random() < 0.01:
        return chance.choice(BOUNDARIES)
    return some_minutes(660, 4_200, chance)
