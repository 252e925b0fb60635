from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Encompass notices sent to schools",
    theme=PPN_TRIAGE,
    order=100,
    question="How often is a school told that domestic abuse took place in a child's home?",
    numerator="Children of Reception age to 17 whose school was told of an incident in the period, once for each incident",
    unit=COUNT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="A teacher who knows can be kind in the morning; the scheme is to be scrutinised next (yearly report, line 355).",
    guidance=(cites("operation_encompass_2025", "the duty"),),
    rollup="Adds up over months, as notices and not as children.",
    sources=("encompass_notifications",),
    by=("age_band",),
    caveats=(
        "By the day of the incident. A child at two incidents counts twice; brothers and sisters count each.",
        "The guidance came after the years 2023-24 and 2024-25: the scheme was voluntary, and not every incident was in it.",
        "More notices can mean more abuse, or that more of it is told.",
    ),
    unconfirmed=("That all incidents of domestic abuse with a child of the household are in the list.",),
    cases="""
        SELECT place AS record_id, incident_at::DATE AS date, 1 AS numerator, child_id, place,
               age_band(age) AS age_band
        FROM encompass_notifications
        WHERE notified_at IS NOT NULL
    """,
    example=Example(
        given={
            "encompass_notifications": """
            incident_ref | incident_at      | child_id | notified_at
            i1           | 2024-04-01 00:00 | ann      | 2024-04-02 08:00
            i1           | 2024-04-01 00:00 | ben      | 2024-04-02 08:00
            i2           | 2024-04-30 23:59 | ann      | 2024-05-01 08:00
            i3           | 2024-04-12 10:00 | cat      |
            i4           | 2024-05-01 00:00 | dan      | 2024-05-01 08:00
        """
        },
        then="""
            period   | value
            Apr 2024 | 3
            May 2024 | 1
        """,
    ),
)
