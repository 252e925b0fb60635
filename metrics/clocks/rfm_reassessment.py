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
        WITH months AS (SELECT *, dense_rank() OVER (ORDER BY month) AS number FROM exploitation_tracker),
        begun AS (  -- on the tracker anew: closed in the month before, or not on it
            SELECT *, lag(decision) OVER of_child = 'Close' OR lag(number) OVER of_child < number - 1 AS anew
            FROM months WINDOW of_child AS (PARTITION BY child_id ORDER BY month)
        ),
        stays AS (SELECT *, count(*) FILTER (anew) OVER (PARTITION BY child_id ORDER BY month) AS stay FROM begun),
        matrices AS (
            SELECT child_id, stay, rfm_on, last(rfm_level ORDER BY month) AS rfm_level, max_by(place, month) AS place
            FROM stays WHERE rfm_on IS NOT NULL GROUP BY ALL
        )
        SELECT place AS record_id, rfm_on AS started, child_id, rfm_level, place,
               lead(rfm_on) OVER (PARTITION BY child_id, stay ORDER BY rfm_on) AS stopped
        FROM matrices
        QUALIFY stopped IS NOT NULL OR (child_id, stay) IN (SELECT (child_id, stay) FROM stays
            WHERE month = (SELECT max(month) FROM stays) AND decision IS DISTINCT FROM 'Close')
    """,
    example=Example(
        given={
            "exploitation_tracker": """
            month      | child_id | rfm_level | rfm_on     | decision
            2024-04-01 | ann      | High      | 2024-04-01 | Add
            2024-05-01 | ann      | Medium    | 2024-05-13 | Step down
            2024-06-01 | ann      | Medium    | 2024-06-25 | Stay
            2024-04-01 | cat      | Low       | 2024-04-11 | Add
            2024-05-01 | cat      | Low       | 2024-04-11 |
            2024-06-01 | cat      | Low       | 2024-04-11 |
            2024-04-01 | dan      | Low       | 2024-04-12 | Add
            2024-06-01 | eve      |           |            | Add
            2024-06-01 | fay      | Low       | 2024-05-01 | Close
            2024-04-01 | gus      | Low       | 2024-04-01 | Close
            2024-05-01 | gus      | Low       | 2024-04-30 | Add
            2024-06-01 | gus      | High      | 2024-06-29 | Stay
            2024-04-01 | hal      | Low       | 2024-04-02 | Add
            2024-06-01 | hal      | High      | 2024-06-28 |
            2024-05-01 | ida      | Low       | 2024-05-20 | Add
            2024-06-01 | ida      | High      |            | Stay
        """
        },
        today="2024-06-30",
        then="""
            record_id       | due        | state   | late_by
            example, row 1  | 2024-05-13 | met     |
            example, row 11 | 2024-06-11 | missed  | 18
            example, row 12 | 2024-08-10 | running |
            example, row 14 | 2024-08-09 | running |
            example, row 15 | 2024-07-01 | running |
            example, row 2  | 2024-06-24 | missed  | 1
            example, row 3  | 2024-08-06 | running |
            example, row 6  | 2024-05-23 | overdue | 38
        """,
    ),
)
