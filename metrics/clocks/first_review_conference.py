from attributes import CASE
from guidance.citation import cites
from metrics.declaring.clock import Clock, within_months
from metrics.declaring.indicator import Example
from metrics.declaring.theme import FRONT_DOOR

CLOCK = Clock(
    title="First review of a child protection plan",
    theme=FRONT_DOOR,
    order=130,
    owner=FRONT_DOOR.owner,
    starts="The plan starts",
    stops="The first review conference is held, or the plan ends",
    limit=within_months(3),
    basis=(cites("working_together_2026", "chapter 3", "the first review within three months of the initial conference"),),
    sources=("protection_plans",),
    by=("category",),
    describes={"category": CASE},
    caveats=(
        "List 7 holds the latest review only: a plan is followed if a list shows it before any review, or reviewed in time.",
        "One first seen with a later review is left out, because an earlier one may have been overwritten.",
        "A review held after the newest list is not known yet, and looks overdue.",
    ),
    unconfirmed=("Three months to the first review, and that the plan starts on the day of the initial conference.",),
    cases="""
        SELECT min(place) AS record_id, min(place) AS place, child_id, max(first_category) AS category,
               started_on AS started, least(min(reviewed_on), max(ended_on)) AS stopped
        FROM protection_plans
        GROUP BY child_id, started_on
        HAVING bool_or(coalesce(reviewed_on <= started_on + INTERVAL 3 MONTH, TRUE))
    """,
    example=Example(
        given={
            "protection_plans": """
            child_id | started_on | reviewed_on | ended_on
            ann      | 2024-04-02 |             |
            ann      | 2024-04-02 | 2024-07-02  |
            ann      | 2024-04-02 | 2024-12-01  | 2024-12-01
            ben      | 2024-04-02 |             |
            ben      | 2024-04-02 | 2024-07-03  |
            cat      | 2024-04-02 |             | 2024-05-01
            dan      | 2024-04-03 |             |
            eve      | 2024-10-01 |             |
            fay      | 2024-04-02 | 2024-07-02  |
            gus      | 2024-04-02 | 2024-07-03  |
        """
        },
        today="2024-12-31",
        then="""
            record_id      | due        | state   | late_by
            example, row 1 | 2024-07-02 | met     |
            example, row 4 | 2024-07-02 | missed  | 1
            example, row 6 | 2024-07-02 | met     |
            example, row 7 | 2024-07-03 | overdue | 181
            example, row 8 | 2025-01-01 | running |
            example, row 9 | 2024-07-02 | met     |
        """,
    ),
)
