"""Education, suspensions and schools' audits, counted again."""

from collections.abc import Iterable

from tests.second_opinion.counting import Case, City, Recount, Row, each, financial_year, in_the_year_before, no

AUDITS = "s175_returns", "due_on"
EXCLUSIONS = "exclusions", "started_on"


def returned(row: Row) -> bool:
    return row.status == "Returned"


def in_time(row: Row) -> bool:
    return row.submitted_on is not None and row.submitted_on <= row.due_on


def days_late(row: Row) -> int:
    return (row.submitted_on - row.due_on).days


def suspended(row: Row) -> bool:
    return row.exclusion_type == "Suspension"


def with_phase(kind: str) -> Recount:
    def cases(city: City) -> Iterable[Case]:
        phases = {row.urn: row.phase for row in city["schools"]}
        for row in city.of("exclusions", "exclusion_type", kind):
            yield Case(row.started_on, row.beside(phase=phases.get(row.urn)))

    return cases


def first_of_the_year(known=lambda row: True, what=lambda city, row: True) -> Recount:
    """Of each child the first suspension or exclusion of a financial year of which something is known."""

    def cases(city: City) -> Iterable[Case]:
        for child, rows in city.by("exclusions", "child_id").items():
            first: dict[int, Row] = {}
            for row in sorted(filter(known, rows), key=lambda row: (row.started_on, row.exclusion_type)):
                first.setdefault(financial_year(row.started_on), row)
            yield from (Case(row.started_on, row, what(city, row), who=child) for row in first.values())

    return cases


def went_missing(city: City, row: Row) -> bool:
    reports = city.of("missing_episodes", "child_id", row.child_id)
    return any(in_the_year_before(report.reported_at, row.started_on) for report in reports)


def suspended_before(city: City, row: Row) -> bool:
    others = [other for other in city.of("exclusions", "child_id", row.child_id) if suspended(other)]
    return any(other.started_on < row.started_on and in_the_year_before(other.started_on, row.started_on) for other in others)


def suspensions(only=lambda city, row: True, what=lambda city, row: True) -> Recount:
    def cases(city: City) -> Iterable[Case]:
        for row in filter(suspended, city["exclusions"]):
            if only(city, row):
                yield Case(row.started_on, row, what(city, row), who=row.child_id)

    return cases


def known_to_police(city: City, row: Row) -> bool:
    """In the 12 months before missing, or named in a contact after a police notice."""
    days = [report.reported_at for report in city.of("missing_episodes", "child_id", row.child_id)]
    days += [one.contact_on for one in city.of("contacts", "child_id", row.child_id) if one.police_ref]
    return any(in_the_year_before(day, row.started_on) for day in days)


def not_signposted(city: City) -> Iterable[Case]:
    for row in city["exclusions"]:
        if known_to_police(city, row):
            yield Case(row.started_on, row, no(row.early_help))


RECOUNTS = {
    "s175_completion": each(*AUDITS, what=returned),
    "s175_by_deadline": each(*AUDITS, what=in_time),
    "s175_days_late": each(*AUDITS, of=lambda row: row.submitted_on and days_late(row) > 0, what=days_late),
    "s175_self_grades": each(*AUDITS, of=lambda row: returned(row) and row.self_grade is not None),
    "s175_actions_open": each(*AUDITS, what=lambda row: row.actions_open),
    "suspensions": with_phase("Suspension"),
    "permanent_exclusions": with_phase("Permanent"),
    "school_days_lost": each(*EXCLUSIONS, of=suspended, what=lambda row: row.days),
    "excluded_children": each(*EXCLUSIONS, who=lambda row: row.child_id),
    "excluded_with_sen": first_of_the_year(lambda row: row.sen, lambda city, row: row.sen != "No SEN"),
    "excluded_without_early_help": first_of_the_year(
        lambda row: row.early_help is not None, lambda city, row: not row.early_help
    ),
    "exclusions_youth_violence": each(*EXCLUSIONS, what=lambda row: row.youth_violence),
    "suspended_again": suspensions(what=suspended_before),
    "children_suspended_again": suspensions(only=suspended_before),
    "excluded_who_went_missing": first_of_the_year(what=went_missing),
    "excluded_known_not_signposted": not_signposted,
}
