"""Where a day lies, and what its period is called: worked examples at the ends of years, weeks, terms and of February."""

from datetime import date, timedelta

import duckdb
import pytest

import periods
from periods import A_DAY, DAY, GRAINS, MONTH, TERM, WEEK, YEAR
from warehouse.tables import MACROS

GRAIN = {grain.id: grain for grain in (DAY, *GRAINS.values())}

PERIODS = [  # grain, a day, the first and last day of its period, its label
    ("week", "2025-03-05", "2025-03-03", "2025-03-09", "w/c 3 Mar 2025"),
    ("week", "2025-03-03", "2025-03-03", "2025-03-09", "w/c 3 Mar 2025"),
    ("week", "2025-03-09", "2025-03-03", "2025-03-09", "w/c 3 Mar 2025"),
    ("week", "2024-12-31", "2024-12-30", "2025-01-05", "w/c 30 Dec 2024"),  # week 1 of 2025 begins in 2024
    ("week", "2021-01-03", "2020-12-28", "2021-01-03", "w/c 28 Dec 2020"),  # week 53 of 2020 ends in 2021
    ("week", "2024-02-29", "2024-02-26", "2024-03-03", "w/c 26 Feb 2024"),
    ("week", "2025-03-31", "2025-03-31", "2025-04-06", "w/c 31 Mar 2025"),  # in two months, quarters and years
    ("month", "2024-02-29", "2024-02-01", "2024-02-29", "Feb 2024"),
    ("month", "2023-02-15", "2023-02-01", "2023-02-28", "Feb 2023"),
    ("month", "2024-12-31", "2024-12-01", "2024-12-31", "Dec 2024"),
    ("quarter", "2024-04-01", "2024-04-01", "2024-06-30", "2024-25 Q1"),
    ("quarter", "2024-12-31", "2024-10-01", "2024-12-31", "2024-25 Q3"),
    ("quarter", "2025-03-31", "2025-01-01", "2025-03-31", "2024-25 Q4"),
    ("quarter", "2024-02-29", "2024-01-01", "2024-03-31", "2023-24 Q4"),
    ("year", "2024-03-31", "2023-04-01", "2024-03-31", "2023-24"),
    ("year", "2024-04-01", "2024-04-01", "2025-03-31", "2024-25"),
    ("year", "2024-04-05", "2024-04-01", "2025-03-31", "2024-25"),  # the tax year begins on the 6th; this one has begun
    ("year", "1999-04-01", "1999-04-01", "2000-03-31", "1999-00"),
    ("term", "2024-09-01", "2024-09-01", "2024-12-31", "Autumn 2024/25"),
    ("term", "2025-01-01", "2025-01-01", "2025-04-20", "Spring 2024/25"),  # Easter was on 20 April 2025
    ("term", "2025-04-21", "2025-04-21", "2025-08-31", "Summer 2024/25"),
    ("term", "2024-03-31", "2024-01-01", "2024-03-31", "Spring 2023/24"),  # and on 31 March 2024
    ("term", "2019-04-22", "2019-04-22", "2019-08-31", "Summer 2018/19"),
    ("day", "2024-02-29", "2024-02-29", "2024-02-29", "29 Feb 2024"),
]


@pytest.mark.parametrize(("name", "day", "first", "last", "label"), PERIODS)
def test_the_period_a_day_lies_in(name, day, first, last, label):
    grain, day = GRAIN[name], date.fromisoformat(day)
    assert (grain.first(day).isoformat(), grain.last(day).isoformat()) == (first, last)
    assert grain.label(grain.first(day)) == label


@pytest.mark.parametrize("grain", GRAIN.values(), ids=GRAIN)
def test_periods_follow_each_other_without_a_gap_for_a_century(grain):
    starts = grain.starts(date(1999, 4, 1), date(2099, 4, 1))
    assert all(grain.first(later - A_DAY) == start for start, later in zip(starts, starts[1:]))
    assert max((later - start).days for start, later in zip(starts, starts[1:])) <= grain.days
    assert len({grain.label(start) for start in starts}) == len(starts)


@pytest.mark.parametrize("grain", ["week", "month", "quarter"])
def test_the_database_cuts_days_into_the_same_periods(grain):
    """Quarters from April are those of the calendar; financial years are not, and the database is never asked for them."""
    sql = "SELECT day::DATE, date_trunc(?, day)::DATE FROM range(DATE '2019-12-25', DATE '2029-01-10', INTERVAL 1 DAY) AS t(day)"
    days = duckdb.execute(sql, [grain]).fetchall()
    assert len(days) > 3000 and all(GRAINS[grain].first(day) == start for day, start in days)


def test_the_database_knows_the_financial_year_of_a_day():
    with duckdb.connect() as connection:
        connection.execute(MACROS)
        sql = "SELECT day::DATE, financial_year(day) FROM range(DATE '2023-12-25', DATE '2025-04-10', INTERVAL 1 DAY) AS t(day)"
        assert all(periods.year_of(day) == year for day, year in connection.execute(sql).fetchall())


def test_a_week_is_that_of_the_iso_calendar():
    days = [date(2019, 1, 1) + timedelta(days=place) for place in range(4000)]
    assert all(WEEK.first(day) == date.fromisocalendar(*day.isocalendar()[:2], 1) for day in days)


@pytest.mark.parametrize("grain", GRAINS.values(), ids=GRAINS)
def test_a_period_is_made_whole_of_the_finer_ones_that_are_named_and_of_no_other(grain):
    for finer in GRAIN.values():
        if finer.days < grain.days:
            starts = [start for start in grain.starts(date(2019, 4, 1), date(2029, 3, 31)) if start >= date(2019, 4, 1)]
            whole = all(finer.first(start) == start and finer.last(grain.last(start)) == grain.last(start) for start in starts)
            assert whole == (finer.id in grain.made_of), finer.id


def test_weeks_are_no_parts_of_months_nor_terms_of_years():
    assert WEEK.id not in MONTH.made_of + YEAR.made_of and TERM.id not in YEAR.made_of


FINEST = [  # wanted, offered, shown
    ("week", ("week", "month"), "week"),
    ("week", ("quarter", "year"), "quarter"),
    ("quarter", ("term", "year"), "term"),
    ("month", ("week",), None),
]


@pytest.mark.parametrize(("wanted", "offered", "shown"), FINEST)
def test_what_is_not_offered_is_shown_by_the_next_coarser_length(wanted, offered, shown):
    assert periods.finest(wanted, offered) == shown


YEARS = [("2024-25", 2024), ("1999-00", None), ("2099-00", 2099), ("2024-26", None), ("2024/25", None), ("", None)]


@pytest.mark.parametrize(("label", "first"), YEARS)
def test_a_financial_year_is_known_by_its_label_alone(label, first):
    assert periods.year_named(label) == first


def test_the_year_before_and_the_days_of_a_year():
    assert periods.year_before("2000-01") == "1999-00"
    assert periods.year_span(2023) == (date(2023, 4, 1), date(2024, 3, 31))


BETWEEN = [
    ("2024-01-31", "2024-02-29", 0),
    ("2024-01-01", "2024-03-01", 2),
    ("2024-03-11", "2024-05-10", 1),
    ("2024-03-11", "2024-05-11", 2),
]


@pytest.mark.parametrize(("earlier", "later", "months"), BETWEEN)
def test_whole_months_between_two_days(earlier, later, months):
    assert periods.months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months


WORDS = [
    (("2024-06-01", "2024-06-30"), "June 2024"),
    (("2024-04-01", "2025-03-31"), "April 2024 to March 2025"),
    (("2025-03-03", "2025-03-09"), "w/c 3 Mar 2025"),
    (("2025-03-03", "2025-03-16"), "3 Mar 2025 to 16 Mar 2025"),
    (("2025-03-03", "2025-03-03"), "3 Mar 2025"),
    (("2024-02-01", "2024-02-28"), "1 Feb 2024 to 28 Feb 2024"),
]


@pytest.mark.parametrize(("span", "words"), WORDS)
def test_a_span_as_people_say_it(span, words):
    assert periods.span_words(tuple(map(date.fromisoformat, span))) == words


def test_a_day_in_words_has_no_leading_zero():
    assert periods.in_words(date(2025, 3, 3)) == "3 March 2025" and periods.short(date(2025, 3, 3)) == "3 Mar 2025"


RUNS = [
    (["2024-04-01", "2024-05-01", "2024-07-01"], 2024, ["2024-07-01"]),
    (["2024-03-01", "2024-04-01", "2024-05-01"], 2024, ["2024-04-01", "2024-05-01"]),
    (["2024-12-01", "2025-01-01"], 2024, ["2024-12-01", "2025-01-01"]),
    (["2024-12-01"], 2023, []),
]


@pytest.mark.parametrize(("months", "year", "run"), RUNS)
def test_the_last_unbroken_run_of_months_within_a_financial_year(months, year, run):
    assert periods.last_run(list(map(date.fromisoformat, months)), year) == list(map(date.fromisoformat, run))


def test_a_run_is_called_by_its_months_and_a_whole_year_by_its_name():
    year = MONTH.starts(*periods.year_span(2024))
    assert [periods.run_words(run) for run in (year, year[:1], year[:6])] == [
        "2024-25",
        "Apr 2024",
        "Apr 2024 to Sep 2024, 6 months",
    ]
