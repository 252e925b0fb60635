"""Every clock about a child, run again."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from tests.second_opinion.clock_runs import ClockRun, again, not_told, on_the_way
from tests.second_opinion.counting import HERE, City, Row, hours_later, working_days_on, works


def return_interviews(city: City) -> Iterable[ClockRun]:
    for row in city["return_interviews"]:
        if row.offered_status != "not applicable" and row.outcome != "Declined":
            due = hours_later(row.returned_at, 72)
            took_place = row.outcome == "Completed" and row.completed_at is None
            done = on_the_way(row.completed_at, row.returned_at)
            yield ClockRun(row.returned_at, due, done, row, not_told=took_place or not_told(row, "completed_at"))


def matrices(city: City) -> Iterable[ClockRun]:
    """One whom the panel closed, or who is no longer on the tracker, needs no further matrix."""
    for stay, goes_on in stays(city):
        runs = list(again({row.rfm_on: row for row in stay if row.rfm_on}, lambda day: day + timedelta(days=42)))
        yield from (run for run in runs if run.stopped or goes_on)


def stays(city: City) -> Iterable[tuple[list[Row], bool]]:
    """The months that a child is on the tracker one after another, and whether they still are."""
    came = sorted({row.month for row in city["exploitation_tracker"]})
    for rows in city.by("exploitation_tracker", "child_id").values():
        stay: list[Row] = []
        for month in came:
            row = next((row for row in rows if row.month == month), None)
            stay += [row] if row else []
            if stay and (row is None or row.decision == "Close"):
                yield stay, False
                stay = []
        if stay:
            yield stay, True


def meetings(name: str, days: int) -> Callable[[City], Iterable[ClockRun]]:
    def runs(city: City) -> Iterable[ClockRun]:
        held = {row.met_on: row for row in city["mace_attendance"] if (row.meeting, row.held) == (name, "Held")}
        return again(held, lambda day: day + timedelta(days=days))

    return runs


def notices(city: City) -> Iterable[ClockRun]:
    for row in city["ppn_notices"]:
        due = hours_later(row.submitted_at, 24)
        yield ClockRun(
            row.submitted_at, due, on_the_way(row.triaged_at, row.submitted_at), row, not_told=not_told(row, "triaged_at")
        )


def encompass(city: City) -> Iterable[ClockRun]:
    for row in city["encompass_notifications"]:
        if not row.home_educated:
            due = school_starts(row.incident_at)
            yield ClockRun(
                row.incident_at, due, on_the_way(row.notified_at, row.incident_at), row, not_told=not_told(row, "notified_at")
            )


def school_starts(moment: datetime) -> datetime:
    """9 o'clock of the next weekday that is no bank holiday: of a night before school, that same day."""
    day = datetime.combine(moment.date(), time(9))
    while day <= moment or not works(day.date()):
        day += timedelta(days=1)
    return day


def deaths(city: City) -> Iterable[ClockRun]:
    """Where both lists tell of a death, what that of the reviews says counts."""
    reviewed = {row.case_ref: row for row in city["child_deaths_reviewed"]}
    notified = {row.case_ref: row for row in city["child_deaths_notified"]}
    for ref in {**notified, **reviewed}:
        told = [row for row in (reviewed.get(ref), notified.get(ref)) if row]
        if told[0].area == HERE:
            started = next((row.notified_on for row in told if row.notified_on), None)
            age_group = next((row.age_group for row in told if row.age_group), None)
            due = started and started + relativedelta(months=12)
            yield ClockRun(started, due, ref in reviewed and reviewed[ref].reviewed_on or None, Row(age_group=age_group))


def panels(city: City) -> Iterable[ClockRun]:
    for row in city["child_deaths_reviewed"]:
        if row.area == HERE:
            yield ClockRun(row.meeting_on, row.meeting_on and row.meeting_on + timedelta(days=42), row.reviewed_on, row)


def school_audits(city: City) -> Iterable[ClockRun]:
    for row in city["s175_returns"]:
        yield ClockRun(date(row.cycle, 9, 1), row.due_on, row.submitted_on, row)


def decisions(city: City) -> Iterable[ClockRun]:
    for row in city["contacts"]:
        if row.contact_outcome == "Referral":
            later = [each.referred_on for each in city.of("referrals", "child_id", row.child_id)]
            decided = min((day for day in later if day >= row.contact_on), default=None)
            yield ClockRun(row.contact_on, working_days_on(row.contact_on, 1), decided, row, True)


def assessments(city: City) -> Iterable[ClockRun]:
    for row in city["assessments"]:
        stopped = on_the_way(row.authorised_on, row.started_on)
        yield ClockRun(row.started_on, working_days_on(row.started_on, 45), stopped, row, True)


def conferences(city: City) -> Iterable[ClockRun]:
    for row in city["section_47_enquiries"]:
        if row.conference_unnecessary == "No" or (row.conference_unnecessary is None and row.conference_on):
            yield ClockRun(row.discussed_on, working_days_on(row.discussed_on, 15), row.conference_on, row, True)


def first_reviews(city: City) -> Iterable[ClockRun]:
    """Of a plan several lists tell, each with the latest review of its day."""
    for rows in plans(city):
        started, due = rows[0].started_on, rows[0].started_on + relativedelta(months=3)
        reviews = [row.reviewed_on for row in rows if row.reviewed_on]
        first = min(reviews, default=None)
        if len(reviews) < len(rows) or first <= due:
            plan = plan_of(rows)
            done = min((day for day in (first, plan.ended_on) if day), default=None)
            yield ClockRun(started, due, done, plan)


def plans(city: City) -> Iterable[list[Row]]:
    """The rows of each child protection plan, one for each list that told another review."""
    for rows in city.by("protection_plans", "child_id").values():
        for started in sorted({row.started_on for row in rows}):
            yield [row for row in rows if row.started_on == started]


def plan_of(rows: list[Row]) -> Row:
    """One plan. What no list should tell in two ways is here the youngest age, the latest end, the last word by its letters."""

    def told(column: str) -> list:
        return [row[column] for row in rows if row[column] is not None]

    latest = [row for row in rows if row.latest_category]
    return rows[0].beside(
        age=min(told("age"), default=None),
        ended_on=max(told("ended_on"), default=None),
        category=max(told("first_category"), default=None),
        earlier_plans=max(told("earlier_plans"), default=None),
        now=max(latest, key=lambda row: row.reviewed_on or row.started_on).latest_category if latest else None,
    )
