"""Every read of a figure or a record takes a Viewer, and refuses whoever may not see it."""

from collections.abc import Callable
from inspect import getmembers, isfunction, signature

import pytest

from metrics.benchmarks.beside import comparators
from metrics.declaring.indicator import indicators
from metrics.disclosure.record_anonymity import anonymity_of
from metrics.printed.observations import observations
from metrics.values import NoSuchBreakdown, records, values
from metrics.viewer import EXACT, RECORDS, NotAllowed, Sight, Viewer
from metrics.working_out.headlines_seen import read_headlines
from metrics.working_out.queries import indicators_of, read_queries
from reading import reader
from reading.reader import Reader
from tests.sample_city import OF_THE_CITY
from tests.viewers import ANALYST
from wording.rows import printed_rows

READS = [
    each
    for _, each in getmembers(reader, isfunction)
    if each.__module__.startswith("metrics.") and "connection" in signature(each).parameters
]
FOR_EVERYBODY = [anonymity_of, indicators_of]  # whom columns describe; and which of the indicators it is given were printed
FIGURES_ONLY = Viewer("Sees figures, not records", (Sight(EXACT),))

every_indicator = pytest.mark.parametrize("indicator", OF_THE_CITY, ids=lambda indicator: indicator.id)


def of_other_themes(indicator) -> Viewer:
    """Sees every theme and record but those of this indicator's theme."""
    themes = {each.theme.id for each in indicators().values()} - {indicator.theme.id}
    return Viewer("Member of another subgroup", (Sight(RECORDS, frozenset(themes)),))


def of_this_theme_only(indicator) -> Viewer:
    return Viewer("Member of the subgroup", (Sight(RECORDS, frozenset({indicator.theme.id})),))


@every_indicator
def test_a_viewer_without_the_theme_sees_neither_figures_nor_records(snapshot, indicator):
    for read in (values, records):
        with pytest.raises(NotAllowed, match="belongs to another subgroup"):
            read(snapshot, indicator, of_other_themes(indicator))


@every_indicator
def test_a_viewer_without_the_theme_sees_neither_its_headline_nor_what_is_set_beside_it(snapshot, files, indicator):
    other = of_other_themes(indicator)
    seen = read_headlines(snapshot, indicators(), other)
    assert seen.keys() == {each.id for each in indicators().values() if each.theme != indicator.theme}
    with pytest.raises(NotAllowed, match="belongs to another subgroup"):
        comparators(snapshot, indicator, other)
    with pytest.raises(NotAllowed, match="belongs to another subgroup"):
        Reader(files, other).comparisons_of(indicator)
    title = indicator.theme.title
    assert title not in {each.theme for each in (*observations(snapshot, other), *read_queries(snapshot, other))}


@every_indicator
def test_a_viewer_without_the_level_of_records_sees_figures_only(snapshot, indicator):
    assert len(values(snapshot, indicator, FIGURES_ONLY).with_values)
    with pytest.raises(NotAllowed, match="named people"):
        records(snapshot, indicator, FIGURES_ONLY)


@every_indicator
def test_a_viewer_of_the_theme_sees_the_same_figures_as_the_analyst(snapshot, indicator):
    own = printed_rows(values(snapshot, indicator, of_this_theme_only(indicator)))
    assert own == printed_rows(values(snapshot, indicator, ANALYST))
    assert len(records(snapshot, indicator, of_this_theme_only(indicator)))


def test_a_breakdown_that_is_not_declared_is_refused_by_name(snapshot):
    for read in (values, records):
        with pytest.raises(NoSuchBreakdown, match="cannot be broken down by child_id"):
            read(snapshot, indicators()["missing_episodes"], ANALYST, by="child_id")


@pytest.mark.parametrize("read", READS, ids=lambda read: read.__name__)
def test_every_read_of_figures_takes_a_viewer(read: Callable):
    """Of those that the one reader is made of."""
    assert ("viewer" in signature(read).parameters) != (read in FOR_EVERYBODY)
