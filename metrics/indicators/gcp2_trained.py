from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Against
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Practitioners trained in GCP2",
    theme=NEGLECT,
    order=20,
    question="How many practitioners can use the Graded Care Profile 2 (GCP2)?",
    numerator="Different people who attended a course in GCP2 in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=NEGLECT.owner,
    rationale="Training opens the way to use the tool; whether it is used is another question.",
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because a person can come in several.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency", "format"),
    caveats=(
        "A course in GCP2 is one whose title has GCP2 or Graded Care Profile in it.",
        "Trained is not licensed, and not yet using it.",
        "The agencies are those of the training records, and differ from those that return assessments.",
    ),
    unconfirmed=("That every course with GCP2 in its title trains to use the tool.",),
    published=(Published("2024-25", 199, "the yearly report 2024-25, line 1102"),),
    story=Against("gcp2_completed"),
    cases="""
        SELECT place AS record_id, session_on AS date, TRUE AS numerator, person_ref AS subject, place, agency, format
        FROM training_attendance
        WHERE attendance = 'Attended' AND (course ILIKE '%GCP2%' OR course ILIKE '%Graded Care Profile%')
    """,
    example=Example(
        given={
            "training_attendance": """
            course                  | session_on | person_ref | agency  | attendance
            GCP2 refresher          | 2024-04-01 | ann        | Health  | Attended
            Graded care profile 2   | 2024-06-30 | ann        | Health  | Attended
            graded care profile two | 2024-05-10 | ben        | Council | Attended
            Using gcp2              | 2024-05-11 | cat        | Schools | Attended
            GCP2 refresher          | 2024-05-12 | dan        | Schools | No show
            Neglect                 | 2024-05-13 | eve        | Police  | Attended
            GCP2 refresher          | 2024-07-01 | ann        | Health  | Attended
            GCP2 refresher          | 2024-09-30 | fay        | Police  | Cancelled
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 3
            2024-25 Q2 | 1
        """,
    ),
)
