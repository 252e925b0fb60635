from guidance.citation import cites
from metrics.declaring.clock import Clock, within_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import EXPLOITATION

CLOCK = Clock(
    title="Risk Factor Matrix done again",
    theme=EXPLOITATION,
    order=10,
    owner=EXPLOITATION.owner,
    starts="A Risk Factor Matrix is done for a child on the tracker",
    stops="The next one is done",
    limit=within_days(42),
    basis=(cites("risk_factor_matrix_2014", "reassessment"),),
    sources=("exploitation_tracker",),
    by=("rfm_level",),
    caveats=(
        "A child whom the panel closed, or who is no longer on the tracker, needs no further matrix.",
        "By the latest day in each month's tracker: a matrix that was followed by another within a month is not seen.",
    ),
    unconfirmed=("That six weeks is the present rule, and that it holds for every level: only a text of 2014 was found.",),
    cases="""
        WITH matrices AS (
            SELECT child_id, rfm_on, max(month) AS last_month, arg_max(decision, month) AS decision,
                   arg_max(rfm_level, month) AS rfm_level, arg_max(place, month) AS place
            FROM exploitation_tracker
            WHERE rfm_on IS NOT NULL
            GROUP BY child_id, rfm_on
        )
        SELECT place AS record_id, rfm_on AS started, child_id, rfm_level, place,
               lead(rfm_on) OVER (PARTITION BY child_id ORDER BY rfm_on) AS stopped
        FROM matrices
        QUALIFY decision IS DISTINCT FROM 'Close'
            AND (stopped IS NOT NULL OR last_month = (SELECT max(month) FROM exploitation_tracker))
    """,
    example=Example(
        given={
            "exploitation_tracker": """
            month      | child_id | rfm_level | rfm_on     | decision
            2024-04-01 | ann      | High      | 2024-04-01 | Add
            2024-05-01 | ann      | Medium    | 2024-05-13 | Step down
            2024-06-01 | ann      | Medium    | 2024-06-25 | Stay
            2024-04-01 | ben      | Low       | 2024-04-10 | Add
            2024-05-01 | ben      | Low       | 2024-04-10 | Close
            2024-04-01 | cat      | Low       | 2024-04-11 | Add
            2024-05-01 | cat      | Low       | 2024-04-11 |
            2024-06-01 | cat      | Low       | 2024-04-11 |
            2024-04-01 | dan      | Low       | 2024-04-12 | Add
            2024-06-01 | eve      |           |            | Add
            2024-06-01 | fay      | Low       | 2024-05-01 | Close
        """
        },
        today="2024-06-30",
        then="""
            record_id       | due        | state   | late_by
            example, row 1  | 2024-05-13 | met     |
            example, row 2  | 2024-06-24 | missed  | 1
            example, row 3  | 2024-08-06 | running |
            example, row 8  | 2024-05-23 | overdue | 38
        """,
    ),
)
