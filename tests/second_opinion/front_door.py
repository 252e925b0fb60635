"""The front door, social work and Family Hubs, counted again."""

from collections.abc import Iterable
from datetime import date

from tests.second_opinion.clocks_of_children import plan_of, plans
from tests.second_opinion.clockwork import clock
from tests.second_opinion.counting import Case, City, Recount, Row, each, in_the_year_before, last_of_month, working_days_between
from tests.second_opinion.youngest import hidden

CONTACTS = "contacts", "contact_on"
REFERRALS = "referrals", "referred_on"
AUTHORISED = "assessments", "authorised_on"
ENQUIRIES = "section_47_enquiries", "discussed_on"


def contact_became(word: str) -> Recount:
    return each(*CONTACTS, of=lambda row: row.contact_outcome, what=lambda row: row.contact_outcome == word)


def re_referrals(city: City) -> Iterable[Case]:
    for row in city["referrals"]:
        earlier = [one.referred_on for one in city.of("referrals", "child_id", row.child_id) if one.referred_on < row.referred_on]
        yield Case(row.referred_on, row, any(in_the_year_before(day, row.referred_on) for day in earlier))


def done_in_time(name: str, day: str = "due") -> Recount:
    """What a clock runs for, by the day it was due, or by another; what still runs is not judged."""

    def cases(city: City) -> Iterable[Case]:
        for tick in clock(name, city):
            if tick.state in ("met", "missed", "overdue"):
                yield Case(getattr(tick, day), tick.row, tick.state == "met")

    return cases


def took(row: Row) -> int:
    return working_days_between(row.started_on, row.authorised_on)


def in_their_right_order(row: Row) -> bool:
    return row.authorised_on >= row.started_on


def started_plans(of=lambda row: True, what=lambda row: True) -> Recount:
    """By the category at the start."""

    def cases(city: City) -> Iterable[Case]:
        for rows in plans(city):
            plan = plan_of(rows)
            if of(plan):
                yield Case(plan.started_on, plan, what(plan))

    return cases


def plans_in_force(of=lambda row: True, what=lambda row: True) -> Recount:
    """At the end of each month, by the category at the latest review; what ended on its last day is not in force any more."""

    def cases(city: City) -> Iterable[Case]:
        ends = ends_of_months(city, "protection_plans")
        for rows in plans(city):
            plan = plan_of(rows)
            plan = plan.beside(category=plan.now)
            for day in ends:
                if of(plan) and stands(plan.started_on, plan.ended_on, day):
                    yield Case(day, plan, what(plan), who=plan.child_id)

    return cases


def stands(start: date, end: date | None, day: date) -> bool:
    return start <= day and (end is None or end > day)


def ends_of_months(city: City, source: str) -> list[date]:
    return sorted({last_of_month(owed.start) for owed in city.returns if owed.source == source})


def in_need(city: City) -> Iterable[Case]:
    ends = ends_of_months(city, "children_in_need")
    for row in city["children_in_need"]:
        for day in ends:
            if stands(row.started_on, row.closed_on, day):
                yield Case(day, row, who=row.child_id)


def counted_by_hubs(column: str) -> Recount:
    return each("hub_visits", "month", what=lambda row: row[column], withheld=lambda row: hidden(row, column))


RECOUNTS = {
    "police_contacts": each(*CONTACTS, of=lambda row: row.contact_source == "Police"),
    "contacts_all_sources": each(*CONTACTS),
    "contacts_to_family_forum": contact_became("Family Forum"),
    "contacts_to_referral": contact_became("Referral"),
    "referrals": each(*REFERRALS),
    "referrals_from_police": each(
        *REFERRALS, of=lambda row: row.referral_source, what=lambda row: row.referral_source == "Police"
    ),
    "re_referrals": re_referrals,
    "referrals_closed_at_once": each(
        *REFERRALS, of=lambda row: row.no_further_action, what=lambda row: row.no_further_action == "Yes"
    ),
    "referrals_decided_in_one_day": done_in_time("referral_decision", "started"),
    "assessments_completed": each(*AUTHORISED),
    "assessments_in_45_days": done_in_time("assessment"),
    "assessment_days": each(*AUTHORISED, of=in_their_right_order, what=took),
    "assessments_leading_to_support": each(
        *AUTHORISED, of=lambda row: row.needs_support in ("Yes", "No"), what=lambda row: row.needs_support == "Yes"
    ),
    "section_47_enquiries": each(*ENQUIRIES),
    "enquiries_without_conference": each(
        *ENQUIRIES, of=lambda row: row.conference_unnecessary, what=lambda row: row.conference_unnecessary == "Yes"
    ),
    "conferences_in_15_days": done_in_time("protection_conference"),
    "plans_started": started_plans(),
    "plans_in_force": plans_in_force(),
    "second_plans": started_plans(lambda row: row.earlier_plans is not None, lambda row: row.earlier_plans > 0),
    "plans_for_neglect": plans_in_force(lambda row: row.category, lambda row: row.category == "Neglect"),
    "first_reviews_in_time": done_in_time("first_review_conference"),
    "children_in_need_open": in_need,
    "family_forum_referrals": each("family_forum", "referred_on"),
    "family_forum_outcomes": each("family_forum", "held_on", of=lambda row: row.outcome),
    "family_forum_wait": each(
        "family_forum",
        "held_on",
        of=lambda row: row.held_on >= row.referred_on,
        what=lambda row: (row.held_on - row.referred_on).days,
    ),
    "hub_families": counted_by_hubs("families"),
    "hub_children_under_5": counted_by_hubs("children_under_5"),
    "hub_visits": counted_by_hubs("visits"),
}
