"""As Staffordshire Police send it: a monthly workbook that repeats and mends rows of the month before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample.happened.city import Child
from sample.happened.episodes import RISKS, Episode
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, before, month_of, sent_after
from sample.writing.workbook import Parcel, Sheet

SENDS = ("missing_episodes",)

NEW_FORM = date(2024, 4, 1)  # the police changed their system, and with it every heading
OLD_HEADINGS = [
    "Misper No",
    "NHS No",
    "Child name",
    "Gender",
    "Age at report",
    "Date/Time reported",
    "Date/Time returned",
    "Risk level",
    "Missing from",
    "Placing LA",
    "CSE flag",
    "Town area",
    "Officer notes",
]
NEW_HEADINGS = [
    "Compact ref",
    "NHS number",
    "Child name",
    "Sex",
    "DOB",
    "Reported missing",
    "Found at",
    "Grading",
    "Location type",
    "Placing authority",
    "CE flag",
    "Area",
    "Address",
    "Postcode",
]
STALE_TITLES = {date(2023, 9, 1), date(2024, 9, 1)}  # the title still names the month before
MENDED_PER_MONTH = 6
TWICE_PER_MONTH = 4
ADULTS_PER_MONTH = 2

SEXES = {"Male": ("M", "Male", "Boy"), "Female": ("F", "Female", "Girl")}
RISK_WORDS = {
    "No apparent risk": ("NAR", "No apparent risk", "Absent"),
    "Low": ("Low", "L"),
    "High": ("High", "H", "HIGH"),
    "Medium": ("Medium", "Std", "Standard", "M"),
}
PLACES = {
    "Home": ("Home", "Family home", "Parental home"),
    "Other": ("Other", "School", "Hospital"),
    "Care": ("Care", "Placement", "Children's home", "Residential care", "Foster care"),
}
PLACING = {
    "Stoke-on-Trent": ("Stoke", "SOT", "Stoke on Trent City Council", "861"),
    "Staffordshire": ("Staffs",),
    "Another authority": ("Other LA", "OLA"),
    "": ("N/A", "", "-"),
}
TOWNS = {"Stoke": ("Stoke-upon-Trent", "Stoke"), "Outside the city": ("Out of area", "Outside the city")}


def parcels(happened: Records) -> Iterator[Parcel]:
    months: dict[date, list[Episode]] = {month: [] for month in ALL_MONTHS}
    for episode in happened.episodes:
        months[month_of(episode.reported.date())].append(episode)
    for month in ALL_MONTHS:
        contents = partial(sheets, month, months, happened.adults)
        yield Parcel(f"MISPER_{month:%Y-%m}.xlsx", received_for(month), contents)


def received_for(month: date) -> datetime:
    return sent_after(month, (4, 5, 3), time(9, 12))


def sheets(month: date, months: dict[date, list[Episode]], adults: list[Child]) -> list[Sheet]:
    chance = Random(f"missing|{month}")
    named = before(month) if month in STALE_TITLES else month
    headings = NEW_HEADINGS if month >= NEW_FORM else OLD_HEADINGS
    rows = [["Staffordshire Police – OFFICIAL SENSITIVE"], [f"Missing persons under 18, Stoke-on-Trent, {named:%B %Y}"]]
    if month.month % 3 == 0:
        rows.append([])
    episodes = in_this_file(month, months, adults, chance)
    rows += [headings, *(row(episode, month, chance) for episode in episodes)]
    if month >= NEW_FORM:
        rows += [[], ["Total", len(episodes)], ["Source: Compact. Times are local."]]
    return [Sheet("Episodes", rows)]


def in_this_file(month: date, months: dict[date, list[Episode]], adults: list[Child], chance: Random) -> list[Episode]:
    """Rows again from last month, this month's as first written, and those once more that were mended at once."""
    episodes = months[month]
    mended = mended_next_month(month, episodes)
    first = [mistaken(episode) if episode.ref in mended else episode for episode in episodes]
    again = needing_to_be_sent_again(before(month), months.get(before(month), []))
    twice = chance.sample(range(len(first)), TWICE_PER_MONTH)
    once_more = [first[position] for position in twice]
    for position in twice:
        first[position] = mistaken(first[position])
    return again + with_adults(first, month, adults, chance) + once_more


def mended_next_month(month: date, episodes: list[Episode]) -> set[str]:
    if month == ALL_MONTHS[-1] or not episodes:
        return set()
    return {episode.ref for episode in Random(f"mended|{month}").sample(episodes, MENDED_PER_MONTH)}


def needing_to_be_sent_again(month: date, episodes: list[Episode]) -> list[Episode]:
    mended, sent = mended_next_month(month, episodes), received_for(month)
    return [episode for episode in episodes if episode.ref in mended or episode.returned is None or episode.returned > sent]


def mistaken(episode: Episode) -> Episode:
    """The episode as it stood before somebody corrected it: another grading, or a return typed a day too early."""
    if episode.risk == "High" and episode.returned:
        return replace(episode, returned=episode.returned - timedelta(days=1))
    return replace(episode, risk=RISKS[(RISKS.index(episode.risk) + 1) % len(RISKS)], exploitation=False)


def with_adults(episodes: list[Episode], month: date, adults: list[Child], chance: Random) -> list[Episode]:
    """People of 18 stand between the children; the loader has to leave them out."""
    if month < date(2023, 7, 1):
        return episodes
    found = []
    of_18 = [adult for adult in adults if adult.age_on(month) == 18]
    for adult in chance.sample(of_18, ADULTS_PER_MONTH):
        reported = datetime.combine(month, time(22, 5)) + timedelta(days=chance.randrange(27))
        ref = f"MP{month:%y%m}-A{adult.number:07d}"
        returned_at = reported + timedelta(hours=7)
        found.append(Episode(ref, adult, reported, returned_at, "Low", "Home", "", False, adult.town))
    third = len(episodes) // 3
    return episodes[:third] + found + episodes[third:]


def row(episode: Episode, month: date, chance: Random) -> list:
    child = episode.child
    cells = [
        episode.ref,
        spelling.nhs(chance, child.nhs),
        spelling.child_name(child.number),
        chance.choice(SEXES[child.sex]),
        age_or_birth(episode, month, chance),
        spelling.moment(chance, episode.reported),
        returned(episode, received_for(month), chance),
        chance.choice(RISK_WORDS[episode.risk]),
        spelling.spaced(chance, chance.choice(PLACES[episode.missing_from])),
        chance.choice(PLACING.get(episode.placing_area, (episode.placing_area,))),
        chance.choice(("Y", "Yes")) if episode.exploitation else chance.choice(("N", "No", "")),
        chance.choice(TOWNS.get(episode.town, (episode.town,))),
    ]
    if month >= NEW_FORM:
        return [*cells, spelling.address(child.number), spelling.SAMPLE_POSTCODE]
    return [*cells, "Made-up note about a made-up child" if chance.random() < 0.3 else ""]


def age_or_birth(episode: Episode, month: date, chance: Random) -> object:
    """The old form asked for an age, the new one for a date of birth; a few hold the first day of 1900."""
    if month < NEW_FORM:
        return episode.child.age_on(episode.reported.date())
    known = chance.random() > 0.01 or episode.child.age_on(episode.reported.date()) >= 18
    return spelling.day(chance, episode.child.born) if known else datetime(1900, 1, 1)


def returned(episode: Episode, received: datetime, chance: Random) -> object:
    if episode.returned is None or episode.returned > received:
        return chance.choice(("STILL OUT", "Still missing", ""))
    return spelling.moment(chance, episode.returned)
