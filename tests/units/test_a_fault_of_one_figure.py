"""A fault of one figure, clock or rule stays its own: it says so with the log's reference, and all else is there."""

from dataclasses import replace
from datetime import date

import pytest

from exports.figures import standings_sheet, values_sheet
from ledger.store import Store
from loaders.source import sources
from metrics.control_charts.control import NO_CHART
from metrics.control_charts.signals import control_points, signals
from metrics.declaring.clock import Clock, within_hours
from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT, STATED_PERCENT
from metrics.reasons import Kind
from metrics.table import FAULTY, PROVISIONAL
from metrics.values import values
from metrics.working_out.clock_counts import standings
from metrics.working_out.headline import NO_FIGURE
from metrics.working_out.headlines_seen import read_headlines
from metrics.working_out.queries import read_queries
from metrics.working_out.steps import work_out
from tests.small_snapshot import small_snapshot
from tests.units.town import SOURCE, VIEWERS, indicator_of, lines_of
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot
from wording.headline import HeadlineWords
from wording.table import TableWords

RIGHT = indicator_of("right", COUNT)
NO_SUCH_COLUMN = replace(indicator_of("no such column", COUNT), cases="SELECT nowhere FROM lendings")
NO_NUMBER = replace(RIGHT, id="no_number", cases=RIGHT.cases.replace("1 AS numerator", "wheel::INTEGER AS numerator"))
OF_NO_CLOCK = replace(RIGHT, id="of_no_clock", cases="SELECT *, started AS date, 1 AS numerator FROM clocks.stopped")
EXCEEDING = indicator_of("exceeding", STATED_PERCENT)
EXCEEDING = replace(EXCEEDING, cases=EXCEEDING.cases.replace("of_things AS", "1 AS"))
INDICATORS = {each.id: each for each in (RIGHT, NO_SUCH_COLUMN, NO_NUMBER, OF_NO_CLOCK, EXCEEDING)}
FAULTS = (NO_SUCH_COLUMN, NO_NUMBER, OF_NO_CLOCK)
STOPPED = Clock(
    title="A clock that stopped",
    theme=MISSING,
    owner="Cycle Shed",
    starts="",
    stops="",
    limit=within_hours(3),
    sources=(SOURCE.id,),
    cases="SELECT wheel::TIMESTAMP AS started FROM lendings",
    example=Example({}, ""),
    id="stopped",
)
BLIND = QueryRule("A blind rule", "", MISSING, "SELECT 1 / 'none'", Example({}, ""), Example({}, ""), id="blind")
levels = pytest.mark.parametrize("level", VIEWERS)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    store, known = Store(folder / "store", folder / "key" / "pseudonym.key"), sources() | {SOURCE.id: SOURCE}
    lines = lines_of(store, known)
    path = small_snapshot(
        store, lines, date(2025, 4, 9), known, lambda each: work_out(each, {STOPPED.id: STOPPED}, INDICATORS, {BLIND.id: BLIND})
    )
    with open_snapshot(path, store) as exact, open_snapshot(release_of(path), store) as released:
        yield dict(zip(VIEWERS, (exact, released)))


@levels
@pytest.mark.parametrize("indicator", FAULTS, ids=lambda each: each.id)
@pytest.mark.parametrize(("grain", "by"), [("month", None), ("year", "wheel")])
def test_a_figure_that_cannot_be_worked_out_says_so_with_a_reference_and_never_nought(files, level, indicator, grain, by):
    table = values(files[level], indicator, VIEWERS[level], grain, by)
    assert table.rows
    for row in table.rows:
        assert (row.value, row.status) == (None, FAULTY)
        assert row.reasons.has(Kind.FAULT)
    said = TableWords(table)
    assert "could not be worked out: quote reference " in said.why_empty
    assert {cells[12] for cells in values_sheet("All", [table], True).rows} == {"could not be worked out"}


@levels
@pytest.mark.parametrize("indicator", FAULTS, ids=lambda each: each.id)
def test_its_headline_says_so_and_no_judgement_is_made_of_it(files, level, indicator):
    line = read_headlines(files[level], INDICATORS, VIEWERS[level])[indicator.id]
    assert (line.value, line.status, line.badge) == (None, FAULTY, NO_FIGURE)
    assert "quote reference" in HeadlineWords(line, indicator).sentence
    assert signals(files[level], INDICATORS, VIEWERS[level], {})[indicator.id].kind == NO_CHART


def test_a_window_that_cuts_a_period_has_no_figure_of_it_either(files):
    window = date(2024, 4, 10), date(2024, 6, 20)
    table = values(files["exact"], NO_NUMBER, VIEWERS["exact"], "month", None, window)
    assert {row.status for row in table.rows} == {FAULTY}


@levels
def test_everything_else_is_worked_out(files, level):
    table = values(files[level], RIGHT, VIEWERS[level])
    assert table.with_values[-1].value == {"exact": 97, "released": 95}[level]
    assert signals(files[level], INDICATORS, VIEWERS[level], {})[RIGHT.id].kind != NO_CHART


@levels
def test_a_part_that_exceeds_its_whole_is_shown_and_said_to_be_wrong_and_charted_nowhere(files, level):
    table = values(files[level], EXCEEDING, VIEWERS[level], "quarter")
    for row in table.with_values:
        assert (row.value > 100, row.status) == (True, PROVISIONAL)
        assert row.reasons.has(Kind.MORE_THAN_ALL)
    assert len(table.with_values) == 8
    assert signals(files[level], INDICATORS, VIEWERS[level], {})[EXCEEDING.id].kind == NO_CHART
    assert control_points(files[level], EXCEEDING, VIEWERS[level], {}) == []


def test_a_fault_found_when_a_chart_is_asked_for_leaves_the_other_charts(files, monkeypatch):
    def break_one(indicator, *_):
        if indicator.id == RIGHT.id:
            raise ZeroDivisionError

    monkeypatch.setattr("metrics.control_charts.signals.signal", break_one)
    [reason] = signals(files["exact"], {RIGHT.id: RIGHT}, VIEWERS["exact"], {})[RIGHT.id].reasons
    assert reason.kind is Kind.FAULT


@levels
def test_a_clock_that_cannot_be_worked_out_says_so_and_never_nought(files, level):
    [standing] = standings(files[level], {STOPPED.id: STOPPED}, VIEWERS[level])
    assert (standing.due, standing.overdue) == (None, None)
    assert standing.reasons.has(Kind.FAULT)
    sheet = standings_sheet("All", [standing], "1")
    assert all("could not be worked out" in row[5] for row in sheet.rows)


@levels
def test_a_rule_that_cannot_look_says_so_among_the_queries(files, level):
    [query] = read_queries(files[level], VIEWERS[level])
    assert "could not be looked for: quote reference" in query.conflict
