from attributes import CASE
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Trained in GCP2 and never used it",
    theme=NEGLECT,
    order=40,
    question="Is the tool used by those who were trained in it?",
    numerator="Those of them with no GCP2 assessment recorded on or after the day of that course",
    denominator="People whose first GCP2 course was in the period",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=NEGLECT.owner,
    rationale="Training that is not put to use within months is forgotten.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own people; never an average of quarters.",
    disclosure="people",
    sources=("training_attendance", "gcp2_assessments"),
    by=("employer",),
    describes={"employer": CASE},
    caveats=(
        "Those trained lately had little time: the figure of a past period falls as assessments come in.",
        "Practitioners of an agency that returns no assessments look as if they never used the tool.",
        "Needs the same staff reference in both records; an assessment without one is nobody's.",
    ),
    unconfirmed=("That agencies write the same staff reference in training and in assessments.",),
    read_with=("gcp2_assessments_per_trained",),
    story=Lines(by="employer"),
    related=(part_of(DENOMINATOR, denominator_of("gcp2_assessments_per_trained")),),
    cases="""
        WITH trained AS (
            SELECT person_ref, min(session_on) AS trained_on, arg_min(agency, session_on) AS employer,
                   arg_min(place, session_on) AS place
            FROM training_attendance
            WHERE attendance = 'Attended' AND (course ILIKE '%GCP2%' OR course ILIKE '%Graded Care Profile%')
            GROUP BY person_ref
        )
        SELECT place AS record_id, trained_on AS date, place, employer,
               NOT EXISTS (FROM gcp2_assessments
                           WHERE assessor = person_ref AND completed_on >= trained_on) AS numerator
        FROM trained
    """,
    example=Example(
        given={
            "training_attendance": """
            course                | session_on | person_ref | agency | attendance
            GCP2                  | 2024-04-01 | kim        | Health | Attended
            Graded care profile 2 | 2024-04-30 | lee        | Police | Attended
            GCP2                  | 2024-05-01 | kim        | Health | Attended
            GCP2                  | 2024-04-02 | mia        | Health | No show
            Neglect               | 2024-04-02 | ned        | Health | Attended
            GCP2                  | 2024-07-01 | oli        | Police | Attended
        """,
            "gcp2_assessments": """
            gcp2_ref | child_id | agency                 | completed_on | assessor
            g1       | ann      | Children's social care | 2024-04-01   | kim
            g2       | ben      | Children's social care | 2024-04-29   | lee
            g3       | cat      | Children's social care | 2024-09-30   |
            g4       | cat      | Children's social care | 2024-09-30   | zoe
        """,
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 2           | 50
            2024-25 Q2 | 1         | 1           | 100
        """,
    ),
)
