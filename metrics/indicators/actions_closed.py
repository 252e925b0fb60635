from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Actions closed",
    theme=QUALITY,
    order=120,
    question="How much of what was asked for was done?",
    numerator="Actions called complete in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=QUALITY.owner,
    rationale="Read with the actions open: closing many says little where more are raised.",
    rollup="Periods add up.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day it was called complete, as the newest copy of the tracker says.",
        "An action that was opened again is no longer counted.",
        "Closed is not evidence that it was done.",
    ),
    cases="""
        SELECT record_id, stopped AS date, TRUE AS numerator, place, owner_agency, arising_from
        FROM clocks.action_done
        WHERE stopped IS NOT NULL
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status   | closed_on
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Complete | 2024-04-29
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open     |
            2024-05-31 | a3         | Audit        | 2024-04-01 | 2024-05-31 | Complete | 2024-04-30
        """
        },
        then="""
            period   | value
            Apr 2024 | 2
            May 2024 | 0
        """,
    ),
)
