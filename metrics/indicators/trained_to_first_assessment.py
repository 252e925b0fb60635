from attributes import CASE
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import ACROSS
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="From GCP2 training to a first assessment",
    theme=ACROSS,
    order=70,
    question="Does somebody who was trained use the tool within six months?",
    numerator="Those of them who completed an assessment within six months of the course",
    denominator="People who attended their first GCP2 course in the period, six months ago or longer",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=ACROSS.owner,
    rationale="In 2024-25 there were 199 practitioners trained and 53 assessments: training that is not used is lost.",
    frequency="quarterly",
    rollup="By the day of the first course; worked out anew for every period.",
    sources=("training_attendance", "gcp2_assessments"),
    by=("employer",),
    describes={"employer": CASE},
    caveats=(
        "Needs the same staff reference in the training record and in the assessment.",
        "An agency that sends no assessments looks as if nobody used the tool.",
    ),
    unconfirmed=("That six months are a fair time.", "That agencies write the same staff reference in both."),
    story=Lines(),
    related=(part_of(DENOMINATOR, denominator_of("gcp2_trained_not_used")),),
    cases="""
        WITH trained AS (
            SELECT person_ref, min(session_on) AS trained_on, arg_min(agency, session_on) AS employer,
                   arg_min(place, session_on) AS place
            FROM training_attendance
            WHERE attendance = 'Attended' AND (course ILIKE '%GCP2%' OR course ILIKE '%Graded Care Profile%')
            GROUP BY person_ref
        )
        SELECT trained.place AS record_id, trained_on AS date, trained.place, employer,
               EXISTS (FROM gcp2_assessments WHERE assessor = person_ref
                       AND completed_on BETWEEN trained_on AND trained_on + INTERVAL 6 MONTH) AS numerator
        FROM trained, about WHERE trained_on + INTERVAL 6 MONTH <= today
    """,
    example=Example(
        given={
            "training_attendance": """
            course                | session_on | person_ref | agency | attendance
            GCP2                  | 2024-04-01 | kim        | Health | Attended
            Graded care profile 2 | 2024-04-02 | lee        | Police | Attended
            GCP2                  | 2024-04-03 | mia        | Health | Attended
            GCP2                  | 2024-04-03 | ned        | Health | No show
            Neglect               | 2024-04-03 | oda        | Health | Attended
            GCP2                  | 2024-06-30 | pam        | Health | Attended
            GCP2                  | 2024-07-01 | pat        | Health | Attended
        """,
            "gcp2_assessments": """
            gcp2_ref | child_id | agency | completed_on | assessor
            g1       | ann      | School | 2024-10-01   | kim
            g2       | ben      | School | 2024-10-03   | lee
            g3       | ben      | School | 2024-04-02   | mia
            g4       | ben      | School | 2024-07-01   | pat
        """,
        },
        grain="quarter",
        today="2024-12-30",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 4           | 25
            2024-25 Q2 |           |             |
            2024-25 Q3 (Oct 2024 to Oct 2024) | | |
        """,
    ),
)
