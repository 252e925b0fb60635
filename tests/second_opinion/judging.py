"""What the figures of a second opinion are, and where the product's own differ from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from math import isclose
from statistics import mean, median

from metrics.declaring import unit
from metrics.declaring.indicator import Indicator
from metrics.table import NOT_RECORDED, WHOLE, Figure
from periods import GRAINS, months_between
from tests.second_opinion.counting import Case, City, Recount, day_of, first_of_month

Tallied = tuple[float | None, float | None, float | None]


def different(cases: list[Case], whole: list[Case]) -> Tallied:
    number = len({case.who for case in cases if case.what}) if known(cases) or not cases else None
    return number, None, number


def share(cases: list[Case], whole: list[Case]) -> Tallied:
    return parts(sum(bool(case.what) for case in cases), len(known(cases)))


def known(cases: list[Case]) -> list[Case]:
    """Those of which it is known what is asked of them."""
    return [case for case in cases if case.what is not None]


def share_of_all(cases: list[Case], whole: list[Case]) -> Tallied:
    return parts(sum(bool(case.what) for case in cases), len(whole))


def pounds_of_all(cases: list[Case], whole: list[Case]) -> Tallied:
    return parts(sum(case.what for case in cases), sum(case.what for case in whole))


def parts(above: float, below: float, times: int = 100) -> Tallied:
    return above, below, times * above / below if below else None


def ratio(cases: list[Case], whole: list[Case]) -> Tallied:
    return parts(sum(case.what for case in cases), sum(case.out_of for case in cases), 1)


def for_each(cases: list[Case], whole: list[Case]) -> Tallied:
    return parts(sum(bool(case.what) for case in cases), len({case.who for case in cases}), 1)


def middle(cases: list[Case], whole: list[Case]) -> Tallied:
    value = median([case.what for case in cases]) if cases else None
    return value, len(cases), value


def average(cases: list[Case], whole: list[Case]) -> Tallied:
    value = mean([case.what for case in cases]) if cases else None
    return value, len(cases), value


def stated(cases: list[Case], whole: list[Case]) -> Tallied:
    """Added up as given; no number where one was withheld, nor where none was given."""
    given = [case.what for case in cases if case.what is not None]
    value = sum(given) if given and not any(case.withheld for case in cases) else None
    return value, None, value


def as_told(cases: list[Case], whole: list[Case]) -> Tallied:
    """What was given, added up; no number where there are cases and none of them gives one."""
    given = [case.what for case in cases if case.what is not None]
    value = sum(given) if given or not cases else None
    return value, None, value


def stated_share(cases: list[Case], whole: list[Case]) -> Tallied:
    both = [case for case in cases if case.what is not None and case.out_of is not None]
    return parts(sum(case.what for case in both), sum(case.out_of for case in both))


def the_only_one(cases: list[Case], whole: list[Case]) -> Tallied:
    given = [case.what for case in cases if case.what is not None]
    value = given[0] if len(given) == 1 else None
    return value, None, value


TALLIES = {
    unit.COUNT: as_told,
    unit.AMOUNT: as_told,
    unit.DISTINCT: different,
    unit.SNAPSHOT: different,
    unit.PERCENT: share,
    unit.SNAPSHOT_PERCENT: share,
    unit.SHARE: share_of_all,
    unit.POUNDS_SHARE: pounds_of_all,
    unit.RATIO: ratio,
    unit.ONE_IN: ratio,
    unit.PER_SUBJECT: for_each,
    unit.MEDIAN_HOURS: middle,
    unit.MEDIAN_DAYS: middle,
    unit.MEAN: average,
    unit.STATED: stated,
    unit.AS_TOLD: as_told,
    unit.OF_PLAN: stated_share,
    unit.STATED_AT_END: stated,
    unit.POUNDS: stated,
    unit.STATED_PERCENT: stated_share,
    unit.STATED_PERCENT_AT_END: stated_share,
    unit.STATED_RATE: the_only_one,
}
AT_END = (unit.SNAPSHOT, unit.SNAPSHOT_PERCENT, unit.STATED_AT_END, unit.STATED_PERCENT_AT_END)


class SecondOpinion:
    """One indicator of one city, counted again."""

    def __init__(self, indicator: Indicator, city: City, recount: Recount):
        self.indicator, self.tally = indicator, TALLIES[indicator.unit]
        self.came, self.first = months_that_came(indicator, city)
        self.spans: dict[tuple[date, date], list[date]] = {}
        cases = [case for case in recount(city) if first_of_month(case.day) in self.came]
        self.cases = sorted(cases, key=lambda case: day_of(case.day))
        self.groups: dict[tuple[str | None, str], list[Case]] = {(None, WHOLE): self.cases}
        for cut in indicator.by:
            for case in self.cases:
                self.groups.setdefault((cut, group_of(case, cut)), []).append(case)

    def of(self, figure: Figure) -> Tallied | None:
        """None where there can be no figure: nothing was returned, or too little of what came before."""
        returned = self.returned_in(figure.start, figure.stop)
        history = self.indicator.history_months
        if not returned or (history and months_between(self.first, figure.start) < history):
            return None
        if self.indicator.unit.of_its_period_only and GRAINS[figure.grain].days > GRAINS[self.indicator.grain].days:
            return None
        start = max(figure.start, max(returned)) if self.indicator.unit in AT_END else figure.start
        inside = [within(self.groups.get(key, []), start, figure.stop) for key in ((figure.cut, figure.breakdown), (None, WHOLE))]
        return self.tally(*inside)

    def returned_in(self, start: date, stop: date) -> list[date]:
        if (start, stop) not in self.spans:
            self.spans[start, stop] = [month for month in self.came if first_of_month(start) <= month <= stop]
        return self.spans[start, stop]


def within(cases: list[Case], start: date, stop: date) -> list[Case]:
    """Of cases in the order of their days."""
    first = bisect_left(cases, start, key=lambda case: day_of(case.day))
    return cases[first : bisect_right(cases, stop, key=lambda case: day_of(case.day))]


def group_of(case: Case, cut: str) -> str:
    found = getattr(case.row, cut)
    return NOT_RECORDED if found is None else str(found).lower() if isinstance(found, bool) else str(found)


def months_that_came(indicator: Indicator, city: City) -> tuple[set[date], date | None]:
    """Months for which every source of the indicator came, from anybody, and the first for which any of them did.

    Where an indicator names no source, any about children will do. What is a list speaks for no month.
    """
    sources = [name for name in indicator.sources or city.about_children if name not in city.lists]
    months = {name: {owed.start for owed in city.returns if owed.source == name and owed.returned} for name in sources}
    together = set.intersection if indicator.sources else set.union
    return together(*months.values()) if months else set(), min(set().union(*months.values()), default=None)


def disagreements(indicator: Indicator, city: City, recount: Recount, figures: Iterable[Figure]) -> list[str]:
    """Each figure that came out otherwise, in words; none is the right answer."""
    opinion, found = SecondOpinion(indicator, city, recount), []
    for figure in figures:
        counted = opinion.of(figure)
        said = figure.numerator, figure.denominator, figure.value
        nothing = counted is None or counted[2] is None
        if not (figure.value is None if nothing else all(map(like, said, counted))):
            group = f"{figure.cut} {figure.breakdown}" if figure.cut else "all"
            found.append(f"{indicator.id}, {figure.grain} {figure.start}, {group}: {said} for {counted}")
    return found


def like(said: float | None, counted: float | None) -> bool:
    """A part of a figure that only one of both speaks of is no disagreement, but for the figure itself."""
    return said is None or counted is None or isclose(said, counted, rel_tol=1e-9, abs_tol=1e-9)
