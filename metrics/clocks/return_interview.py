from guidance.citation import cites
from metrics.declaring.clock import Clock, within_hours
from metrics.declaring.indicator import Example
from metrics.declaring.theme import MISSING

CLOCK = Clock(
    title="Return home interview",
    theme=MISSING,
    order=10,
    owner=MISSING.owner,
    starts="The child returns",
    stops="The interview takes place",
    limit=within_hours(72),
    basis=(cites("missing_children_2014", "independent return interviews"),),
    sources=("return_interviews",),
    by=("outcome",),
    caveats=(
        "Interviews that the child declined are not in it: declining is the child's right.",
        "An interview dated before the return is not counted as held until the times are put right.",
        "Where it is said that it took place, or that the day is not known, without the day, it is not known whether in time.",
        "Where only a day is given it is in time, or late, if it is so at every hour of that day; else it is not known.",
    ),
    unconfirmed=("Which episodes the provider may mark as not applicable.",),
    cases="""
        SELECT misper_ref AS record_id, returned_at AS started, returned_at_status AS started_status, outcome, place,
               completed_at AS stopped,
               if(completed_at IS NULL AND outcome = 'Completed', 'not available', completed_at_status) AS stopped_status
        FROM return_interviews
        WHERE offered_status IS DISTINCT FROM 'not applicable' AND outcome IS DISTINCT FROM 'Declined'
    """,
    example=Example(
        given={
            "return_interviews": """
            misper_ref | returned_at      | offered_status | completed_at     | outcome   | returned_at_status|completed_at_status
            m1         | 2024-04-01 10:00 |                | 2024-04-04 10:00 | Completed |                    |
            m2         | 2024-04-01 10:00 |                | 2024-04-04 16:00 | Completed |                    |
            m3         | 2024-04-01 10:00 |                | 2024-04-01 10:00 | Completed |                    |
            m4         | 2024-04-01 10:00 |                | 2024-04-01 09:59 | Completed |                    |
            m5         | 2024-04-10 10:00 |                |                  |           |                    |
            m7         | 2024-04-10 10:00 |                |                  | Declined  |                    |
            m6         | 2024-04-01 10:00 | not applicable |                  |           |                    |
            t1         | 2024-04-01 10:00 |                | 2024-04-01 00:00 | Completed |                    | no time given
            t2         | 2024-04-01 10:00 |                | 2024-04-04 00:00 | Completed |                    | no time given
            t3         | 2024-04-01 10:00 |                | 2024-04-05 00:00 | Completed |                    | no time given
            t4         | 2024-04-01 00:00 |                | 2024-04-04 00:00 | Completed | no time given      |
            t5         | 2024-04-01 00:00 |                | 2024-04-05 00:00 | Completed | no time given      |
            t6         | 2024-04-01 00:00 |                | 2024-04-05 00:01 | Completed | no time given      |
            t7         | 2024-04-01 10:00 |                |                  | Completed |                    |
            t8         | 2024-04-01 10:00 |                |                  |           |                    | not available
            u1         | 2024-03-29 10:00 |                | 2024-04-01 11:00 | Completed |                    |
            u2         | 2024-03-29 10:00 |                | 2024-04-01 12:00 | Completed |                    |
        """
        },
        today="2024-04-10",
        then="""
            record_id | due        | state   | late_by
            m1        | 2024-04-04 | met     |
            m2        | 2024-04-04 | missed  | 6
            m3        | 2024-04-04 | met     |
            m4        | 2024-04-04 | overdue | 158
            m5        | 2024-04-13 | running |
            t1        | 2024-04-04 | met     |
            t2        | 2024-04-04 | not known |
            t3        | 2024-04-04 | missed  |
            t4        | 2024-04-04 | met     |
            t5        | 2024-04-04 | not known |
            t6        | 2024-04-04 | missed  |
            t7        | 2024-04-04 | not known |
            t8        | 2024-04-04 | not known |
            u1        | 2024-04-01 | met     |
            u2        | 2024-04-01 | missed  | 1
        """,
    ),
)
