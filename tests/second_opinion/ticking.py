"""Every clock run again: for each thing to be done when it began, when it is due, when it was done, and so how it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from tests.second_opinion.counting import HERE, City, Day, Row, day_of, working_days_between, working_days_on, works

MONTHS = {
    "Learning conference": 12,
    "DSL briefing": 5,
    "Section 11 audit": 24,
    "Quarterly learning event": 3,
    "Learning meeting": 2,
    "Practice development forum": 3,
}
WEEKS = {"Young people consulted": 8, "Violence reduction meeting": 2, "Disruption and mapping": 2, "Risk meeting": 1}


@dataclass
class Tick:
    started: Day | None
    due: Day | None
    stopped: Day | None
    row: Row
    in_working_days: bool = False
    state: str = ""
    late_by: float | None = None

    def seen(self, last_told: date) -> "Tick":
        """How it stands by what is told up to the end of a day."""
        by_the_clock = isinstance(self.due, datetime)
        end = datetime.combine(last_told + timedelta(days=1), time()) if by_the_clock else last_told
        ended = self.stopped or end
        if self.due is None:
            self.state = "not known"
        elif self.stopped:
            self.state = "met" if self.stopped <= self.due else "missed"
        else:
            self.state = "running" if end <= self.due else "overdue"
        if self.state in ("missed", "overdue"):
            self.late_by = self.late(ended)
        return self

    def late(self, ended: Day) -> float:
        if isinstance(ended, datetime):
            return (ended - self.due).total_seconds() / 3600
        return float(working_days_between(self.due, ended) if self.in_working_days else (ended - self.due).days)


def clock(name: str, city: City) -> list[Tick]:
    """What it runs for, as it stands."""
    sources, ticks = CLOCKS[name]
    last_told = city.told_to(*sources)
    return [tick.seen(last_told) for tick in ticks(city)]


def on_the_way(stopped: Day | None, started: Day) -> Day | None:
    """What is dated before it began is not done until the days are put right."""
    return stopped if stopped and stopped >= started else None


def return_interviews(city: City) -> Iterable[Tick]:
    for row in city["return_interviews"]:
        if row.offered_status != "not applicable" and row.outcome != "Declined":
            due = row.returned_at + timedelta(hours=72)
            yield Tick(row.returned_at, due, on_the_way(row.completed_at, row.returned_at), row)


def matrices(city: City) -> Iterable[Tick]:
    """One whom the panel closed, or who is no longer on the tracker, needs no further matrix."""
    for stay, goes_on in stays(city):
        ticks = list(again({row.rfm_on: row for row in stay if row.rfm_on}, lambda day: day + timedelta(days=42)))
        yield from (tick for tick in ticks if tick.stopped or goes_on)


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


def again(days: dict[Day, Row], due: Callable[[Day], Day]) -> Iterable[Tick]:
    """Each starts the time for the next."""
    held = sorted(days)
    for day, following in zip(held, [*held[1:], None]):
        yield Tick(day, due(day), following, days[day])


def meetings(name: str, days: int) -> Callable[[City], Iterable[Tick]]:
    def ticks(city: City) -> Iterable[Tick]:
        held = {row.met_on: row for row in city["mace_attendance"] if (row.meeting, row.held) == (name, "Held")}
        return again(held, lambda day: day + timedelta(days=days))

    return ticks


def notices(city: City) -> Iterable[Tick]:
    for row in city["ppn_notices"]:
        due = row.submitted_at + timedelta(hours=24)
        yield Tick(row.submitted_at, due, on_the_way(row.triaged_at, row.submitted_at), row)


def encompass(city: City) -> Iterable[Tick]:
    for row in city["encompass_notifications"]:
        if not row.home_educated:
            due = school_starts(row.incident_at)
            yield Tick(row.incident_at, due, on_the_way(row.notified_at, row.incident_at), row)


def school_starts(moment: datetime) -> datetime:
    """9 o'clock of the next weekday that is no bank holiday: of a night before school, that same day."""
    day = datetime.combine(moment.date(), time(9))
    while day <= moment or not works(day.date()):
        day += timedelta(days=1)
    return day


def deaths(city: City) -> Iterable[Tick]:
    """Where both lists tell of a death, what that of the reviews says counts."""
    reviewed = {row.case_ref: row for row in city["child_deaths_reviewed"]}
    notified = {row.case_ref: row for row in city["child_deaths_notified"]}
    for ref in {**notified, **reviewed}:
        told = [row for row in (reviewed.get(ref), notified.get(ref)) if row]
        if told[0].area == HERE:
            started = next((row.notified_on for row in told if row.notified_on), None)
            age_group = next((row.age_group for row in told if row.age_group), None)
            due = started and started + relativedelta(months=12)
            yield Tick(started, due, ref in reviewed and reviewed[ref].reviewed_on or None, Row(age_group=age_group))


def panels(city: City) -> Iterable[Tick]:
    for row in city["child_deaths_reviewed"]:
        if row.area == HERE:
            yield Tick(row.meeting_on, row.meeting_on and row.meeting_on + timedelta(days=42), row.reviewed_on, row)


def school_audits(city: City) -> Iterable[Tick]:
    for row in city["s175_returns"]:
        yield Tick(date(row.cycle, 9, 1), row.due_on, row.submitted_on, row)


def decisions(city: City) -> Iterable[Tick]:
    for row in city["contacts"]:
        if row.contact_outcome == "Referral":
            later = [each.referred_on for each in city.of("referrals", "child_id", row.child_id)]
            decided = min((day for day in later if day >= row.contact_on), default=None)
            yield Tick(row.contact_on, working_days_on(row.contact_on, 1), decided, row, True)


def assessments(city: City) -> Iterable[Tick]:
    for row in city["assessments"]:
        stopped = on_the_way(row.authorised_on, row.started_on)
        yield Tick(row.started_on, working_days_on(row.started_on, 45), stopped, row, True)


def conferences(city: City) -> Iterable[Tick]:
    for row in city["section_47_enquiries"]:
        if row.conference_unnecessary == "No" or (row.conference_unnecessary is None and row.conference_on):
            yield Tick(row.discussed_on, working_days_on(row.discussed_on, 15), row.conference_on, row, True)


def first_reviews(city: City) -> Iterable[Tick]:
    """Of a plan several lists tell, each with the latest review of its day."""
    for rows in plans(city):
        started, due = rows[0].started_on, rows[0].started_on + relativedelta(months=3)
        reviews = [row.reviewed_on for row in rows if row.reviewed_on]
        first = min(reviews, default=None)
        if len(reviews) < len(rows) or first <= due:
            plan = plan_of(rows)
            done = min((day for day in (first, plan.ended_on) if day), default=None)
            yield Tick(started, due, done, plan)


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


def audits(city: City) -> Iterable[Tick]:
    return again({row.held_on: row for row in city["audits"] if row.held_on}, lambda day: day + timedelta(days=42))


def promised(city: City) -> Iterable[Tick]:
    for activity, rows in city.by("partnership_calendar", "activity").items():
        if activity in (MONTHS | WEEKS):
            every = relativedelta(months=MONTHS.get(activity, 0), weeks=WEEKS.get(activity, 0))
            yield from again({row.held_on: row for row in rows if row.held_on}, lambda day, every=every: day + every)


def yearly_reports(city: City) -> Iterable[Tick]:
    rows = city.of("partnership_calendar", "activity", "Yearly report published")
    for year in {row.for_year for row in rows}:
        ended = year and date(year + 1, 3, 31)
        published = min((row.held_on for row in rows if row.for_year == year and row.held_on), default=None)
        yield Tick(ended, ended and ended.replace(month=9, day=30), published, Row(activity="Yearly report"))


def actions(city: City) -> Iterable[Tick]:
    for copies in city.by("actions", "action_ref").values():
        copies = sorted(copies, key=lambda row: row.as_at)
        first, newest = copies[0], copies[-1]
        done = newest.closed_on if newest.status in COMPLETE else None
        yield Tick(newest.raised_on, first.due_on, done, newest)


COMPLETE = ("Complete", "Closed with evidence")


def notifications(city: City) -> Iterable[Tick]:
    for row in city["case_reviews"]:
        yield Tick(row.aware_on, working_days_on(row.aware_on, 5), row.notified_on, row, True)


def rapid_reviews(city: City) -> Iterable[Tick]:
    for row in city["case_reviews"]:
        due = row.notified_on and working_days_on(row.notified_on, 15)
        yield Tick(row.notified_on, due, row.rapid_review_on, row, True)


def publications(city: City) -> Iterable[Tick]:
    for row in city["case_reviews"]:
        if row.commissioned:
            due = row.rapid_review_on and row.rapid_review_on + relativedelta(months=6)
            yield Tick(row.rapid_review_on, due, row.published_on, row)


def scrutiny_reports(city: City) -> Iterable[Tick]:
    for row in city["scrutiny_plan"]:
        if row.agreed_on:
            yield Tick(row.agreed_on, row.report_due_on, row.delivered_on, row)


def young_people(city: City) -> Iterable[Tick]:
    for topic in ("Child exploitation", "Serious youth violence"):
        sessions = city.of("participation", "topic", topic)
        days = {row.held_on: row for row in sessions if row.group_heard != "Parents and carers panel"}
        yield from again(days, lambda day: day + timedelta(days=56))


CLOCKS: dict[str, tuple[tuple[str, ...], Callable[[City], Iterable[Tick]]]] = {
    "return_interview": (("return_interviews",), return_interviews),
    "rfm_reassessment": (("exploitation_tracker",), matrices),
    "weekly_risk_meeting": (("mace_attendance",), meetings("Weekly risk meeting", 7)),
    "disruption_meeting": (("mace_attendance",), meetings("Disruption and mapping", 14)),
    "ppn_triage": (("ppn_notices",), notices),
    "encompass_notice": (("encompass_notifications",), encompass),
    "child_death_review": (("child_deaths_notified", "child_deaths_reviewed"), deaths),
    "child_death_panel": (("child_deaths_reviewed",), panels),
    "s175_return": (("s175_returns",), school_audits),
    "referral_decision": (("contacts", "referrals"), decisions),
    "assessment": (("assessments",), assessments),
    "protection_conference": (("section_47_enquiries",), conferences),
    "first_review_conference": (("protection_plans",), first_reviews),
    "audit_cadence": (("audits",), audits),
    "cadence": (("partnership_calendar",), promised),
    "yearly_report": (("partnership_calendar",), yearly_reports),
    "action_done": (("actions",), actions),
    "incident_notification": (("case_reviews",), notifications),
    "rapid_review": (("case_reviews",), rapid_reviews),
    "review_publication": (("case_reviews",), publications),
    "scrutiny_report": (("scrutiny_plan",), scrutiny_reports),
    "young_people_consulted": (("participation",), young_people),
}
