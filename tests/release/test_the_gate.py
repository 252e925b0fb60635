"""Whoever sees released figures only is refused by every reader of exact ones, and the released file holds nothing else."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from ledger.ledger import Ledger
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.disclosure.rounding import is_exempt
from metrics.values import records, values
from metrics.viewer import EXACT, RELEASED, NotAllowed, Sight, Viewer
from metrics.working_out.clock_counts import by_month, standings, things
from metrics.working_out.coverage import EVER
from metrics.working_out.funnels import passed
from metrics.working_out.headlines_seen import read_headlines
from operations import snapshots
from tests.sample_city import city  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

EXECUTIVE = Viewer("Partner executive", (Sight(RELEASED),))
ONE = next(each for each in indicators().values() if not is_exempt(each))
CLOCK = next(iter(clocks().values()))


@pytest.fixture(scope="module")
def exact(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        yield connection


@pytest.fixture(scope="module")
def released(city) -> Iterator[duckdb.DuckDBPyConnection]:  # noqa: F811
    with open_snapshot(release_of(snapshots.current_snapshot(Ledger(city)))) as connection:
        yield connection


READS = {
    "values": lambda file: values(file, ONE, EXECUTIVE),
    "records": lambda file: records(file, ONE, EXECUTIVE),
    "clock months": lambda file: by_month(file, CLOCK, EXECUTIVE),
    "clock things": lambda file: things(file, CLOCK, EXECUTIVE, ("met",)),
    "path": lambda file: passed(file, ONE, EXECUTIVE, ONE, None, None, EVER),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_the_exact_file_is_refused(exact, read):
    with pytest.raises(NotAllowed):
        read(exact)


def test_of_the_exact_file_no_headline_and_no_clock_is_read(exact):
    assert read_headlines(exact, indicators(), EXECUTIVE) == {}
    assert standings(exact, clocks(), EXECUTIVE) == []


def test_an_analyst_of_one_partner_is_shown_what_a_load_changes_in_their_own_figures_only(exact):
    own = frozenset(ONE.sources)
    viewer = Viewer("Analyst", (Sight(EXACT, sources=own), Sight(RELEASED)))
    seen = read_headlines(exact, indicators(), viewer)
    assert ONE.id in seen and all(set(indicators()[name].sources) <= own for name in seen)


def test_the_released_file_holds_no_case_no_clock_line_and_no_extract_about_people(released):
    held = released.execute("SELECT schema_name, table_name FROM duckdb_tables()").fetchall()
    assert {schema for schema, _ in held} == {"main"}
    assert {name for _, name in held} & {each.id for each in sources().values() if not each.reference} == set()
    assert "clock_lines" not in {name for _, name in held}


def test_every_released_count_of_people_is_nought_or_a_multiple_of_five_of_ten_or_more(released):
    people = [name for name, each in indicators().items() if not is_exempt(each)]
    odd = released.execute(
        """
        SELECT indicator, numerator, denominator FROM figures JOIN (SELECT unnest(?) AS indicator) USING (indicator)
        WHERE denominator NOT IN (0) AND (denominator % 5 <> 0 OR denominator < 10)
    """,
        [people],
    ).fetchall()
    counts = [name for name in people if indicators()[name].unit.ruled_as in ("count", "part", "amount")]
    odd += released.execute(
        """
        SELECT indicator, numerator FROM figures JOIN (SELECT unnest(?) AS indicator) USING (indicator)
        WHERE numerator NOT IN (0) AND (numerator % 5 <> 0 OR numerator < 10)
    """,
        [counts],
    ).fetchall()
    assert odd == []


def test_of_loads_it_is_told_that_they_came_and_not_how_many_rows_they_had(released):
    assert released.execute(
        "SELECT count(*), count(rows_kept), count(rows_read), count(issues), max(who) FROM uploads"
    ).fetchone()[1:] == (0, 0, 0, "")


def test_of_audits_and_scrutiny_the_released_file_holds_titles_and_days_and_of_case_files_none(exact, released):
    assert released.execute("FROM works").fetchall() == exact.execute("FROM works").fetchall()
    assert [name for name, *_ in released.execute("DESCRIBE works").fetchall()] == ["source", "theme", "title", "day"]
    case_files = exact.execute("SELECT title FROM audits WHERE kind = 'Case file'").fetchall()
    assert case_files and not set(case_files) & set(released.execute("SELECT title FROM works").fetchall())


def test_a_figure_finer_than_what_is_released_comes_in_the_finest_step_that_is(released):
    restricted = next(each for each in indicators().values() if each.disclosure == "restricted" and not each.unit.whole_of_period)
    assert values(released, restricted, EXECUTIVE, "month").grain == "year"
    assert values(released, restricted, EXECUTIVE, "month", restricted.by[0]).rows == ()


def test_a_window_that_cuts_a_period_in_two_is_refused(released):
    with pytest.raises(NotAllowed, match="whole periods"):
        values(released, indicators()["missing_episodes"], EXECUTIVE, "month", None, (date(2024, 5, 3), date(2024, 6, 10)))
