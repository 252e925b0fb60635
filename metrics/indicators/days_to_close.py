from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Days to close an action",
    theme=QUALITY,
    order=160,
    question="How long does it take until what was asked for is done?",
    numerator="Days from the day it was agreed to the day it was called complete, of the middle action",
    denominator="Actions called complete in the period",
    unit=MEDIAN_DAYS,
    polarity=LOW_IS_GOOD,
    owner=QUALITY.owner,
    rationale="What takes a year is learnt too late for most of the children it was meant for.",
    rollup="Worked out anew for every period from its own actions; never an average of months.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day it was called complete. Actions still open are not in it: read it with those overdue.",
        "An action called complete before it was agreed is left out until the days are put right.",
        "When old actions are closed at last it rises, which is not a turn for the worse.",
    ),
    cases="""
        SELECT record_id, stopped AS date, stopped - started AS numerator, place, owner_agency, arising_from
        FROM clocks.action_done
        WHERE stopped >= started
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status   | closed_on
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Complete | 2024-04-11
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open     |
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-05-31 | Complete | 2024-04-21
            2024-04-30 | a4         | Audit        | 2024-04-01 | 2024-05-31 | Complete | 2024-04-30
            2024-04-30 | a5         | Audit        | 2024-04-02 | 2024-05-31 | Complete | 2024-04-02
            2024-04-30 | a6         | Audit        | 2024-04-02 | 2024-05-31 | Complete | 2024-04-01
        """
        },
        then="""
            period   | denominator | value
            Apr 2024 | 4           | 15
        """,
    ),
)
