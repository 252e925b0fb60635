from metrics.declaring.clock import BY_ITS_DATE, Clock
from metrics.declaring.indicator import Example
from metrics.declaring.theme import SCRUTINY

CLOCK = Clock(
    title="Report of the scrutineers",
    theme=SCRUTINY,
    order=10,
    owner=SCRUTINY.owner,
    starts="The proposal is agreed",
    stops="The report is delivered",
    limit=BY_ITS_DATE,
    agreed="The day agreed in the scrutiny plan",
    disclosure="process",
    sources=("scrutiny_plan",),
    by=("scrutineer",),
    caveats=("By the day in the newest copy of the plan: one that was moved is not seen.",),
    cases="""
        SELECT topic AS record_id, agreed_on AS started, delivered_on AS stopped, report_due_on AS due_on, scrutineer, place
        FROM scrutiny_plan
        WHERE agreed_on IS NOT NULL
    """,
    example=Example(
        given={
            "scrutiny_plan": """
            as_at      | topic        | scrutineer | agreed_on  | report_due_on | delivered_on
            2025-03-31 | Exploitation | Police     | 2025-01-08 | 2025-04-30    | 2025-04-30
            2025-03-31 | Governance   | Health     | 2024-09-02 | 2025-01-31    | 2025-02-03
            2025-03-31 | Neglect      | Health     | 2025-01-08 | 2025-06-30    |
            2025-03-31 | Encompass    |            |            |               |
        """
        },
        today="2025-06-30",
        then="""
            record_id    | due        | state   | late_by
            Exploitation | 2025-04-30 | met     |
            Governance   | 2025-01-31 | missed  | 3
            Neglect      | 2025-06-30 | running |
        """,
    ),
)
