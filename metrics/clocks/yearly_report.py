from guidance.citation import cites
from metrics.declaring.clock import BY_ITS_DATE, Clock
from metrics.declaring.indicator import Example
from metrics.declaring.theme import QUALITY

CLOCK = Clock(
    title="Yearly report",
    theme=QUALITY,
    order=30,
    owner="Delegated Safeguarding Partners",
    starts="The financial year ends",
    stops="The report about it is published",
    limit=BY_ITS_DATE,
    basis=(cites("working_together_2026", "chapter 2", "by the end of September"), cites("yearly_report_2024_25", "line 11")),
    disclosure="process",
    sources=("partnership_calendar",),
    caveats=("Due on 30 September after the financial year it is about.",),
    cases="""
        SELECT 'Year from April ' || for_year AS record_id, make_date(for_year + 1, 3, 31) AS started,
               make_date(for_year + 1, 9, 30) AS due_on, min(held_on) AS stopped, min(place) AS place
        FROM partnership_calendar
        WHERE activity = 'Yearly report published'
        GROUP BY for_year
    """,
    example=Example(
        given={
            "partnership_calendar": """
            as_at      | event_ref | activity                | planned_on | held_on    | for_year
            2024-12-31 | e1        | Yearly report published | 2023-09-30 | 2023-09-30 | 2022
            2024-12-31 | e2        | Yearly report published | 2024-09-20 |            | 2023
            2024-12-31 | e3        | Yearly report published | 2024-10-01 | 2024-10-01 | 2023
            2024-12-31 | e4        | Yearly report published | 2025-09-30 |            | 2024
            2024-12-31 | e5        | Section 11 audit        | 2024-02-29 | 2024-02-29 |
        """
        },
        today="2024-12-31",
        then="""
            record_id            | started    | due        | state   | late_by
            Year from April 2022 | 2023-03-31 | 2023-09-30 | met     |
            Year from April 2023 | 2024-03-31 | 2024-09-30 | missed  | 1
            Year from April 2024 | 2025-03-31 | 2025-09-30 | running |
        """,
    ),
)
