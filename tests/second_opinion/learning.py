"""Learning and development, counted again."""

from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from tests.second_opinion.counting import Case, City, Recount, Row, each
from tests.second_opinion.youngest import hidden

BOOKINGS = "training_attendance", "session_on"
ANSWERS = "training_evaluations", "answered_on"


def came(row: Row) -> bool:
    return row.attendance == "Attended"


def session(row: Row) -> tuple:
    return row.course, row.session_on


def pairs(earlier: str, later: str, asked: str) -> Recount:
    """What a person marked later, less what they marked before; of two answers to one questionnaire the later counts."""

    def cases(city: City) -> Iterable[Case]:
        marked: dict[tuple, dict[str, Row]] = {}
        for row in sorted(city["training_evaluations"], key=lambda row: (row.answered_on, row.load, row.source_row)):
            if row.respondent_ref and row.scale != "1 to 5" and row[asked] is not None:
                marked.setdefault((row.respondent_ref, row.course), {})[row.stage] = row
        for answers in marked.values():
            if earlier in answers and later in answers:
                yield Case(answers[later].answered_on, answers[later], answers[later][asked] - answers[earlier][asked])

    return cases


def paired(city: City) -> Iterable[Case]:
    before = {(row.respondent_ref, row.course) for row in city["training_evaluations"] if row.stage == "Before"}
    for row in city.of("training_evaluations", "stage", "After"):
        yield Case(row.answered_on, row, row.respondent_ref is not None and (row.respondent_ref, row.course) in before)


def heard_from_again(city: City) -> Iterable[Case]:
    heard = {(row.respondent_ref, row.course) for row in city["training_evaluations"] if row.stage == "Three months"}
    for row in filter(came, city["training_attendance"]):
        if row.session_on + relativedelta(months=4) <= city.today:
            yield Case(row.session_on, row, (row.person_ref, row.course) in heard)


def counted_heads(kind: str) -> Recount:
    return each(
        "learning_events",
        "held_on",
        of=lambda row: row.event_kind == kind,
        what=lambda row: row.headcount,
        withheld=lambda row: hidden(row, "headcount"),
    )


RECOUNTS = {
    "training_courses": each(*BOOKINGS, of=came, who=lambda row: row.course),
    "training_sessions": each(*BOOKINGS, of=came, who=session),
    "training_attendances": each(*BOOKINGS, of=came),
    "attendance_rate": each(*BOOKINGS, of=lambda row: row.attendance != "Cancelled", what=came),
    "attendances_per_session": each(*BOOKINGS, of=came, who=session),
    "evaluation_responses": each(*ANSWERS),
    "evaluations_paired": paired,
    "confidence_gained": pairs("Before", "After", "confidence"),
    "confidence_kept": pairs("After", "Three months", "confidence"),
    "knowledge_gained": pairs("Before", "After", "knowledge"),
    "knowledge_kept": pairs("After", "Three months", "knowledge"),
    "practice_changed": each(*ANSWERS, of=lambda row: row.stage == "Three months", what=lambda row: row.applied),
    "followed_up_after_three_months": heard_from_again,
    "people_trained": each(*BOOKINGS, of=came, who=lambda row: row.person_ref),
    "attendances_per_person": each(*BOOKINGS, of=came, who=lambda row: row.person_ref),
    "agency_share_of_attendances": each(*BOOKINGS, of=came),
    "cancelled_bookings": each(*BOOKINGS, what=lambda row: row.attendance == "Cancelled"),
    "conference_attendances": counted_heads("Conference"),
    "elearning_registrations": counted_heads("eLearning module"),
    "slide_pack_agencies": counted_heads("Slide pack"),
    "learning_events_held": each(
        "learning_events", "held_on", of=lambda row: row.event_kind not in ("eLearning module", "Slide pack")
    ),
}
