from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Care that was better at the GCP2 review",
    theme=NEGLECT,
    order=110,
    question="Does care get better after an assessment?",
    numerator="Those of them with a better grade than at the child's assessment before",
    denominator="Areas of care graded at reviews in the period and at an earlier assessment of the same child",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=NEGLECT.owner,
    rationale="The impact on children is what next year's focus asks for (yearly report, line 1108).",
    guidance=(cites("graded_care_profile_2", "grades"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews; never an average of quarters.",
    sources=("gcp2_assessments",),
    by=("area",),
    describes={"area": CASE},
    caveats=(
        "Of areas, not of children. The same grade as before is not better.",
        "The grade before is that of the latest earlier day on which this area was graded; of two on that day the higher.",
        "Reviews of a child whose first assessment is not in the records are left out.",
        "Two practitioners may grade the same home differently.",
    ),
    story=Lines(by="area"),
    related=(part_of(DENOMINATOR, denominator_of("gcp2_poor_grades")),),
    cases="""
        WITH graded AS (
            UNPIVOT gcp2_assessments
            ON physical_grade AS 'Physical care', safety_grade AS 'Safety', emotional_grade AS 'Emotional care',
               developmental_grade AS 'Developmental care'
            INTO NAME area VALUE grade
        ),
        compared AS (
            SELECT *, (max((completed_on, grade)) OVER (
                PARTITION BY child_id, area ORDER BY completed_on
                RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING))[2] AS grade_before
            FROM graded
        )
        SELECT gcp2_ref AS record_id, completed_on AS date, grade < grade_before AS numerator, child_id, place, area
        FROM compared
        WHERE assessment_type = 'Review' AND grade_before IS NOT NULL
    """,
    example=Example(
        given={
            "gcp2_assessments": """
            gcp2_ref|child_id|agency|completed_on|assessment_type|physical_grade|safety_grade|emotional_grade|developmental_grade
            g1      |ann     |Police|2024-04-01  |Initial        |4             |3           |4              |3
            g2      |ann     |Police|2024-06-30  |Review         |3             |3           |5              |2
            g3      |ben     |Police|2024-05-01  |Review         |2             |2           |2              |2
            g4      |ben     |Police|2024-06-01  |Initial        |1             |1           |1              |1
            g5      |cat     |Police|2024-05-01  |Initial        |3             |3           |3              |3
            g6      |cat     |Police|2024-05-02  |Review         |2             |3           |               |3
            g7      |cat     |School|2024-05-02  |Review         |1             |3           |               |3
            g8      |cat     |School|2024-05-03  |Review         |              |            |2              |
        """
        },
        grain="quarter",
        by="area",
        then="""
            period     | breakdown          | numerator | denominator | value
            2024-25 Q1 | Developmental care | 1         | 3           | 33.33
            2024-25 Q1 | Emotional care     | 1         | 2           | 50
            2024-25 Q1 | Physical care      | 3         | 3           | 100
            2024-25 Q1 | Safety             | 0         | 3           | 0
        """,
    ),
)
