from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PER_SUBJECT

INDICATOR = Indicator(
    title="Attendances per session",
    theme=LEARNING,
    order=50,
    question="How well filled are the sessions?",
    numerator="Bookings that ended in an attendance",
    denominator="Different sessions (a course on a day) that somebody attended",
    unit=PER_SUBJECT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="In 2024-25 there were 1,805 attendances at 98 sessions: 18.4 for each.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own sessions; never an average of quarters.",
    disclosure="process",
    sources=("training_attendance",),
    by=("course", "format"),
    caveats=(
        "A full room is not always a good session: some courses are meant for few.",
        "Two sessions of one course on one day cannot be told apart and count as one.",
    ),
    cases="""
        SELECT place AS record_id, session_on AS date, TRUE AS numerator, concat(course, session_on) AS subject, place,
               course, format
        FROM training_attendance
        WHERE attendance = 'Attended'
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency | attendance
            Neglect    | 2024-04-01 | ann        | Health | Attended
            Neglect    | 2024-04-01 | ben        | Police | Attended
            Neglect    | 2024-06-30 | cat        | Police | Attended
            Neglect    | 2024-06-30 | dan        | Police | No show
            Neglect    | 2024-05-31 | dan        | Police | Cancelled
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 3         | 2           | 1.5
        """,
    ),
)
