from guidance.citation import cites
from metrics.declaring.clock import Clock, Limit
from metrics.declaring.indicator import Example
from metrics.declaring.theme import PPN_TRIAGE

CLOCK = Clock(
    title="Encompass notice to the school",
    theme=PPN_TRIAGE,
    order=20,
    owner=PPN_TRIAGE.owner,
    starts="The incident takes place",
    stops="The school is told",
    limit=Limit("before the next school day starts", "due_on", "hours_between(due, ended)", "hours", by_the_clock=True),
    basis=(cites("victims_and_prisoners_act_2024", "section 20"), cites("operation_encompass_2025", "the duty")),
    sources=("encompass_notifications",),
    caveats=(
        "The guidance came after the years 2023-24 and 2024-25, when the scheme was voluntary: nobody was then bound by it.",
        "The next school day is taken to be the next weekday that is no bank holiday: school holidays are not known here.",
        "Of an incident in the night before a school day, that same day is the next.",
        "A notice dated before the incident is not counted as sent until the times are put right.",
        "Without the time of the incident it is not known which school day is the next.",
        "Children educated at home are left out: they have no school to tell.",
    ),
    unconfirmed=(
        "That a school day starts at 9 o'clock, and that a notice at 9 exactly is in time.",
        "Whether a notice in the school holidays must go out at once or when the school opens again.",
    ),
    cases="""
        WITH first_bells AS (
            SELECT day + INTERVAL 9 HOUR AS rings_at FROM working_days WHERE works
        )
        SELECT incident_ref || ' ' || child_id AS record_id, incident_at AS started, incident_at_status AS started_status,
               if(incident_at_status IS NULL, rings_at, NULL) AS due_on, child_id, notices.place,
               notified_at AS stopped, notified_at_status AS stopped_status, age_band(age) AS age_band
        FROM encompass_notifications AS notices ASOF LEFT JOIN first_bells ON rings_at > incident_at
        WHERE home_educated IS DISTINCT FROM TRUE
    """,
    by=("age_band",),
    example=Example(
        given={
            "encompass_notifications": """
            incident_ref | incident_at      | child_id | notified_at      | home_educated | incident_at_status|notified_at_status
            i1           | 2024-04-29 22:00 | ann      | 2024-04-30 09:00 | No            |                    |
            i2           | 2024-04-30 08:59 | ben      | 2024-04-30 10:00 | No            |                    |
            i3           | 2024-04-30 09:00 | cat      | 2024-05-01 08:00 |               |                    |
            i4           | 2024-05-03 23:00 | dan      | 2024-05-07 08:30 | No            |                    |
            i5           | 2024-04-29 10:00 | eve      | 2024-04-29 10:00 | No            |                    |
            i6           | 2024-04-29 10:00 | fay      | 2024-04-29 09:59 | No            |                    |
            i7           | 2024-05-07 12:00 | gus      |                  | No            |                    |
            i8           | 2024-04-29 10:00 | hal      |                  | Yes           |                    |
            t1           | 2024-04-29 22:00 | ian      | 2024-04-30 00:00 | No            |                    | no time given
            t2           | 2024-04-29 00:00 | joy      | 2024-04-30 09:00 | No            | no time given      |
        """
        },
        today="2024-05-07",
        then="""
            record_id | due        | state   | late_by
            i1 ann    | 2024-04-30 | met     |
            i2 ben    | 2024-04-30 | missed  | 1
            i3 cat    | 2024-05-01 | met     |
            i4 dan    | 2024-05-07 | met     |
            i5 eve    | 2024-04-30 | met     |
            i6 fay    | 2024-04-30 | overdue | 183
            i7 gus    | 2024-05-08 | running |
            t1 ian    | 2024-04-30 | not known |
            t2 joy    |            | not known |
        """,
    ),
)
