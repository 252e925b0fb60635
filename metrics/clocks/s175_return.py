from guidance.citation import cites
from metrics.declaring.clock import BY_ITS_DATE, Clock
from metrics.declaring.indicator import Example
from metrics.declaring.theme import EDUCATION

CLOCK = Clock(
    title="Return of a school's safeguarding audit",
    theme=EDUCATION,
    order=10,
    owner=EDUCATION.owner,
    starts="The school year of the audit begins",
    stops="The audit comes in",
    limit=BY_ITS_DATE,
    basis=(cites("education_act_2002", "section 175"), cites("education_act_2002", "section 157")),
    agreed="The day is set by the partnership",
    disclosure="process",
    sources=("s175_returns",),
    by=("phase",),
    caveats=("An audit that came in on the day it was due is in time.", "An audit without the day it came in stays open."),
    unconfirmed=("Which alternative providers are expected to return.",),
    cases="""
        SELECT school AS record_id, make_date(cycle, 9, 1) AS started, due_on, submitted_on AS stopped, place, phase
        FROM s175_returns
    """,
    example=Example(
        given={
            "s175_returns": """
            cycle | school  | phase     | status       | due_on     | submitted_on
            2024  | Ash     | Primary   | Returned     | 2025-01-31 | 2025-01-31
            2024  | Birch   | Primary   | Returned     | 2025-01-31 | 2025-02-03
            2024  | Cedar   | Primary   | Not returned | 2025-01-31 |
            2024  | Dogwood | Secondary | In progress  | 2025-03-31 |
        """
        },
        today="2025-03-31",
        then="""
            record_id | started    | due        | state   | late_by
            Ash       | 2024-09-01 | 2025-01-31 | met     |
            Birch     | 2024-09-01 | 2025-01-31 | missed  | 3
            Cedar     | 2024-09-01 | 2025-01-31 | overdue | 59
            Dogwood   | 2024-09-01 | 2025-03-31 | running |
        """,
    ),
)
