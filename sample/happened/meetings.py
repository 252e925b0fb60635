"""What the made-up city's partners said at two meetings, what they agreed on, and what happened meanwhile."""

from collections.abc import Callable, Iterator
from datetime import date

from ledger.meeting_lines import (
    COMMENT,
    DECISION,
    Action,
    ActionClosed,
    ActionMoved,
    Event,
    Minuted,
    Origin,
    Said,
    Spoken,
    Target,
)

AUTUMN, WINTER = date(2024, 10, 15), date(2025, 1, 21)
Then = Callable[[str, date], tuple[float | None, str, str]]
"""The figure of an indicator as it was known on a day: value, period, kind of signal."""

GOVERNANCE = Origin("scrutiny_plan", "Governance of the partnership", date(2024, 2, 14))
TRIAGE = Origin("audits", "Triage of domestic abuse", date(2023, 10, 11))
DECISIONS = (
    (
        AUTUMN,
        DECISION,
        "ppn_hours_to_triage",
        "Every agency joins the daily triage; the board looks at speed and outcome together.",
    ),
    (AUTUMN, DECISION, "asks_answered", "Each partner names one person who answers what children and families ask."),
    (
        WINTER,
        DECISION,
        "children_waiting",
        "The mental health trust reports each month who waits over eighteen weeks, and what is offered meanwhile.",
    ),
    (WINTER, DECISION, "first_contact_within_4_weeks", "The trust moves two posts to first contacts until the summer."),
    (WINTER, DECISION, "ppn_hours_to_triage", "Daily triage stays. The board checks whether faster is also better."),
    (
        WINTER,
        COMMENT,
        "exploitation_cohort",
        "More children are on the tracker since schools refer directly: more is seen, not necessarily more harm.",
    ),
)
EVENTS = (
    Event(date(2024, 7, 1), "Schools refer to the exploitation panel directly", ("child-exploitation",)),
    Event(
        date(2024, 9, 2),
        "Daily triage by all agencies began",
        ("ppn_hours_to_triage", "triaged_within_one_day", "notices_to_referral"),
    ),
    Event(date(2024, 4, 1), "A new panel checks every plan at three months", ("plans_in_force",)),
)
TARGETS = (
    Target("first_contact_within_4_weeks", "2024-25", 65, "Made up for this demonstration: the trust's contract", 5),
    Target("interviews_within_72_hours", "2024-25", 80, "Made up for this demonstration: the joint protocol", 5),
    Target("ppn_hours_to_triage", "2024-25", 24, "Made up for this demonstration: the board's standard", 6),
)
ANSWER = "Name who answers, and tell children's groups", "Quality Assurance Group", date(2024, 12, 13)
WRITE = "Write to every family that waits over eighteen weeks", "Chief Nurse", date(2025, 3, 31)
AGREE = "Agree who holds a return interview out of the city", "Head of Early Help", date(2025, 2, 28)
BRING = "Bring every agency to the table of daily triage", "Domestic Abuse Board", date(2024, 11, 29)
ACTIONS = (
    Action("asks_answered", AUTUMN, *ANSWER, origin=GOVERNANCE),
    Action("children_waiting", WINTER, *WRITE, "Scrutiny of mental health"),
    Action("missing-children", WINTER, *AGREE, "Review of a serious incident"),
    Action("domestic-abuse-and-ppn-triage", AUTUMN, *BRING, origin=TRIAGE),
)


def said(then: Then) -> Iterator[Spoken]:
    """Every line but what became of the actions, in the order it is written: the actions come last."""
    yield from EVENTS
    yield from TARGETS
    for meeting, what, about, text in DECISIONS:
        yield Said(what, about, meeting, text, *then(about, meeting))
    yield from ACTIONS


def then_done(first_action: int) -> list[Spoken]:
    """What became of the actions, which stand on lines from this one on; and the minutes."""
    return [
        ActionClosed(first_action, "A list of names went to all groups; seen by the audit of December", date(2024, 12, 10)),
        ActionClosed(first_action + 3, "All agencies came to triage in November; seen by the board", date(2024, 11, 26)),
        ActionMoved(first_action + 2, date(2025, 4, 30), "The neighbouring council asked for another month"),
        Minuted(AUTUMN),
        Minuted(WINTER),
    ]
