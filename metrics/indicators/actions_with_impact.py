from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Actions with their impact written down",
    theme=QUALITY,
    order=170,
    question="Do we know what changed for children?",
    numerator="Those of them where the tracker says that impact was recorded",
    denominator="Actions called complete in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="Of 18 yearly reports 11 said nothing of impact on children (What Works for Children's Social Care, 2020-21).",
    rollup="Worked out anew for every period from its own actions; never an average of months.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day it was called complete; impact that is recorded later is counted there too.",
        "That it is written down does not say how large it is.",
        "An empty cell is not recorded; n/k is left out, and that is said.",
    ),
    cases="""
        SELECT record_id, stopped AS date, impact AS numerator, place, owner_agency, arising_from
        FROM clocks.action_done
        WHERE stopped IS NOT NULL
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status   | closed_on  | impact
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Complete | 2024-04-29 | Yes
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open     |            | No
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-05-31 | Complete | 2024-04-30 | No
            2024-04-30 | a4         | Audit        | 2024-04-01 | 2024-05-31 | Complete | 2024-04-30 |
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 2           | 50
        """,
    ),
)
