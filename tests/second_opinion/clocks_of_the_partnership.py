"""Every clock about what the partnership itself does, run again."""

from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tests.second_opinion.clock_runs import ClockRun, again
from tests.second_opinion.counting import City, Row, working_days_on

COMPLETE = ("Complete", "Closed with evidence")
MONTHS = {
    "Learning conference": 12,
    "DSL briefing": 5,
    "Section 11 audit": 24,
    "Quarterly learning event": 3,
    "Learning meeting": 2,
    "Practice development forum": 3,
}
WEEKS = {"Young people consulted": 8, "Violence reduction meeting": 2, "Disruption and mapping": 2, "Risk meeting": 1}


def audits(city: City) -> Iterable[ClockRun]:
    return again({row.held_on: row for row in city["audits"] if row.held_on}, lambda day: day + timedelta(days=42))


def promised(city: City) -> Iterable[ClockRun]:
    for activity, rows in city.by("partnership_calendar", "activity").items():
        if activity in (MONTHS | WEEKS):
            every = relativedelta(months=MONTHS.get(activity, 0), weeks=WEEKS.get(activity, 0))
            yield from again({row.held_on: row for row in rows if row.held_on}, lambda day, every=every: day + every)


def yearly_reports(city: City) -> Iterable[ClockRun]:
    rows = city.of("partnership_calendar", "activity", "Yearly report published")
    for year in {row.for_year for row in rows}:
        ended = year and date(year + 1, 3, 31)
        published = min((row.held_on for row in rows if row.for_year == year and row.held_on), default=None)
        yield ClockRun(ended, ended and ended.replace(month=9, day=30), published, Row(activity="Yearly report"))


def actions(city: City) -> Iterable[ClockRun]:
    for copies in city.by("actions", "action_ref").values():
        copies = sorted(copies, key=lambda row: row.as_at)
        first, newest = copies[0], copies[-1]
        done = newest.closed_on if newest.status in COMPLETE else None
        yield ClockRun(newest.raised_on, first.due_on, done, newest)


def notifications(city: City) -> Iterable[ClockRun]:
    for row in city["case_reviews"]:
        yield ClockRun(row.aware_on, working_days_on(row.aware_on, 5), row.notified_on, row, True)


def rapid_reviews(city: City) -> Iterable[ClockRun]:
    for row in city["case_reviews"]:
        due = row.notified_on and working_days_on(row.notified_on, 15)
        yield ClockRun(row.notified_on, due, row.rapid_review_on, row, True)


def publications(city: City) -> Iterable[ClockRun]:
    for row in city["case_reviews"]:
        if row.commissioned:
            due = row.rapid_review_on and row.rapid_review_on + relativedelta(months=6)
            yield ClockRun(row.rapid_review_on, due, row.published_on, row)


def scrutiny_reports(city: City) -> Iterable[ClockRun]:
    for row in city["scrutiny_plan"]:
        if row.agreed_on:
            yield ClockRun(row.agreed_on, row.report_due_on, row.delivered_on, row)


def young_people(city: City) -> Iterable[ClockRun]:
    for topic in ("Child exploitation", "Serious youth violence"):
        sessions = city.of("participation", "topic", topic)
        days = {row.held_on: row for row in sessions if row.group_heard != "Parents and carers panel"}
        yield from again(days, lambda day: day + timedelta(days=56))
