from metrics.declaring.clock import BY_ITS_DATE, Clock
from metrics.declaring.indicator import Example
from metrics.declaring.theme import QUALITY

CLOCK = Clock(
    title="Action from an audit or review",
    theme=QUALITY,
    order=40,
    owner=QUALITY.owner,
    starts="The action is agreed",
    stops="It is called complete",
    limit=BY_ITS_DATE,
    agreed="The day that was first agreed for it in the actions tracker",
    disclosure="process",
    sources=("actions",),
    by=("owner_agency", "arising_from"),
    caveats=(
        "By the day in the first copy of the tracker that holds the action, whatever was put in its place afterwards.",
        "An action that is opened again runs on. Called complete without a day, it runs until the day is given.",
        "Complete does not mean that there is evidence.",
    ),
    cases="""
        SELECT action_ref AS record_id, raised_on AS started, evidence AS evidence,
               impact AS impact, owner_agency, arising_from, place,
               if(status IN ('Complete', 'Closed with evidence'), closed_on, NULL) AS stopped,
               arg_min(due_on, as_at) OVER (PARTITION BY action_ref) AS due_on
        FROM actions
        QUALIFY row_number() OVER (PARTITION BY action_ref ORDER BY as_at DESC) = 1
    """,
    example=Example(
        given={
            "actions": """
            as_at      | action_ref | arising_from | raised_on  | due_on     | status               | closed_on
            2024-04-30 | a1         | Audit        | 2024-04-01 | 2024-06-30 | Open                 |
            2024-05-31 | a1         | Audit        | 2024-04-01 | 2024-09-30 | Open                 |
            2024-07-31 | a1         | Audit        | 2024-04-01 | 2024-09-30 | Complete             | 2024-07-02
            2024-07-31 | a2         | Audit        | 2024-04-01 | 2024-07-31 | Closed with evidence | 2024-07-31
            2024-07-31 | a3         | Scrutiny     | 2024-04-01 | 2024-07-31 | Complete             | 2024-07-10
            2024-08-31 | a3         | Scrutiny     | 2024-04-01 | 2024-07-31 | At risk              | 2024-07-10
            2024-08-31 | a4         | Scrutiny     | 2024-04-01 | 2024-08-10 | At risk              |
        """
        },
        today="2024-08-10",
        then="""
            record_id | due        | state   | late_by
            a1        | 2024-06-30 | missed  | 2
            a2        | 2024-07-31 | met     |
            a3        | 2024-07-31 | overdue | 10
            a4        | 2024-08-10 | running |
        """,
    ),
)
