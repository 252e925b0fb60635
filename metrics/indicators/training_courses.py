from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Courses held",
    theme=LEARNING,
    order=10,
    question="How many different courses does the partnership offer?",
    numerator="Different titles of courses that somebody attended in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="The choice of courses should follow what reviews and audits find.",
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because a course runs in several.",
    disclosure="process",
    sources=("training_attendance",),
    by=("format",),
    caveats=("A course that was renamed counts as two.", "A course whose sessions nobody attended is not counted."),
    published=(Published("2024-25", 29, "the yearly report 2024-25, line 483"),),
    cases="""
        SELECT min(place) AS record_id, session_on AS date, TRUE AS numerator, course AS subject, min(place) AS place,
               course, format
        FROM training_attendance
        WHERE attendance = 'Attended'
        GROUP BY course, session_on, format
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency  | attendance
            Neglect    | 2024-04-01 | ann        | Health  | Attended
            Neglect    | 2024-04-01 | ben        | Health  | Attended
            Neglect    | 2024-06-30 | cat        | Police  | Attended
            Thresholds | 2024-05-10 | ann        | Health  | Attended
            Recruiting | 2024-05-11 | dan        | Schools | No show
            Neglect    | 2024-07-01 | eve        | Schools | Attended
            Recruiting | 2024-09-30 | dan        | Schools | Cancelled
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
            2024-25 Q2 | 1
        """,
    ),
)
