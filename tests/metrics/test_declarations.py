"""A wrong declaration fails here, in words: before anybody sees a figure of it."""

import pytest

from attributes import NOT_SAID
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import ROADMAP, Example, Indicator, indicators, of_roadmap
from metrics.declaring.story import Against, Stages
from metrics.declaring.theme import THEMES
from metrics.disclosure.record_anonymity import PROMISED, anonymity_of
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import write_cases
from periods import WEEK
from tests.worked_examples import tiny_warehouse

EVERY = list(indicators().values())
NAMES = [each.id for each in EVERY]
HOW_TO_SAY = (
    "say whom {columns} of {id} describes, with a word of attributes.py: in loaders/sources/ ({sources}), at the end of its "
    "Column, as describes=CASE; or, where the SQL makes it, in {id} itself, as describes={{…: CASE}}"
)


@pytest.fixture(scope="module")
def empty_warehouse():
    with tiny_warehouse(Example(given={}, then=""), sources()) as connection:
        assert write_clocks(connection, clocks()) == {}
        connection.execute("CREATE SCHEMA cases")
        returned = Returned(connection)
        for each in EVERY:
            write_cases(connection, each, returned)
        yield connection


@pytest.mark.parametrize("indicator", EVERY, ids=NAMES)
def test_its_cases_have_every_column_that_is_promised(indicator, empty_warehouse):
    columns = {name for (name, *_) in empty_warehouse.execute(f"DESCRIBE cases.{indicator.id}").fetchall()}
    needed = {"record_id", "date", "numerator", "place", *indicator.by}
    needed = needed.union(*(each.columns for each in indicator.unit.tallies.values()))
    needed |= {"withheld"} if indicator.unit.stated else set()
    assert needed <= columns


@pytest.mark.parametrize("declared", [*EVERY, *clocks().values()], ids=lambda declared: declared.id)
def test_every_column_of_its_records_says_whom_it_describes(declared, empty_warehouse):
    """What nobody says anything of is left out of the records, and nobody would know why."""
    schema = "cases" if isinstance(declared, Indicator) else "clocks"
    columns = {name for (name, *_) in empty_warehouse.execute(f"DESCRIBE {schema}.{declared.id}").fetchall()}
    unsaid = (
        columns
        - PROMISED
        - {name for name, said in anonymity_of(empty_warehouse, declared).attributes.items() if said != NOT_SAID}
    )
    assert not unsaid, HOW_TO_SAY.format(columns=", ".join(sorted(unsaid)), id=declared.id, sources=", ".join(declared.sources))


@pytest.mark.parametrize("indicator", EVERY, ids=NAMES)
def test_what_it_names_exists(indicator):
    assert indicator.theme in THEMES
    assert set(indicator.sources) <= sources().keys()
    assert set(indicator.clocks) <= clocks().keys()
    named = {*indicator.read_with}
    named |= {indicator.story.other} if isinstance(indicator.story, Against) else set()
    named |= {name for name, _, _ in indicator.story.steps} if isinstance(indicator.story, Stages) else set()
    assert named <= indicators().keys()


@pytest.mark.parametrize("indicator", EVERY, ids=NAMES)
def test_it_is_counted_by_week_only_where_all_that_it_rests_on_comes_by_week(indicator):
    by_week = [sources()[name].owed_by is WEEK for name in indicator.sources if sources()[name].period]
    assert indicator.grain != WEEK.id or by_week and all(by_week)


@pytest.mark.parametrize("indicator", EVERY, ids=NAMES)
def test_what_is_drawn_against_another_is_counted_by_no_length_that_the_other_is_not(indicator):
    other = indicators()[indicator.story.other] if isinstance(indicator.story, Against) else indicator
    assert set(indicator.grains) <= set(other.grains)


@pytest.mark.parametrize("indicator", EVERY, ids=NAMES)
def test_reading_together_is_mutual_so_that_no_two_badges_disagree(indicator):
    assert all(indicator.id in indicators()[other].read_with for other in indicator.read_with)


def test_no_two_indicators_have_one_title_so_that_one_name_is_one_number():
    titles = [each.title.casefold() for each in indicators().values()]
    assert {title for title in titles if titles.count(title) > 1} == set()


@pytest.mark.parametrize("theme", THEMES, ids=[theme.id for theme in THEMES])
def test_no_two_indicators_of_a_theme_claim_the_same_place(theme):
    places = [each.order for each in EVERY if each.theme == theme]
    assert len(places) == len(set(places)) > 0


@pytest.mark.parametrize("clock", clocks().values(), ids=lambda clock: clock.id)
def test_a_clock_names_sources_that_exist_and_has_the_columns_it_promises(clock, empty_warehouse):
    assert set(clock.sources) <= sources().keys()
    columns = {name for (name, *_) in empty_warehouse.execute(f"DESCRIBE clocks.{clock.id}").fetchall()}
    assert {"record_id", "started", "stopped", "due", "state", "late_by", "place", *clock.by} <= columns


@pytest.mark.parametrize("measure", ROADMAP)
def test_each_measure_of_the_roadmap_is_told_by_several_indicators(measure):
    assert len(of_roadmap(measure)) >= 3


def test_no_indicator_names_a_measure_that_the_roadmap_does_not_have():
    assert {each.roadmap for each in EVERY} <= {"", *ROADMAP}
