"""A figure says every extract that its SQL reads: an analyst sees exactly what is made of their own, and of nobody else's."""

from pathlib import Path

import pytest

from loaders.source import sources
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from pieces.needs import CLOCKS, tables_read
from reading.choice import FilesChosen
from reading.files import Files

DECLARED = [*indicators().values(), *clocks().values()]


def read_by(declared: Indicator | Clock) -> set[str]:
    """As the database's own parser reads its SQL, clocks included. What anybody can look up is nobody's own."""
    found = set()
    for table in tables_read(declared.cases):
        if table.startswith(CLOCKS):
            found |= read_by(clocks()[table.removeprefix(CLOCKS)])
        elif table in sources() and not sources()[table].reference:
            found.add(table)
    return found


@pytest.mark.parametrize("declared", DECLARED, ids=lambda each: each.id)
def test_what_its_sql_reads_besides_its_sources_it_says(declared):
    if declared.sources:
        assert read_by(declared) - set(declared.sources) == set(declared.also_reads)
    else:
        assert "sightings" in tables_read(declared.cases) and not declared.also_reads


def analyst_of(extracts: set[str]) -> FilesChosen:
    sights = (Sight(EXACT, sources=frozenset(extracts)), Sight(RELEASED))
    return FilesChosen(Files(Path(), pytest.fail), Viewer("Analyst", sights))


@pytest.mark.parametrize("declared", DECLARED, ids=lambda each: each.id)
def test_an_analyst_who_lacks_one_of_its_extracts_sees_it_as_released(declared):
    made_of = set(declared.extracts)
    assert analyst_of(made_of | {"gcp2"}).sees_exactly(declared) == bool(made_of)
    assert not any(analyst_of(made_of - {each}).sees_exactly(declared) for each in made_of)


def test_whoever_sends_the_interviews_alone_does_not_see_how_many_of_care_went_missing():
    assert not analyst_of({"return_interviews"}).sees_exactly(indicators()["interviews_completed"])
    assert analyst_of({"return_interviews", "missing_episodes"}).sees_exactly(indicators()["interviews_completed"])
