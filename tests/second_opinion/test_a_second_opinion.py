"""Every figure and every clock comes out the same when it is counted again in plain Python, from the words that declare it."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.table import FIGURES, Figure
from metrics.working_out.clock_engine import CLOCK_LINES
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import write_cases
from metrics.working_out.measure import measured
from operations import snapshots
from periods import GRAINS
from tests.sample_city import city as sample_city  # noqa: F401
from tests.second_opinion.by_chance import made_by_chance
from tests.second_opinion.cities import city_in
from tests.second_opinion.clockwork import CLOCKS, clock
from tests.second_opinion.counting import City
from tests.second_opinion.judging import disagreements
from tests.second_opinion.recounts import RECOUNTS
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = range(50) if NIGHTLY else range(0, 50, 10)
A_PART = 1 if NIGHTLY else len(CITIES)  # of the indicators in each city; by day the cities share them out


def test_every_indicator_and_every_clock_has_a_recount():
    assert sorted(indicators().keys() ^ RECOUNTS.keys()) == []
    assert sorted(clocks().keys() ^ CLOCKS.keys()) == []


def test_the_figures_of_the_sample_city_are_those_of_a_recount(sample_city):  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(sample_city)), sample_city) as connection:
        figures: dict[str, list[Figure]] = defaultdict(list)
        for figure in FIGURES.read(connection):
            figures[figure.indicator].append(figure)
        city = city_in(connection)
        assert ticked_otherwise(connection, city) == []
        assert counted_otherwise(city, ((each, figures[each.id]) for each in indicators().values())) == []


@pytest.mark.parametrize("seed", CITIES)
def test_the_figures_of_a_city_made_by_chance_are_those_of_a_recount(seed):
    with made_by_chance(seed) as connection:
        city = city_in(connection)
        assert ticked_otherwise(connection, city) == []
        part = list(indicators().values())[CITIES.index(seed) % A_PART :: A_PART]
        assert counted_otherwise(city, worked_out(connection, part)) == []


def worked_out(connection: duckdb.DuckDBPyConnection, part: list[Indicator]) -> Iterator[tuple[Indicator, list[Figure]]]:
    returned = Returned(connection)
    for indicator in part:
        write_cases(connection, indicator, returned)
        coverage = returned.coverage(indicator)
        spans = [span for grain in coverage.grains(indicator) for span in coverage.spans(grain)]
        yield indicator, measured(connection, indicator, returned, spans, [None, *indicator.by])


def counted_otherwise(city: City, figures: Iterable[tuple[Indicator, list[Figure]]]) -> list[str]:
    """The runs of months that headlines and paths speak of are left out: the figures of months are what they are made as."""
    return [
        said
        for indicator, found in figures
        for said in disagreements(indicator, city, RECOUNTS[indicator.id], [each for each in found if each.grain in GRAINS])
    ]


def ticked_otherwise(connection: duckdb.DuckDBPyConnection, city: City) -> list[tuple]:
    """What either holds for a clock and the other does not: began, due, done, how it stands, by how much it is late."""
    told: dict[str, Counter] = defaultdict(Counter)
    for line in CLOCK_LINES.read(connection):
        told[line.clock][line.started, line.due, line.stopped, line.state, hundredths(line.late_by)] += 1
    again = {name: Counter(map(as_told, clock(name, city))) for name in CLOCKS}
    return [(name, *each) for name in CLOCKS for each in ((told[name] - again[name]) | (again[name] - told[name]))]


def as_told(tick) -> tuple:
    return *map(moment, (tick.started, tick.due, tick.stopped)), tick.state, hundredths(tick.late_by)


def moment(day: date | None) -> datetime | None:
    return day if day is None or isinstance(day, datetime) else datetime.combine(day, time())


def hundredths(late: float | None) -> float | None:
    return late if late is None else round(late, 2)
