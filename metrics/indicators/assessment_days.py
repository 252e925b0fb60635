from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Working days an assessment takes",
    theme=FRONT_DOOR,
    order=170,
    question="How long do a child and a family wait for the end of an assessment?",
    numerator="The middle assessment, from its start to the day it was authorised, in working days",
    denominator="Assessments authorised in the period",
    unit=MEDIAN_DAYS,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="All on the 45th day is in time and still long; all within a week is quick and perhaps too thin.",
    guidance=(cites("annex_a", "list 4"),),
    rollup="Worked out anew for every period from its own assessments; never a mean of months.",
    sources=("assessments",),
    by=("needs_support", "age_band"),
    caveats=(
        "Half took longer. Bank holidays and weekends do not count, nor does the day it started.",
        "By the day it was authorised: assessments still open are not in it, and they may be the longest.",
        "An assessment authorised before it started is left out.",
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("assessments_completed")),),
    cases="""
        SELECT place AS record_id, authorised_on AS date, last_day.number - first_day.number AS numerator, child_id, place,
               needs_support, age_band(age) AS age_band
        FROM assessments
        JOIN working_days AS first_day ON first_day.day = started_on
        JOIN working_days AS last_day ON last_day.day = authorised_on
        WHERE authorised_on >= started_on
    """,
    example=Example(
        given={
            "assessments": """
            child_id | started_on | authorised_on
            ann      | 2024-04-02 | 2024-04-02
            ben      | 2024-04-05 | 2024-04-08
            cat      | 2024-04-02 | 2024-04-30
            dan      | 2024-04-03 | 2024-04-02
            eve      | 2024-04-02 |
        """
        },
        then="""
            period   | denominator | value
            Apr 2024 | 3           | 1
        """,
    ),
)
