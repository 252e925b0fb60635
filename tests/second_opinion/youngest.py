"""The youngest, deaths of children and children's health, counted again."""

from collections.abc import Iterable
from datetime import timedelta

from tests.second_opinion.clockwork import clock
from tests.second_opinion.counting import HERE, Case, City, Recount, Row, each, no

NOTIFIED = "child_deaths_notified", "notified_on"
REVIEWED = "child_deaths_reviewed", "reviewed_on"
FACTORS = {
    "smoking": "Smoking in pregnancy",
    "obesity": "Obesity of the mother",
    "unsafe_sleep": "Unsafe sleep",
    "substances": "Drugs or alcohol",
    "late_care": "Late antenatal care",
    "service_gaps": "Gaps in services",
}


def reviewed_here(of=lambda row: True, what=lambda row: True) -> Recount:
    return each(*REVIEWED, of=lambda row: row.area == HERE and of(row), what=what)


def factors(city: City) -> Iterable[Case]:
    for row in city["child_deaths_reviewed"]:
        for column, factor in FACTORS.items():
            if row.area == HERE and row[column]:
                yield Case(row.reviewed_on, row.beside(factor=factor))


def mothers(city: City) -> Iterable[Case]:
    words = {True: "Found", False: "None found", None: None}
    for row in city["child_deaths_reviewed"]:
        if row.area == HERE:
            found = row.beside(modifiable_factors=words[row.modifiable])
            yield Case(row.reviewed_on, found, no(row.mother_english_first_language))


def reviewed_in_a_year(city: City) -> Iterable[Case]:
    """The day of notification may stand in either list."""
    for tick in clock("child_death_review", city):
        if tick.started and tick.stopped:
            yield Case(tick.stopped, tick.row, tick.stopped <= tick.due)


def days_waited(row: Row) -> int | None:
    days = row.notified_on and (row.reviewed_on - row.notified_on).days
    return days if days is not None and days >= 0 else None


def hidden(row: Row, *columns: str) -> str | None:
    """Why a number is missing where there should be one."""
    return next((row[f"{column}_status"] or "no reason" for column in columns if row[column] is None), None)


def told(message: str) -> Recount:
    return each(
        "infant_health",
        "quarter_end",
        of=lambda row: row.message == message,
        what=lambda row: row.given,
        out_of=lambda row: row.eligible,
    )


def percentages_alone(row: Row) -> bool:
    return row.message == "ICON" and row.percent is not None and (row.given is None or row.eligible is None)


def before_20_weeks(row: Row) -> int | None:
    early = row.gestation in ("0 to 11 weeks", "12 to 19 weeks")
    return row.referrals if early or row.referrals is None else 0


def activity(measure: str) -> Recount:
    return each(
        "mental_health_activity",
        "month",
        of=lambda row: row.measure == measure,
        what=lambda row: row.value,
        withheld=lambda row: hidden(row, "value"),
    )


def activity_of(above: str, below: str) -> Recount:
    """One number of a provider's month in another of the same."""

    def cases(city: City) -> Iterable[Case]:
        months: dict[tuple, dict[str, Row]] = {}
        for row in city["mental_health_activity"]:
            months.setdefault((row.trust, row.month), {})[row.measure] = row
        for measures in months.values():
            if below in measures:
                whole, part = measures[below], measures.get(above)
                yield Case(whole.month, whole, part and part.value, out_of=whole.value)

    return cases


RECOUNTS = {
    "deaths_notified": each(*NOTIFIED, of=lambda row: row.area == HERE),
    "deaths_in_both_areas": each(*NOTIFIED),
    "unexpected_deaths": each(
        *NOTIFIED, of=lambda row: row.area == HERE and row.expected, what=lambda row: row.expected == "Unexpected"
    ),
    "deaths_reviewed": reviewed_here(),
    "deaths_with_modifiable_factors": reviewed_here(lambda row: row.modifiable is not None, lambda row: row.modifiable),
    "modifiable_factors": factors,
    "mothers_with_another_language": mothers,
    "days_to_death_review": reviewed_here(lambda row: days_waited(row) is not None, days_waited),
    "death_reviews_within_12_months": reviewed_in_a_year,
    "death_panels_within_6_weeks": reviewed_here(
        lambda row: row.meeting_on, lambda row: row.reviewed_on <= row.meeting_on + timedelta(weeks=6)
    ),
    "icon_given": told("ICON"),
    "icon_rate_as_stated": each("infant_health", "quarter_end", of=percentages_alone, what=lambda row: row.percent),
    "safe_sleep_given": told("Safe sleep"),
    "pre_birth_referrals_made": each(
        "pre_birth_referrals", "quarter_end", what=lambda row: row.referrals, withheld=lambda row: hidden(row, "referrals")
    ),
    "pre_birth_referrals_before_20_weeks": each(
        "pre_birth_referrals",
        "quarter_end",
        of=lambda row: row.gestation != "Not recorded",
        what=before_20_weeks,
        out_of=lambda row: row.referrals,
    ),
    "mental_health_referrals": activity("Referrals received"),
    "mental_health_referrals_accepted": activity_of("Referrals accepted", "Referrals received"),
    "children_waiting": activity("Waiting at month end"),
    "first_contact_within_4_weeks": activity_of("First contacts within 4 weeks", "First contacts"),
    "second_contact_within_18_weeks": activity_of("Second contacts within 18 weeks", "Second contacts"),
    "self_harm_admissions": activity("Self-harm admissions"),
    "schools_with_support_team": activity_of("Schools with a support team", "Schools"),
    "moved_to_adult_services": activity_of("Moved to adult services at 18", "Reached 18 in the service"),
}
