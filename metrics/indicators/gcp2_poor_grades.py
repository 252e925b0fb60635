from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="GCP2 grades of 4 or 5",
    theme=NEGLECT,
    order=100,
    question="In which part of care is neglect found?",
    numerator="Those of them that are 4 or 5, the poorest care",
    denominator="Grades given in GCP2 assessments completed in the period, up to four for each assessment",
    unit=PERCENT,
    polarity=NEITHER,
    owner=NEGLECT.owner,
    rationale="Food and warmth, safety, love and learning call for different help.",
    guidance=(cites("graded_care_profile_2", "grades"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own grades; never an average of grades.",
    sources=("gcp2_assessments",),
    by=("area", "agency"),
    describes={"area": CASE},
    caveats=(
        "Of grades, not of children: one assessment gives up to four.",
        "Areas that were not graded, or graded between two numbers, are left out.",
        "Children are assessed because somebody worries: the share says nothing about the city's children.",
        "Neither good nor bad by itself: the tool is there to find neglect.",
    ),
    story=Lines(by="area"),
    cases="""
        SELECT gcp2_ref AS record_id, completed_on AS date, grade >= 4 AS numerator, child_id, place, area, agency
        FROM (UNPIVOT gcp2_assessments
              ON physical_grade AS 'Physical care', safety_grade AS 'Safety', emotional_grade AS 'Emotional care',
                 developmental_grade AS 'Developmental care'
              INTO NAME area VALUE grade)
    """,
    example=Example(
        given={
            "gcp2_assessments": """
            gcp2_ref|child_id|agency|completed_on|physical_grade|safety_grade|emotional_grade|developmental_grade
            g1      |ann     |Police|2024-04-01  |4             |3           |1              |2
            g2      |ben     |Police|2024-06-30  |5             |4           |3              |
            g3      |cat     |Police|2024-05-13  |              |            |5              |3
        """
        },
        grain="quarter",
        by="area",
        then="""
            period     | breakdown          | numerator | denominator | value
            2024-25 Q1 | Developmental care | 0         | 2           | 0
            2024-25 Q1 | Emotional care     | 1         | 3           | 33.33
            2024-25 Q1 | Physical care      | 2         | 2           | 100
            2024-25 Q1 | Safety             | 1         | 2           | 50
        """,
    ),
)
