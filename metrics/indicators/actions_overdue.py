from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Actions overdue by their original date",
    theme=QUALITY,
    order=100,
    question="What should have been done by now, by the day that was first agreed?",
    numerator="Actions open at the end of the period whose first agreed day had passed by the end of its last month",
    unit=SNAPSHOT,
    polarity=LOW_IS_GOOD,
    owner=QUALITY.owner,
    rationale="A date that is moved each month makes a tracker look on time for ever.",
    rollup="What stood at the end of the period; months do not add up.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day in the first copy of the tracker that holds the action; one moved before that copy cannot be seen.",
        "What is due on the last day of the month is not overdue yet.",
        "The tracker's own word Overdue is not used: it follows the moved date.",
    ),
    story=Lines(),
    cases="""
        SELECT action_ref AS record_id, as_at AS date, TRUE AS numerator, action_ref AS subject, actions.place,
               actions.owner_agency, actions.arising_from
        FROM actions JOIN clocks.action_done AS clock ON clock.record_id = action_ref
        WHERE status NOT IN ('Complete', 'Closed with evidence') AND due < last_day(as_at)
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Open
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-12-31 | Open
            2024-05-31 | a1         | Audit        | 2024-04-01 | 2024-07-31 | Open
            2024-05-31 | a2         | Audit        | 2024-04-01 | 2024-04-30 | At risk
            2024-06-30 | a1         | Audit        | 2024-04-01 | 2024-07-31 | Complete
            2024-06-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Closed with evidence
        """
        },
        then="""
            period   | value
            Apr 2024 | 1
            May 2024 | 2
            Jun 2024 | 0
        """,
    ),
)
