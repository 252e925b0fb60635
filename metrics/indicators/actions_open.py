from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Actions open",
    theme=QUALITY,
    order=90,
    question="How much of what audits and reviews asked for is still to be done, and by whom?",
    numerator="Actions not called complete in the copy of the tracker for the last month of the period",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=QUALITY.owner,
    rationale="The yearly report 2024-25 says that a tracker exists (line 376) and gives no numbers from it.",
    rollup="What stood at the end of the period; months do not add up.",
    disclosure="process",
    sources=("actions",),
    by=("owner_agency", "arising_from", "status"),
    caveats=(
        "More open actions can mean more audits: read it with those that are overdue.",
        "An action that is deleted from the tracker is no longer counted.",
    ),
    story=Parts(by="arising_from"),
    cases="""
        SELECT action_ref AS record_id, as_at AS date, TRUE AS numerator, action_ref AS subject, place,
               owner_agency, arising_from, status
        FROM actions
        WHERE status NOT IN ('Complete', 'Closed with evidence')
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-06-30 | Open
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-06-30 | Open
            2024-05-31 | a1         | Audit        | 2024-04-01 | 2024-06-30 | At risk
            2024-05-31 | a2         | Audit        | 2024-04-01 | 2024-06-30 | Complete
            2024-05-31 | a3         | Audit        | 2024-05-01 | 2024-06-30 | Closed with evidence
        """
        },
        then="""
            period   | value
            Apr 2024 | 2
            May 2024 | 1
        """,
    ),
)
