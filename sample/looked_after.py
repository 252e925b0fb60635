"""E02: the council's statutory return on children looked after who were missing or away, in the DfE's own headings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from sample.city import Child, City
from sample.episodes import Episode
from sample.months import YEARS, financial_year, last_day, year_words
from sample.workbook import Parcel, Sheet

HEADINGS = ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"]
RECEIVED = {2023: datetime(2024, 4, 25, 14, 5), 2024: datetime(2025, 4, 21, 14, 5)}
AWAY_SHARE = 0.12


@dataclass(frozen=True, slots=True)
class Absence:
    """`kind`: M for missing, A for away from the placement without authorisation."""

    child: Child
    kind: str
    started: date
    ended: date | None


def from_care(episodes: list[Episode], city: City) -> list[Absence]:
    """The care episodes of the council's own children by day, joined where one ends on the day the next begins."""
    absences: dict[int, list[Absence]] = {}
    for episode in episodes:
        if episode.placing_area == "Stoke-on-Trent" and episode.missing_from == "Care":
            add(absences.setdefault(episode.child.number, []), episode)
    joined = [each for found in absences.values() for each in found]
    joined.sort(key=lambda each: (each.started, each.child.number))
    return joined + away(joined, city)


def add(found: list[Absence], episode: Episode) -> None:
    started, ended = episode.reported.date(), episode.returned and episode.returned.date()
    last = found[-1] if found else None
    if last and last.ended and started <= last.ended and financial_year(last.started) == financial_year(started):
        found[-1] = replace(last, ended=ended)
    else:
        found.append(Absence(episode.child, "M", started, ended))


def away(joined: list[Absence], city: City) -> list[Absence]:
    """Days on which the council knew where the child was and the police were not called."""
    chance = city.chance("away")
    taken = {(each.child.number, each.started + timedelta(days=day)) for each in joined for day in range(-14, 15)}
    found = []
    for each in chance.sample(joined, round(AWAY_SHARE * len(joined))):
        day = each.started + timedelta(days=chance.randrange(20, 60))
        if (each.child.number, day) not in taken and day <= last_day(YEARS[-1]):
            found.append(Absence(each.child, "A", day, day + timedelta(days=chance.randrange(2))))
            taken |= {(each.child.number, day + timedelta(days=near)) for near in range(-14, 15)}
    return found


def parcels(absences: list[Absence]) -> Iterator[Parcel]:
    for year in YEARS:
        of_year = [absence for absence in absences if financial_year(absence.started) == year]
        contents = partial(sheets, with_overlap(of_year, year))
        yield Parcel(f"SSDA903_missing_{year_words(year)}.csv", RECEIVED[year], contents)


def with_overlap(absences: list[Absence], year: int) -> list[Absence]:
    """The second year holds one row that overlaps another of the same child (validation rule 574)."""
    if year == YEARS[0]:
        return absences
    first = next(each for each in absences if each.ended and each.ended > each.started and each.ended < date(year, 12, 31))
    return [*absences, Absence(first.child, "A", first.ended, first.ended)]


def sheets(absences: list[Absence]) -> list[Sheet]:
    rows = [[each.child.council, each.child.born, each.kind, each.started, each.ended or ""] for each in absences]
    return [Sheet("Missing", [HEADINGS, *rows])]
