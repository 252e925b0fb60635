"""What there is to tell follows from rights; it holds titles, links and no figure; the icon is that of tile and chart."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import duckdb
import pytest

from access import demonstration
from access.person import Person, Right
from access.role import ADMINISTRATOR, ANALYST, CHAIR, EXECUTIVE, LEAD_ANALYST
from alerts.alert import CLOCKS, SIGNALS, SUBMISSIONS, Alert
from alerts.finding import RECENT, Occasion, found, of_clocks, of_files_sent_back, of_late_returns, of_refused_files, signals_now
from ledger.ledger import Ledger
from ledger.lines import HandedIn, Line, Load, SentBack
from loaders.source import sources
from metrics.control_charts.icon import icon_of
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.disclosure.rounding import WHOLE_YEARS_ONLY
from metrics.working_out.clock_counts import CLOCK_STANDINGS, CountsRow
from operations import snapshots
from reading.files import Files, opened
from warehouse.released import release_of

NOW = datetime(2025, 4, 22, 9, 0)
PEOPLE = demonstration.people()
MISSING = next(theme for theme in THEMES if theme.id == "missing-children")


@pytest.fixture(scope="module")
def occasion(city) -> Iterator[Occasion]:
    path = snapshots.current_snapshot(Ledger(city))
    with opened(path) as files:
        yield Occasion(files, [], [], NOW)


@pytest.fixture(scope="module")
def told(occasion) -> Callable[[Person], list[Alert]]:
    return cache(lambda person: found(occasion, person))


def holder(role, **of) -> Person:
    return Person("somebody", "", (Right(role.id, **of),))


def of_kind(alerts: list[Alert], kind: str) -> list[Alert]:
    return [each for each in alerts if each.kind == kind]


def test_every_kind_of_thing_is_found_in_the_sample_city(told):
    assert {each.kind for each in told(PEOPLE["executive"])} == {SIGNALS, SUBMISSIONS, CLOCKS}


def test_the_words_of_a_signal_are_those_of_its_icon(occasion, told):
    person = PEOPLE["executive"]
    icons = {name: icon_of(each) for name, each in signals_now(occasion, person.viewer).items()}
    said = of_kind(told(person), SIGNALS)
    assert len(said) > 10
    for each in said:
        name = each.page.removeprefix("/indicator?id=")
        assert f"{indicators()[name].title}: {icons[name].words}" in each.words


def test_a_signal_that_goes_on_keeps_its_key_though_the_month_it_began_in_moves(told):
    said = of_kind(told(PEOPLE["executive"]), SIGNALS)
    assert all(not re.search(r"20\d\d", each.key) and re.search(r"since .*20\d\d", each.words) for each in said)
    assert len({each.key for each in said}) == len(said)


def test_a_chair_hears_of_their_own_themes_only(told):
    alerts, own = told(PEOPLE["chair"]), {"missing-children", "child-exploitation"}
    said = {indicators()[each.page.removeprefix("/indicator?id=")].theme.id for each in of_kind(alerts, SIGNALS)}
    assert said and said <= own
    of_theme = {name for each in indicators().values() if each.theme.id in own for name in each.sources}
    late = {each.words.split(":")[0] for each in of_kind(alerts, SUBMISSIONS)}
    assert late <= {sources()[name].title for name in of_theme}
    assert len(alerts) < len(told(PEOPLE["executive"]))


@pytest.mark.parametrize(
    "who",
    [holder(ADMINISTRATOR), Person("nobody", ""), PEOPLE["information-governance"]],
    ids=["administrator", "no right", "information governance"],
)
def test_whoever_sees_no_figure_is_told_nothing(told, who):
    assert told(who) == []


def test_signals_are_those_of_released_figures_even_for_those_who_see_exact_ones(told):
    assert of_kind(told(PEOPLE["lead-analyst"]), SIGNALS) == of_kind(told(PEOPLE["executive"]), SIGNALS)


@pytest.mark.parametrize("who", ["executive", "chair", "lead-analyst"])
def test_no_figure_is_told_to_anybody(told, who):
    """What digits there are stand in titles as declared, or say a period or a day."""
    titles = sorted(
        {each.title for each in (*indicators().values(), *clocks().values(), *sources().values(), *THEMES)}, key=len, reverse=True
    )
    for each in told(PEOPLE[who]):
        rest = each.words
        for title in titles:
            rest = rest.replace(title, "")
        rest = re.sub(r"(since|due on) [\w ]*\d{4}(-\d\d( Q[1-4])?)?( \(.*\))?$", "", rest)
        assert not re.search(r"\d", rest), each.words


def test_the_newest_missing_return_of_each_sender_is_told_and_none_that_came(told):
    late = [each.words for each in of_kind(told(PEOPLE["executive"]), SUBMISSIONS)]
    assert "GCP2 assessments: School has not sent what was due on 15 April 2025" in late
    assert len(late) == len({words.split(" has not sent")[0] for words in late})


def test_an_analyst_hears_of_their_own_partners_returns_only(occasion):
    analyst = holder(ANALYST, sources=frozenset({"gcp2_assessments"}))
    assert {each.words.split(":")[0] for each in of_late_returns(occasion, analyst)} == {"GCP2 assessments"}
    assert of_late_returns(occasion, holder(ANALYST, sources=frozenset({"contacts"}))) == []


@pytest.mark.parametrize(("days_ago", "told_of"), [(0, 1), (13, 1), (14, 1), (15, 0)])
def test_a_file_that_was_sent_back_is_told_for_two_weeks(occasion, days_ago, told_of):
    load = Load("return_interviews", ("Catch22",), None, 5, 5, 0, "ab", "file", "rules")
    then = NOW - timedelta(days=days_ago)
    lines = [Line(7, then, "oid", HandedIn(load)), Line(8, then, "oid", SentBack(7, "Wrong file"))]
    said = of_files_sent_back(replace(occasion, lines=lines), holder(CHAIR, themes=frozenset({MISSING.id})))
    assert [each.words for each in said] == ["Return home interviews: a file was sent back and does not count"] * told_of
    assert of_files_sent_back(replace(occasion, lines=lines), holder(CHAIR, themes=frozenset({"case-reviews"}))) == []
    assert timedelta(days=14) == RECENT


def test_a_file_that_could_not_be_taken_in_is_told_to_those_who_approve(occasion):
    logged = [
        {"seq": seq, "at": f"{day}T10:00:00.000Z", "event": event}
        for seq, day, event in (
            (4, "2025-04-21", "upload-refused"),
            (3, "2025-01-01", "upload-refused"),
            (2, "2025-04-21", "signed-in"),
        )
    ]
    after = replace(occasion, logged=logged)
    assert [each.key for each in of_refused_files(after, holder(LEAD_ANALYST))] == ["refused 4"]
    assert of_refused_files(after, holder(EXECUTIVE)) == []


def a_file(released: bool, next_due: dict[str, date | None]) -> duckdb.DuckDBPyConnection:
    """As much of a file of a snapshot as says when clocks run out."""
    connection = duckdb.connect()
    about = "CREATE TABLE about AS SELECT 'v' AS version, 1 AS line, ?::DATE AS today, FALSE AS sample, ? AS released"
    connection.execute(about, [NOW.date(), released])
    rows = [
        CountsRow(0, 0, 0, 0, 1, 0, None, None, day and datetime.combine(day, time()), clock=clock)
        for clock, day in next_due.items()
    ]
    CLOCK_STANDINGS.write(connection, rows)
    return connection


def clock_of(disclosure: str) -> str:
    return next(each.id for each in clocks().values() if each.disclosure == disclosure)


@pytest.mark.parametrize(
    ("disclosure", "days", "lead_analyst", "executive"),
    [
        ("people", 1, True, False),
        ("process", 1, True, True),
        (WHOLE_YEARS_ONLY, 1, False, False),
        ("process", 0, True, True),
        ("process", 7, True, True),
        ("process", 8, False, False),
        ("process", -1, False, False),
    ],
)
def test_a_clock_that_runs_out_within_a_week_is_told_as_closely_as_the_page_shows_it(disclosure, days, lead_analyst, executive):
    """Of children the day is in the exact file alone; of deaths and reviews nobody is told in this way."""
    name, day = clock_of(disclosure), NOW.date() + timedelta(days=days)
    path, released = Path("exact"), a_file(True, {name: day if disclosure == "process" else None})
    files = Files(path, {path: a_file(False, {name: day}), release_of(path): released}.get)
    occasion = Occasion(files, [], [], NOW)
    for person, expected in ((holder(LEAD_ANALYST), lead_analyst), (holder(EXECUTIVE), executive)):
        assert [each.words for each in of_clocks(occasion, person.viewer)] == [
            f"{clocks()[name].theme.title}: {clocks()[name].title}: something runs out soon"
        ] * expected
