from guidance.citation import cites
from metrics.declaring.clock import Clock, within_hours
from metrics.declaring.indicator import Example
from metrics.declaring.theme import PPN_TRIAGE

CLOCK = Clock(
    title="Triage of a Public Protection Notice",
    theme=PPN_TRIAGE,
    order=10,
    owner=PPN_TRIAGE.owner,
    starts="The officer submits the notice",
    stops="The triage meeting considers it",
    limit=within_hours(24),
    basis=(cites("yearly_report_2024_25", "line 1138"),),
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "24 hours by the clock, nights and weekends included; exactly 24 hours is in time.",
        "A notice whose triage is before its submission counts as waiting until the times are put right.",
        "Where only a day is given it is in time, or late, if it is so at every hour of that day; else it is not known.",
    ),
    unconfirmed=(
        "That the local target is 24 hours by the clock, and not the next working day.",
        "That the daily triage began on 1 September 2024: notices before it had no such target.",
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at AS started, submitted_at_status AS started_status, place, notice_type, da_risk,
               triaged_at AS stopped, triaged_at_status AS stopped_status
        FROM ppn_notices
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | submitted_at_status | triaged_at_status
            p1      | 2024-10-01 09:00 | 2024-10-02 09:00 | 1        |                     |
            p2      | 2024-10-01 09:00 | 2024-10-02 12:00 | 1        |                     |
            p3      | 2024-10-01 09:00 | 2024-10-01 09:00 | 1        |                     |
            p4      | 2024-10-01 09:00 | 2024-10-01 08:59 | 1        |                     |
            p5      | 2024-10-03 09:00 |                  | 1        |                     |
            p6      | 2024-10-01 09:00 | 2024-10-02 00:00 | 1        |                     | no time given
            p7      | 2024-10-01 00:00 | 2024-10-02 09:00 | 1        | no time given       |
        """
        },
        today="2024-10-03",
        then="""
            record_id | due        | state   | late_by
            p1        | 2024-10-02 | met     |
            p2        | 2024-10-02 | missed  | 3
            p3        | 2024-10-02 | met     |
            p4        | 2024-10-02 | overdue | 39
            p5        | 2024-10-04 | running |
            p6        | 2024-10-02 | not known |
            p7        | 2024-10-02 | not known |
        """,
    ),
)
