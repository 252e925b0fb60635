from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Actions closed with evidence",
    theme=QUALITY,
    order=130,
    question="Can we show that what was called complete was done?",
    numerator="Those of them with evidence held",
    denominator="Actions called complete in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="An action that is closed without evidence may not have been done.",
    rollup="Worked out anew for every period from its own actions; never an average of months.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day it was called complete; evidence that comes later is counted there too.",
        "Whether evidence is held is what the tracker says. An empty cell is no evidence; n/k is left out, and that is said.",
    ),
    read_with=("actions_in_time",),
    story=Lines(),
    cases="""
        SELECT record_id, stopped AS date, evidence AS numerator, place, owner_agency, arising_from
        FROM clocks.action_done
        WHERE stopped IS NOT NULL
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status               | closed_on  | evidence
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Closed with evidence | 2024-04-29 | Yes
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open                 |            | No
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-05-31 | Complete             | 2024-04-30 | No
            2024-04-30 | a4         | Audit        | 2024-04-01 | 2024-05-31 | Complete             | 2024-04-30 |
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 2           | 50
        """,
    ),
)
