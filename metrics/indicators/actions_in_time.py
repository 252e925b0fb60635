from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Actions done by their original date",
    theme=QUALITY,
    order=110,
    question="Is what audits and reviews ask for done when it was promised?",
    numerator="Those of them called complete by the day that was first agreed",
    denominator="Actions whose first agreed day lies in the period, done or overdue",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="Learning that waits for a year has not protected the children of that year.",
    rollup="Worked out anew for every period from its own actions; never an average of months.",
    disclosure="process",
    sources=("actions",),
    clocks=("action_done",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day that was first agreed, whatever was put in its place.",
        "Called complete is taken at its word: read it with the share closed with evidence.",
    ),
    read_with=("actions_closed_with_evidence",),
    story=Lines(),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place, owner_agency, arising_from
        FROM clocks.action_done
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status   | closed_on
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-04-29 | Complete | 2024-04-29
            2024-04-30 | a2         | Audit        | 2024-04-01 | 2024-04-30 | Open     |
            2024-04-30 | a3         | Audit        | 2024-04-01 | 2024-05-10 | Open     |
            2024-05-31 | a4         | Audit        | 2024-04-01 | 2024-05-05 | Complete | 2024-05-04
        """
        },
        today="2024-05-10",
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 2           | 50
            May 2024 | 1         | 1           | 100
        """,
    ),
)
