from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import RATIO

INDICATOR = Indicator(
    title="GCP2 assessments per practitioner trained",
    theme=NEGLECT,
    order=30,
    question="Does training lead to assessments?",
    numerator="GCP2 assessments completed in the period, of the agencies that returned them",
    denominator="People who attended their first GCP2 course of the financial year in the period",
    unit=RATIO,
    polarity=HIGH_IS_GOOD,
    owner=NEGLECT.owner,
    rationale="In 2024-25 there were 53 assessments and 199 practitioners trained: 0.27 for each.",
    frequency="quarterly",
    rollup="Worked out anew for every period; a person trained twice in a financial year counts once in that year.",
    sources=("gcp2_assessments", "training_attendance"),
    caveats=(
        "Assessments are also made by those who were trained in earlier years, who are not in the denominator.",
        "Not by agency: assessments and training records name the agencies in different ways.",
        "Rises when fewer people are trained, too: read it with both counts.",
    ),
    read_with=("gcp2_trained_not_used",),
    story=Lines(),
    related=(same_cases(NUMERATOR, numerator_of("gcp2_completed")),),
    cases="""
        WITH trained AS (
            SELECT * FROM training_attendance
            WHERE attendance = 'Attended' AND (course ILIKE '%GCP2%' OR course ILIKE '%Graded Care Profile%')
            QUALIFY row_number() OVER (
                PARTITION BY person_ref, financial_year(session_on) ORDER BY session_on, course) = 1
        )
        SELECT gcp2_ref AS record_id, completed_on AS date, 1 AS numerator, 0 AS denominator, child_id, place
        FROM gcp2_assessments
        UNION ALL
        SELECT place, session_on, 0, 1, NULL, place FROM trained
    """,
    example=Example(
        given={
            "gcp2_assessments": """
            gcp2_ref | child_id | agency                 | completed_on
            g1       | ann      | Children's social care | 2024-04-01
            g2       | ben      | Children's social care | 2025-04-30
        """,
            "training_attendance": """
            course                | session_on | person_ref | agency | attendance
            GCP2                  | 2024-04-01 | kim        | Health | Attended
            GCP2                  | 2024-05-01 | kim        | Health | Attended
            Graded care profile 2 | 2025-03-31 | lee        | Police | Attended
            GCP2                  | 2024-05-01 | mia        | Health | No show
            Neglect               | 2024-05-01 | ned        | Health | Attended
            GCP2                  | 2025-04-01 | lee        | Police | Attended
        """,
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2024-25                        | 1         | 2           | 0.5
            2025-26 (Apr 2025 to Apr 2025) | 1         | 1           | 1
        """,
    ),
)
