"""E03 as Catch22 send it: return home interviews, one late month and one month sent again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample import spelling
from sample.city import City
from sample.episodes import Episode
from sample.months import ALL_MONTHS, financial_year, month_of, sent_after
from sample.workbook import Parcel, Sheet

OFFERED = 0.91
WITHIN_72_HOURS = {2023: 0.62, 2024: 0.68}
LATER = 0.18  # of those offered but not held within 72 hours
PROMPT = timedelta(hours=72)
BOUNDARIES = (PROMPT, PROMPT - timedelta(minutes=1))
JUST_TOO_LATE = PROMPT + timedelta(minutes=1)
NOT_HELD = ("Declined", "Not engaged", "Unable to contact", "Went missing again", "Out of area")

LATE_MONTH, LATE_RECEIVED = date(2024, 11, 1), datetime(2024, 12, 29, 10, 31)
CORRECTED_MONTH, CORRECTION_RECEIVED = date(2024, 12, 1), datetime(2025, 2, 10, 16, 40)
MISSING_FROM_FIRST_VERSION = 9

HEADINGS = [
    "Police ref",
    "Return date",
    "RHI offered",
    "Date offered",
    "RHI accepted",
    "Interview date",
    "RHI outcome",
    "Interviewer independent",
    "Within 72h",
]
WORDS = {
    "Completed": ("Completed", "Complete"),
    "Declined": ("Declined", "Refused"),
    "Not engaged": ("Not engaged", "DNA"),
    "Unable to contact": ("Unable to contact", "No contact", "UTC"),
    "Out of area": ("Out of area", "OOA"),
    "Went missing again": ("Went missing again", "Missing again"),
}
NONE = ("N/A", "NA", "", "n/a")


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


def parcels(interviews: list[Interview]) -> Iterator[Parcel]:
    months: dict[date, list[Interview]] = {month: [] for month in ALL_MONTHS}
    for interview in interviews:
        months[month_of(interview.returned.date())].append(interview)
    for month, held in months.items():
        received = LATE_RECEIVED if month == LATE_MONTH else sent_after(month, (7, 6, 8), time(10, 31))
        first = without_some(held) if month == CORRECTED_MONTH else held
        yield Parcel(f"RHI_return_{month:%Y-%m}.xlsx", received, partial(sheets, month, first))
    again = partial(sheets, CORRECTED_MONTH, months[CORRECTED_MONTH])
    yield Parcel(f"RHI_return_{CORRECTED_MONTH:%Y-%m}_corrected.xlsx", CORRECTION_RECEIVED, again)


def without_some(interviews: list[Interview]) -> list[Interview]:
    """The month as first sent, when the notes of some interviews were not yet typed up."""
    completed = [interview for interview in interviews if interview.completed]
    unknown = set(completed[:: len(completed) // MISSING_FROM_FIRST_VERSION])
    return [replace(each, completed=None, outcome="") if each in unknown else each for each in interviews]


def sheets(month: date, interviews: list[Interview]) -> list[Sheet]:
    chance = Random(f"interviews|{month}")
    rows = [[f"Return home interviews – Catch22 – {month:%B %Y}"], HEADINGS]
    rows += [row(interview, chance) for interview in interviews]
    twice = chance.sample(interviews, 2)
    rows += [row(interview, chance) for interview in twice]
    return [Sheet(f"{month:%b %Y}", [*rows, [], [f"Note: {len(interviews)} returns in the month. NA = not applicable."]])]


def row(interview: Interview, chance: Random) -> list:
    completed = interview.completed
    return [
        spelling.spaced(chance, interview.ref),
        spelling.moment(chance, interview.returned, (8, 1, 1, 0)),
        chance.choice(("Y", "Yes")) if interview.offered else chance.choice(("N", "No")),
        spelling.moment(chance, interview.offered, (8, 1, 1, 0)) if interview.offered else chance.choice(NONE),
        accepted(interview, chance),
        spelling.moment(chance, completed, (8, 1, 1, 0)) if completed else chance.choice(NONE),
        chance.choice(WORDS.get(interview.outcome, ("",))),
        chance.choice(("Y", "Yes") if interview.independent else ("N", "No")) if completed else chance.choice(NONE),
        ("Y" if completed - interview.returned <= PROMPT else "N") if completed else "NA",
    ]


def accepted(interview: Interview, chance: Random) -> str:
    if not interview.offered:
        return chance.choice(NONE)
    return "N" if interview.outcome == "Declined" else "Y"
