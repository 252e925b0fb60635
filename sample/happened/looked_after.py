"""Children looked after who were missing or away, day by day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample.happened.city import Child, City
from sample.happened.episodes import Episode
from sample.writing.months import YEARS, financial_year, last_day

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
