"""The voice of children and families, funding, and children known to several agencies, counted again."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from loaders.one_child import MOST_ROWS
from tests.second_opinion.counting import Case, City, Recount, Row, day_of, each, financial_year, last_of_month, no
from tests.second_opinion.front_door import done_in_time
from tests.second_opinion.youngest import hidden

SESSIONS = "participation", "held_on"
TOTAL = "Total as stated"
CITY = 861


def asked(row: Row) -> bool:
    return row.response is not None


def answers(city: City) -> Iterable[Case]:
    for row in city["participation"]:
        if row.answered_on and row.answered_on >= row.held_on:
            yield Case(row.answered_on, row, (row.answered_on - row.held_on).days)


def years_of_money(city: City) -> Iterable[tuple[date, list[Row], Row | None]]:
    for day, rows in city.by("contributions", "year_end").items():
        named = [row for row in rows if row.contributor != TOTAL]
        yield day, named, next((row for row in rows if row.contributor == TOTAL), None)


def agreed(city: City) -> Iterable[Case]:
    """Those of each contributor, and what the stated total has beyond them."""
    for day, named, total in years_of_money(city):
        yield from (Case(day, row, row.budget) for row in named)
        if total:
            yield Case(day, total.beside(contributor="Unattributed"), max(0, total.budget - sum(row.budget for row in named)))


def unattributed(city: City) -> Iterable[Case]:
    for day, named, total in years_of_money(city):
        if total:
            yield Case(day, total, total.budget - sum(row.budget for row in named), out_of=total.budget)


def for_each_child(city: City) -> Iterable[Case]:
    children = children_of_the_city(city)
    for day, named, total in years_of_money(city):
        pounds = total.budget if total else sum(row.budget for row in named)
        if financial_year(day) in children:
            yield Case(day, named[0] if named else total, pounds, out_of=children[financial_year(day)])


def children_of_the_city(city: City) -> dict[int, int]:
    """By the year in whose middle they were counted, which is that in which the financial year begins."""
    return {row.year: row.children for row in city["child_population"] if row.la_code == CITY}


def named_contributors(row: Row) -> bool:
    return row.contributor != TOTAL


def on_31_march(measure: str) -> Recount:
    return each(
        "children_known",
        "counted_on",
        of=lambda row: row.measure == measure,
        what=lambda row: row.children,
        withheld=lambda row: hidden(row, "children"),
    )


def one_in(measure: str) -> Recount:
    def cases(city: City) -> Iterable[Case]:
        children = children_of_the_city(city)
        for row in city.of("children_known", "measure", measure):
            year = financial_year(row.counted_on)
            if year in children and row.children is not None:
                yield Case(row.counted_on, row, children[year], out_of=row.children)

    return cases


def sightings(city: City) -> Iterable[tuple[str, str, date, Row]]:
    """Every row about a child in any extract that has dates: the child, the partner, the day."""
    for source in city.about_children:
        column, partner, child = city.partners[source]
        for row in city[source]:
            if row[child] is not None and row[column] is not None:
                yield row[child], partner(row), day_of(row[column]), row


def known_to_several(city: City) -> Iterable[Case]:
    years: dict[tuple, dict[str, date]] = {}
    for child, partner, day, _ in sightings(city):
        known = years.setdefault((child, financial_year(day)), {})
        known[partner] = max(day, known.get(partner, day))
    for (child, _), partners in years.items():
        if len(partners) > 1:
            words = f"{len(partners)} partners" if len(partners) < 4 else "4 or more partners"
            yield Case(max(partners.values()), Row(partners=words), who=child)


def matched(city: City) -> Iterable[Case]:
    """A number that the list gives to more than one child can have is nobody's."""
    held = Counter(row[column] for row in city["child_identifiers"] for column in ("council_id", "nhs_number", "upn"))
    listed = {number for number, rows in held.items() if rows <= MOST_ROWS}
    seen = {(child, partner, day.replace(day=1)) for child, partner, day, _ in sightings(city)}
    for child, partner, month in seen:
        yield Case(month, Row(partner=partner), child in listed)


SETS = (
    ("Excluded", "exclusions", "started_on", lambda row: True),
    ("Exploitation", "exploitation_tracker", "month", lambda row: True),
    ("Missing", "missing_episodes", "reported_at", lambda row: True),
    ("Neglect", "gcp2_assessments", "completed_on", lambda row: True),
    ("Police notice", "contacts", "contact_on", lambda row: row.police_ref is not None),
)


def in_sets(city: City) -> Iterable[Case]:
    years: dict[tuple, set[str]] = {}
    days: dict[tuple, list[date]] = {}
    for name, source, column, belongs in SETS:
        for row in filter(belongs, city[source]):
            key = row.child_id, financial_year(row[column])
            years.setdefault(key, set()).add(name)
            days.setdefault(key, []).append(day_of(row[column]))
    for (child, year), names in years.items():
        yield Case(max(days[child, year]), Row(in_all_of=" + ".join(sorted(names))), who=child)


def path(city: City) -> Iterable[Case]:
    for row in city["ppn_notices"]:
        contacts = city.of("contacts", "police_ref", row.ppn_ref)
        referred = [
            found for one in contacts for found in following(city, "referrals", "referred_on", one.child_id, one.contact_on, 30)
        ]
        assessed = [
            found for child, start in referred for found in following(city, "assessments", "started_on", child, start, 90)
        ]
        stages = {
            "1 Submitted": True,
            "2 Triaged": row.triaged_at,
            "3 Contact": contacts,
            "4 Referral": referred,
            "5 Assessment": assessed,
        }
        yield from (Case(row.submitted_at, row.beside(stage=stage), who=row.ppn_ref) for stage, hit in stages.items() if hit)


def following(city: City, source: str, column: str, child: str, start: date, days: int) -> list[tuple[str, date]]:
    rows = city.of(source, "child_id", child)
    return [(child, row[column]) for row in rows if start <= row[column] <= start + timedelta(days=days)]


def exploited_and_missing(city: City) -> Iterable[Case]:
    for row in city["exploitation_tracker"]:
        reports = city.of("missing_episodes", "child_id", row.child_id)
        if any(last_of_month(report.reported_at) == last_of_month(row.month) for report in reports):
            yield Case(row.month, row, no(row.plan_in_date))


RECOUNTS = {
    "voice_sessions": each(*SESSIONS),
    "voice_attendances": each(*SESSIONS, what=lambda row: row.attendances, withheld=lambda row: hidden(row, "attendances")),
    "groups_heard": each(*SESSIONS, who=lambda row: row.group_heard),
    "voice_send_share": each(*SESSIONS, what=lambda row: row.with_send, out_of=lambda row: row.attendances),
    "asks_answered": each(*SESSIONS, of=asked, what=lambda row: row.response in ("Changed", "Responded")),
    "asks_changed": each(*SESSIONS, of=asked, what=lambda row: row.response == "Changed"),
    "days_to_answer": answers,
    "consultations_in_time": done_in_time("young_people_consulted"),
    "contributions_agreed": agreed,
    "contribution_shares": agreed,
    "contributions_unattributed": unattributed,
    "contributions_received": each(
        "contributions", "year_end", of=named_contributors, what=lambda row: row.actual, out_of=lambda row: row.budget
    ),
    "contributions_in_kind": each(
        "contributions",
        "year_end",
        of=lambda row: named_contributors(row) and (row.in_kind is not None or row.in_kind_status),
        what=lambda row: row.in_kind,
        withheld=lambda row: row.in_kind_status,
    ),
    "contributions_per_child": for_each_child,
    "spending_by_area": each("spending", "quarter_end", of=lambda row: row.spent is not None, what=lambda row: row.spent),
    "spending_of_plan": each("spending", "quarter_end", what=lambda row: row.spent, out_of=lambda row: row.budget),
    "children_looked_after": on_31_march("Looked after"),
    "children_for_each_looked_after": one_in("Looked after"),
    "in_need_on_31_march": on_31_march("In need"),
    "children_for_each_in_need": one_in("In need"),
    "children_known_to_several": known_to_several,
    "match_rate": matched,
    "children_in_several_sets": in_sets,
    "path_of_a_notice": path,
    "exploited_missing_without_plan": exploited_and_missing,
}
