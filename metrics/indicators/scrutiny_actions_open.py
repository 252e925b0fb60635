from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import SCRUTINY
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Actions from scrutiny not done",
    theme=SCRUTINY,
    order=40,
    question="What has become of what the scrutineers asked for?",
    numerator="Actions from scrutiny that are not called complete in the tracker's copy for the last month of the period",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=SCRUTINY.owner,
    rationale="A recommendation changes nothing until somebody has done it.",
    guidance=(cites("working_together_2026", "chapter 2"),),
    rollup="What stood at the end of the period; months do not add up.",
    disclosure="process",
    sources=("actions",),
    by=("owner_agency", "status"),
    caveats=(
        "From the actions tracker: a recommendation that never became an action is not in it.",
        "One recommendation can become several actions.",
    ),
    cases="""
        SELECT action_ref AS record_id, as_at AS date, TRUE AS numerator, action_ref AS subject, place, owner_agency, status
        FROM actions
        WHERE arising_from = 'Scrutiny' AND status NOT IN ('Complete', 'Closed with evidence')
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status
            2024-04-30 | a1         | Scrutiny     | 2024-04-01 | 2024-06-30 | Open
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-06-30 | Open
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-06-30 | Open
            2024-04-30 | a4         | Scrutiny     | 2024-04-01 | 2024-06-30 | Complete
            2024-04-30 | a5         | Scrutiny     | 2024-04-01 | 2024-06-30 | Closed with evidence
        """
        },
        then="""
            period   | value
            Apr 2024 | 1
        """,
    ),
)
