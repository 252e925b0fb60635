"""Missing children, counted again."""

from collections.abc import Iterable
from datetime import timedelta

from tests.second_opinion.clock_runs import not_told
from tests.second_opinion.counting import HERE, Case, City, Row, day_of, each, hours, timed

REPORTS = "missing_episodes", "reported_at"
MARKS = {True: "Marked", False: "Not marked", None: None}
RETURNS = "missing_episodes", "returned_at"


def ended(row: Row) -> bool:
    """A return before the report is left out until it is put right; hours are counted from times that were given."""
    return row.returned_at >= row.reported_at and timed(row, "reported_at", "returned_at")


def third_within_90_days(city: City) -> Iterable[Case]:
    for child, reports in city.by("missing_episodes", "child_id").items():
        reports = sorted(reports, key=lambda row: row.reported_at)
        for first, third in zip(reports, reports[2:]):
            if day_of(third.reported_at) - day_of(first.reported_at) < timedelta(days=90):
                yield Case(third.reported_at, third, who=child)


def interviews(of, what):
    """Episodes by the provider's return, with what the police know of each."""

    def cases(city: City) -> Iterable[Case]:
        for row in city["return_interviews"]:
            if row.offered_status != "not applicable" and of(row):
                police = next(iter(city.of("missing_episodes", "misper_ref", row.misper_ref)), Row())
                known = {name: police.get(name) for name in ("missing_from", "age", "sex")}
                yield Case(row.returned_at, row.beside(**known), what(row))

    return cases


def took_place(row: Row) -> bool | None:
    unsaid = row.outcome is None and (not_told(row, "completed_at") or not_told(row, "outcome"))
    return None if row.completed_at is None and unsaid else row.completed_at is not None or row.outcome == "Completed"


def declined(row: Row) -> bool | None:
    told = row.outcome is not None or row.completed_at is not None
    return row.outcome == "Declined" if row.offered and told else None


def in_72_hours(row: Row) -> bool | None:
    """One marked as declined is not in time, whatever stands beside it."""
    if row.outcome == "Declined":
        return False
    if row.completed_at is None:
        return None if row.outcome == "Completed" or not_told(row, "completed_at") else False
    return 0 <= hours(row.returned_at, row.completed_at) <= 72


def on_tracker(city: City) -> Iterable[Case]:
    for row in city["missing_episodes"]:
        months = {each.month.replace(day=1) for each in city.of("exploitation_tracker", "child_id", row.child_id)}
        row = row.beside(exploitation_flag=MARKS[row.exploitation_flag])
        yield Case(row.reported_at, row, day_of(row.reported_at).replace(day=1) in months)


def placed_by_others(row: Row) -> bool:
    return row.placing_area not in (None, HERE)


RECOUNTS = {
    "missing_children": each(*REPORTS, who=lambda row: row.child_id),
    "missing_episodes": each(*REPORTS),
    "episodes_per_child": each(*REPORTS, who=lambda row: row.child_id),
    "children_missing_often": third_within_90_days,
    "missing_from_care": each(*REPORTS, of=lambda row: row.missing_from, what=lambda row: row.missing_from == "Care"),
    "looked_after_missing": each(
        "ssda903_missing", "started_on", of=lambda row: row.episode_type == "Missing", who=lambda row: row.child_id
    ),
    "looked_after_missing_episodes": each("ssda903_missing", "started_on", of=lambda row: row.episode_type == "Missing"),
    "placed_by_other_authorities": each(*REPORTS, of=placed_by_others, who=lambda row: row.child_id),
    "hours_missing": each(*RETURNS, of=ended, what=lambda row: hours(row.reported_at, row.returned_at)),
    "interviews_offered": interviews(lambda row: True, lambda row: row.offered),
    "interviews_completed": interviews(lambda row: True, took_place),
    "interviews_declined": interviews(lambda row: row.offered is not False, declined),
    "interviews_within_72_hours": interviews(lambda row: True, in_72_hours),
    "missing_flagged_exploited": each(*REPORTS, what=lambda row: row.exploitation_flag),
    "missing_over_a_day": each(*RETURNS, of=ended, what=lambda row: hours(row.reported_at, row.returned_at) > 24),
    "missing_on_tracker": on_tracker,
}
