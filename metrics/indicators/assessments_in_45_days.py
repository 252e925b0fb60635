from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.timed import Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Assessments within 45 working days",
    theme=FRONT_DOOR,
    order=160,
    question="Does each child know in time what will happen?",
    numerator="Those of them that were authorised by then",
    denominator="Assessments whose 45th working day lies in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="A child and a family wait for the answer; help that depends on it waits too.",
    guidance=(cites("working_together_2026", "chapter 3", "no longer than 45 working days from the referral"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("assessments",),
    clocks=("assessment",),
    timed=Timed("assessment"),
    by=("age_band",),
    caveats=(
        "By the day the assessment was due, so that those still open count as late.",
        "From the start of the assessment: list 4 does not hold the day of the referral, which is as early or earlier.",
        "Bank holidays and weekends do not count.",
        "In time is not good enough: read the median, and what the assessments found.",
    ),
    unconfirmed=("That 45 working days may be counted from the start of the assessment.",),
    story=Lines(),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, child_id, place, age_band
        FROM clocks.assessment
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "assessments": """
            child_id | started_on | authorised_on
            ann      | 2024-04-02 | 2024-06-06
            ben      | 2024-04-02 | 2024-06-07
            cat      | 2024-04-02 |
            dan      | 2024-04-24 |
            eve      | 2024-06-03 | 2024-06-04
        """
        },
        today="2024-06-10",
        then="""
            period   | numerator | denominator | value
            Apr 2024 |           |             |
            May 2024 |           |             |
            Jun 2024 | 1         | 3           | 33.33
        """,
    ),
)
