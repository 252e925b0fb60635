from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Sessions held",
    theme=LEARNING,
    order=20,
    question="How often did a course take place?",
    numerator="Different sessions (a course on a day) that somebody attended in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="Sessions are what the partnership's trainers give their days to.",
    frequency="quarterly",
    rollup="Adds up over months: a session is on one day.",
    disclosure="process",
    sources=("training_attendance",),
    by=("course", "format"),
    caveats=(
        "Two sessions of one course on one day cannot be told apart and count as one.",
        "A session that nobody attended is not counted.",
    ),
    published=(
        Published("2024-25", 98, "the yearly report 2024-25, line 483"),
        Published("2024-25", 3, "the yearly report 2024-25, line 1113", "Domestic abuse and children"),
    ),
    cases="""
        SELECT min(place) AS record_id, session_on AS date, TRUE AS numerator, concat(course, session_on) AS subject,
               min(place) AS place, course, format
        FROM training_attendance
        WHERE attendance = 'Attended'
        GROUP BY course, session_on, format
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency  | attendance | format
            Neglect    | 2024-04-01 | ann        | Health  | Attended   | Online
            Neglect    | 2024-04-01 | ben        | Health  | Attended   | Face to face
            Neglect    | 2024-06-30 | ann        | Police  | Attended   | Online
            Thresholds | 2024-04-01 | ann        | Health  | Attended   | Online
            Recruiting | 2024-05-11 | dan        | Schools | No show    | Online
            Neglect    | 2024-07-01 | eve        | Schools | Attended   | Online
            Recruiting | 2024-09-30 | dan        | Schools | Cancelled  | Online
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
