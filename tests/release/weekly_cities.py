"""Small cities made by chance whose cases come with their day, counted by week, month, quarter and year."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from metrics.declaring.indicator import Indicator, indicators
from metrics.reasons import Kind, because
from metrics.table import WHOLE, Figure
from periods import GRAINS, Grain
from tests.made_up import figure
from tests.release.cities import counted, poisson

FIRST = date(2023, 3, 27)  # a Monday: five of its week's days belong to the month before the financial year
LAST = date(2024, 3, 31)  # a Sunday
CUT = counted().by[0]


@dataclass(frozen=True)
class Case:
    day: date
    child: int
    group: str


def weekly(name: str) -> Indicator:
    """As it would be if its police sent it week by week."""
    return replace(indicators()[name], frequency="weekly")


CASES = weekly(counted().id)  # adds up
CHILDREN = weekly("missing_children")  # different ones


def city_of(seed: int) -> list[Case]:
    """The cases of 53 weeks; a child comes again, as the same children go missing again."""
    chance = random.Random(seed)
    busy, children, groups = chance.choice((0.3, 1, 2, 4, 8)), chance.choice((5, 20, 80)), chance.randint(2, 4)
    cases = []
    for week in range(53):
        for _ in range(poisson(chance, busy)):
            child = chance.randrange(children)
            day = FIRST + timedelta(days=7 * week + chance.randrange(7))
            cases.append(Case(day, child, f"Group {child % groups}"))
    return cases


def rows_of(indicator: Indicator, cases: list[Case], seen_to: date = LAST) -> list[Figure]:
    """The exact rows of every period that had begun by a Sunday, of all and of each group."""
    groups = [(None, WHOLE), *((CUT, group) for group in sorted({case.group for case in cases}))]
    rows = []
    for grain in (GRAINS[name] for name in indicator.grains):
        for start in (start for start in grain.starts(FIRST, seen_to) if start >= FIRST):
            stop = grain.last(start)
            inside = [case for case in cases if start <= case.day <= min(stop, seen_to)]
            for cut, group in groups:
                of_group = [case for case in inside if group in (WHOLE, case.group)]
                count = len({case.child for case in of_group}) if indicator is CHILDREN else len(of_group)
                rows.append(row_of(cut, grain, start, group, count, stop <= seen_to))
    return rows


def row_of(cut: str | None, grain: Grain, start: date, group: str, count: int, over: bool) -> Figure:
    said = {"period": grain.label(start), "start": start, "stop": grain.last(start)}
    if not over:
        said |= {"status": "provisional", "reasons": because(Kind.NOT_OVER)}
    return figure(float(count), grain=grain.id, cut=cut, breakdown=group, **said)


def sundays(weeks: int) -> list[date]:
    """Days on which a release is made, so many weeks apart, from the middle of the year on."""
    return [FIRST + timedelta(days=7 * week - 1) for week in range(21, 54, weeks)]
