"""What comes by week, from the file to the figure: read, owed, late, counted by week and by month, drawn and exported."""

from datetime import date, timedelta

import pytest

from exports.figures import values_sheet
from ledger.store import Store
from loaders.outcome import Refused
from metrics.control_charts.signals import signals
from metrics.declaring.indicator import indicators
from metrics.table import NOT_RETURNED, OK, PROVISIONAL
from metrics.values import NoSuchBreakdown, values
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from tests.periods.night_calls import CALLS, DAILY, SOURCE, read, snapshot_of
from ui.charts.over_time import lines
from ui.filters import Choices
from warehouse.contract import RETURNS, Return
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot
from wording.reasons import chart_note, note

FILES = (  # nights, and how many calls came; nothing came for the week of 17 March
    {"2025-02-03": 2, "2025-02-09": 1},
    {"2025-02-10": 1, "2025-02-20": 4},  # two weeks in one file
    {"2025-02-24": 2, "2025-02-28": 3, "2025-03-01": 2, "2025-03-02": 1},  # February ended on a Friday
    {"2025-03-03": 5},
    {"2025-03-12": 1},
    {"2025-03-24": 3},
    {"2025-03-31": 2, "2025-04-01": 3, "2025-04-06": 1},  # the financial year ended on the Monday
    {"2025-04-09": 2},
    {"2025-04-16": 6},
    {"2025-04-23": 1},
    {"2025-04-28": 2, "2025-05-02": 4},
)
ANALYST, CHAIR = Viewer("Analyst", (Sight(EXACT),)), Viewer("Chair", (Sight(RELEASED),))


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    return snapshot_of(Store(folder / "store", folder / "key" / "pseudonym.key"), FILES)


@pytest.fixture(scope="module")
def exact(path):
    with open_snapshot(path) as connection:
        yield connection


def owed_of(connection) -> list[Return]:
    return RETURNS.read(connection, "WHERE source = 'night_calls' ORDER BY source, sender, start")


def rows(connection, grain: str) -> list[tuple]:
    table = values(connection, CALLS, ANALYST, grain)
    return [(row.period, row.value, row.status) for row in table.rows]


PERIODS = [  # days with so many rows, the file's name, the period it speaks for
    ({"2025-03-03": 1}, "calls.xlsx", ("2025-03-03", "2025-03-09")),
    ({"2025-03-09": 1}, "calls.xlsx", ("2025-03-03", "2025-03-09")),
    ({"2024-12-31": 1, "2025-01-05": 1}, "calls.xlsx", ("2024-12-30", "2025-01-05")),
    ({"2025-03-05": 8, "2025-03-12": 8}, "calls.xlsx", ("2025-03-03", "2025-03-16")),
    ({"2025-03-05": 8, "2025-02-25": 1}, "calls.xlsx", ("2025-03-03", "2025-03-09")),  # a row sent again
    ({"2025-03-05": 8}, "calls wc 03.03.25.xlsx", ("2025-03-03", "2025-03-09")),
    ({"2025-04-04": 8}, "calls sent 2025-04-07.xlsx", ("2025-03-31", "2025-04-06")),  # the day it was sent is no month
]


@pytest.mark.parametrize(("days", "name", "period"), PERIODS)
def test_a_file_speaks_for_the_weeks_its_rows_are_in(days, name, period):
    report, _ = read(days, name)
    assert (report.period_start, report.period_end) == period


def test_a_file_that_is_named_after_another_week_is_refused():
    with pytest.raises(Refused, match="name says w/c 10 Mar 2025, but its rows are for w/c 3 Mar 2025. Check which week"):
        read({"2025-03-05": 8}, "calls wc 10.03.25.xlsx")


def test_a_daily_file_speaks_for_its_days_or_for_the_week_it_names():
    assert read({"2025-03-05": 3, "2025-03-07": 1}, source=DAILY)[0].period == (date(2025, 3, 5), date(2025, 3, 7))
    assert read({"2025-03-05": 3}, "calls wc 2025-03-03.xlsx", DAILY)[0].period == (date(2025, 3, 3), date(2025, 3, 9))


def test_a_return_is_owed_for_each_week_and_due_on_a_day_of_the_week_after(exact):
    owed = owed_of(exact)
    assert [each.start for each in owed] == [date(2025, 2, 3) + timedelta(days=7 * week) for week in range(14)]
    assert {each.step for each in owed} == {"week"} and {each.due_on.strftime("%A") for each in owed} == {"Wednesday"}
    assert [(each.start, each.due_on) for each in owed if not each.returned] == [
        (date(2025, 3, 17), date(2025, 3, 26)),
        (date(2025, 5, 5), date(2025, 5, 14)),
    ]
    assert SOURCE.due == "weekly, by Wednesday of the week after"
    late = exact.execute("SELECT late, data_to FROM headlines").fetchone()
    assert late == ("Staffordshire Police", date(2025, 5, 4))


def test_of_what_comes_daily_a_week_has_come_when_all_its_days_have(store):
    files = ({"2025-03-03": 1, "2025-03-07": 1}, {"2025-03-08": 1, "2025-03-09": 1}, {"2025-03-10": 2, "2025-03-15": 1})
    with open_snapshot(snapshot_of(store, files, DAILY)) as connection:
        owed = [
            (each.start, each.returned)
            for each in RETURNS.read(connection, "ORDER BY source, sender, start")
            if each.source == "night_calls"
        ]
        assert owed[:2] == [(date(2025, 3, 3), True), (date(2025, 3, 10), False)]
        assert rows(connection, "week")[0] == ("w/c 3 Mar 2025", 4, OK)


def test_a_figure_by_week(exact):
    weeks = rows(exact, "week")
    assert [(period, value) for period, value, _ in weeks] == [
        ("w/c 3 Feb 2025", 3),
        ("w/c 10 Feb 2025", 1),
        ("w/c 17 Feb 2025", 4),
        ("w/c 24 Feb 2025", 8),
        ("w/c 3 Mar 2025", 5),
        ("w/c 10 Mar 2025", 1),
        ("w/c 17 Mar 2025", None),
        ("w/c 24 Mar 2025", 3),
        ("w/c 31 Mar 2025", 6),
        ("w/c 7 Apr 2025", 2),
        ("w/c 14 Apr 2025", 6),
        ("w/c 21 Apr 2025", 1),
        ("w/c 28 Apr 2025", 6),
        ("w/c 5 May 2025", None),
    ]
    assert {status for _, value, status in weeks if value is None} == {NOT_RETURNED}


MONTHS = [  # a month counts its own days; a week that reaches into it must have come
    ("Feb 2025 (3 Feb 2025 to 28 Feb 2025)", 13, PROVISIONAL),  # nothing came for its first two days
    ("Mar 2025 (Mar 2025 to Mar 2025)", 14, PROVISIONAL),
    ("Apr 2025", 15, OK),
    ("May 2025 (1 May 2025 to 4 May 2025)", 4, PROVISIONAL),
]


def test_the_same_figure_by_month(exact):
    assert (months := rows(exact, "month")) == MONTHS
    first, second = values(exact, CALLS, ANALYST, "month").rows[:2]
    assert (note(first.reasons), note(second.reasons)) == ("4 of 5 weeks returned", "5 of 6 weeks returned")
    assert sum(value for _, value, _ in months) == sum(value or 0 for _, value, _ in rows(exact, "week")) == 46


def test_the_financial_year_ends_within_a_week(exact):
    years = values(exact, CALLS, ANALYST, "year").rows
    assert [row.value for row in years] == [27, 19]


def test_a_window_shows_the_weeks_that_lie_in_it_whole(exact):
    table = values(exact, CALLS, ANALYST, "week", window=(date(2025, 4, 1), date(2025, 4, 30)))
    assert table.periods == ["w/c 7 Apr 2025", "w/c 14 Apr 2025", "w/c 21 Apr 2025"]


def test_the_headline_speaks_of_whole_months_that_came(exact):
    months = exact.execute("SELECT months, value FROM headlines").fetchone()
    assert months == ("Apr 2025", 15)


def test_what_is_not_counted_by_week_says_so(exact):
    with pytest.raises(NoSuchBreakdown, match="Night calls is not counted by term; it has: week, month, quarter, year."):
        values(exact, CALLS, ANALYST, "term")


def test_a_chart_of_weeks_names_each_and_its_sheet_too(exact):
    table = values(exact, CALLS, ANALYST)
    assert table.grain == "week"
    spec = lines(table).to_dict()
    labels = {row["period"] for data in spec["datasets"].values() for row in data if "period" in row}
    assert "w/c 31 Mar 2025" in labels and "w/c 17 Mar 2025" in labels
    sheet = values_sheet("Night calls", [table], exact=True)
    assert [row[3] for row in sheet.rows] == [row.period for row in table.rows] and len(sheet.rows) == 14


def test_a_control_chart_of_weeks(exact):
    found = signals(exact, {CALLS.id: CALLS}, ANALYST, {})[CALLS.id]
    assert chart_note(found.reasons).startswith("too few periods: 6 of at least 7 (w/c 17 Mar 2025 is missing")


def test_a_page_offers_weeks_where_they_are_counted_and_the_next_coarser_length_elsewhere():
    choices = Choices("week", (date(2024, 4, 1), date(2025, 3, 31)), None)
    assert choices.grain_for(CALLS) == "week" and choices.grain_for(indicators()["missing_episodes"]) == "month"
    assert choices.grain_for(indicators()["suspensions"]) == "quarter"


def test_nothing_is_released_of_a_month_that_is_not_over(path):
    with open_snapshot(release_of(path)) as connection:
        told = connection.execute("SELECT DISTINCT grain, period FROM figures WHERE stop > DATE '2025-04-30'").fetchall()
        assert told == []
        assert values(connection, CALLS, CHAIR, "month").rows[-1].period == "Apr 2025"


def test_the_file_of_a_week_replaces_itself_and_no_other(store):
    corrected = (*FILES, {"2025-03-03": 1, "2025-03-04": 1})
    with open_snapshot(snapshot_of(store, corrected)) as connection:
        weeks = {period: value for period, value, _ in rows(connection, "week")}
        assert (weeks["w/c 24 Feb 2025"], weeks["w/c 3 Mar 2025"]) == (8, 2)
