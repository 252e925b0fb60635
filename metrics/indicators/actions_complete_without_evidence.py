from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Called complete without evidence",
    theme=QUALITY,
    order=140,
    question="For which actions must evidence still be asked for?",
    numerator="Actions called complete, without evidence, in the copy of the tracker for the last month of the period",
    unit=SNAPSHOT,
    polarity=LOW_IS_GOOD,
    owner=QUALITY.owner,
    rationale="The list to work through before the next meeting.",
    rollup="What stood at the end of the period; months do not add up.",
    disclosure="process",
    sources=("actions",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "An empty cell is no evidence. Where the tracker says that it is not known, the action is left out, and that is said.",
        "An action that is taken off the tracker when it is closed is no longer counted.",
    ),
    cases="""
        SELECT action_ref AS record_id, as_at AS date, NOT evidence AS numerator, action_ref AS subject, place,
               owner_agency, arising_from
        FROM actions
        WHERE status IN ('Complete', 'Closed with evidence') AND evidence IS DISTINCT FROM TRUE
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status               | closed_on  | evidence
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Closed with evidence | 2024-04-29 | Yes
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open                 |            | No
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-05-31 | Complete             | 2024-04-30 | No
            2024-04-30 | a4         | Audit        | 2024-04-01 | 2024-05-31 | Complete             | 2024-04-30 | No
            2024-04-30 | a5         | Audit        | 2024-04-01 | 2024-05-31 | Complete             | 2024-04-30 | Yes
            2024-04-30 | a7         | Audit        | 2024-04-01 | 2024-05-31 | Closed with evidence | 2024-04-30 | No
            2024-04-30 | a6         | Audit        | 2024-04-01 | 2024-05-31 | Closed with evidence | 2024-04-30 |
        """
        },
        then="""
            period   | value
            Apr 2024 | 3
        """,
    ),
)
