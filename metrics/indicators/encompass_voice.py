from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Encompass notices with the child's voice",
    theme=PPN_TRIAGE,
    order=120,
    question="Did the officer hear the child, and write down what the child said?",
    numerator="Those of them whose voice was recorded",
    denominator="Children who were there at an incident of domestic abuse in the period, once for each incident",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="Children are victims of the abuse in their home; the notice is about them.",
    guidance=(cites("operation_encompass_2025", "what a notice holds"), cites("domestic_abuse_act_2021", "section 3")),
    rollup="Worked out anew for every period from its own incidents; never an average of months.",
    sources=("encompass_notifications",),
    by=("age_band",),
    caveats=(
        "A child of whom it is not known, or not known to have been there, is left out, and that is said.",
        "Says that something was written down, not what came of it.",
        "Children who were not there are left out.",
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, incident_at::DATE AS date, child_id, place,
               if(child_present, voice_recorded, NULL) AS numerator, age_band(age) AS age_band
        FROM encompass_notifications
        WHERE child_present IS DISTINCT FROM FALSE
    """,
    example=Example(
        given={
            "encompass_notifications": """
            incident_ref | incident_at      | child_id | child_present | voice_recorded
            i1           | 2024-04-01 00:00 | ann      | Yes           | Yes
            i1           | 2024-04-01 00:00 | ben      | Yes           | No
            i2           | 2024-04-30 23:59 | cat      | Yes           |
            i3           | 2024-04-12 10:00 | dan      | No            | Yes
            i4           | 2024-04-12 10:00 | eve      |               | Yes
            i5           | 2024-05-01 00:00 | ann      | Yes           | Yes
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 2           | 50
            May 2024 | 1         | 1           | 100
        """,
    ),
)
