from guidance.citation import cites
from metrics.declaring.clock import Clock, within_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import QUALITY

CLOCK = Clock(
    title="Next multi-agency audit",
    theme=QUALITY,
    order=10,
    owner=QUALITY.owner,
    starts="An audit is held",
    stops="The next one is held",
    limit=within_days(42),
    basis=(cites("yearly_report_2024_25", "lines 233 and 285"),),
    disclosure="process",
    sources=("audits",),
    by=("kind",),
    caveats=(
        "Audits of every kind count: a re-audit keeps the time as well as a new theme does.",
        "Two on one day are one: the next is that of a later day.",
    ),
    cases="""
        SELECT audit_ref AS record_id, held_on AS started, kind, place,
               lead(held_on) OVER (ORDER BY held_on, audit_ref) AS stopped
        FROM audits
        WHERE held_on IS NOT NULL
        QUALIFY stopped IS DISTINCT FROM held_on
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2024-09-30 | a1        | One   | 2024-04-01 | 2024-04-01 | 3
            2024-09-30 | a2        | Two   | 2024-05-13 |            |
            2024-09-30 | a3        | Three | 2024-05-13 | 2024-05-13 | 3
            2024-09-30 | a4        | Four  | 2024-06-24 | 2024-06-25 | 3
            2024-09-30 | a5        | Five  | 2024-06-24 | 2024-06-25 | 3
        """
        },
        today="2024-08-07",
        then="""
            record_id | due        | state   | late_by
            a1        | 2024-05-13 | met     |
            a3        | 2024-06-24 | missed  | 1
            a5        | 2024-08-06 | overdue | 1
        """,
    ),
)
