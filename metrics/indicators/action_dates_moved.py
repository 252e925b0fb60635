from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import SNAPSHOT_PERCENT

INDICATOR = Indicator(
    title="Due dates moved",
    theme=QUALITY,
    order=150,
    question="How often is the day put back rather than the work done?",
    numerator="Those of them due later now than was first agreed",
    denominator="Actions open in the copy of the tracker for the last month of the period",
    unit=SNAPSHOT_PERCENT,
    polarity=LOW_IS_GOOD,
    owner=QUALITY.owner,
    rationale="A moved date can be right; many moved dates say that promises are not kept.",
    rollup="What stood at the end of the period; never an average of months.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "Seen where a later day was written beside the first one, and where the first one was overwritten.",
        "One that was moved before the first copy of the tracker cannot be seen. One brought forward is not moved.",
    ),
    story=Lines(),
    cases="""
        SELECT action_ref AS record_id, as_at AS date, action_ref AS subject, actions.place,
               greatest(actions.due_on, revised_due_on) > due AS numerator, actions.owner_agency, actions.arising_from
        FROM actions JOIN clocks.action_done AS clock ON clock.record_id = action_ref
        WHERE status NOT IN ('Complete', 'Closed with evidence')
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | revised_due_on | status
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-06-30 |                | Open
            2024-05-31 | a1         | Audit        | 2024-04-01 | 2024-09-30 |                | Open
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-06-30 |                | Open
            2024-05-31 | a2         | Audit        | 2024-04-01 | 2024-06-30 | 2024-07-31     | Open
            2024-05-31 | a3         | Audit        | 2024-04-01 | 2024-06-30 | 2024-06-30     | Open
            2024-05-31 | a4         | Audit        | 2024-04-01 | 2024-05-30 |                | Complete
            2024-05-31 | a5         | Audit        | 2024-04-01 | 2024-05-30 |                | Closed with evidence
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 0         | 2           | 0
            May 2024 | 2         | 3           | 66.67
        """,
    ),
)
