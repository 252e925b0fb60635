from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.timed import WHEN_STARTED, Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Encompass notices before the next school day",
    theme=PPN_TRIAGE,
    order=110,
    question="Does the school know before the child comes through the door?",
    numerator="Those of them whose school was told before the next school day started",
    denominator="Children at incidents of domestic abuse in the period whose next school day has started, once for each incident",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="A notice that comes after the register has been called is too late for that day, which is the one that matters.",
    guidance=(cites("operation_encompass_2025", "the duty"),),
    rollup="Worked out anew for every period from its own incidents; never an average of months.",
    sources=("encompass_notifications",),
    clocks=("encompass_notice",),
    timed=Timed("encompass_notice", WHEN_STARTED),
    by=("age_band",),
    caveats=(
        "The guidance came after the years 2023-24 and 2024-25, when the scheme was voluntary.",
        "By the day of the incident. A school that was never told is not in time.",
        "Where a time is not given and the day alone does not tell, it is left out.",
        "The next school day is the next weekday that is no bank holiday: school holidays are not known here.",
        "Children educated at home are left out; children whose school was not found are in it, as not told.",
    ),
    unconfirmed=("That a school day starts at 9 o'clock, and that a notice at 9 exactly is in time.",),
    story=Lines(),
    related=(
        part_of(DENOMINATOR, denominator_of("encompass_without_school")),
        same_cases(DENOMINATOR, denominator_of("encompass_without_school")),
    ),
    cases="""
        SELECT record_id, started::DATE AS date, if(state = 'not known', NULL, state = 'met') AS numerator, child_id,
               place, age_band
        FROM clocks.encompass_notice
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "encompass_notifications": """
            incident_ref | incident_at      | child_id | notified_at      | incident_at_status
            i1           | 2024-04-01 22:00 | ann      | 2024-04-02 09:00 |
            i2           | 2024-04-02 22:00 | ben      | 2024-04-03 09:01 |
            i3           | 2024-04-30 22:00 | cat      |                  |
            i4           | 2024-05-01 08:00 | dan      | 2024-05-01 08:30 |
            i5           | 2024-05-07 12:00 | eve      |                  |
            t1           | 2024-04-03 00:00 | fay      | 2024-04-03 08:00 | no time given
        """
        },
        today="2024-05-07",
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
