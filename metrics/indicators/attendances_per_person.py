from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PER_SUBJECT

INDICATOR = Indicator(
    title="Attendances per person",
    theme=LEARNING,
    order=210,
    question="Do the same few come again and again?",
    numerator="Bookings that ended in an attendance",
    denominator="Different people who attended",
    unit=PER_SUBJECT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="Between people trained and attendances: neither says alone how far the courses reach.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own people; never an average of quarters.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency",),
    caveats=(
        "A year has more for each person than a quarter, because people come again.",
        "By the reference their agency gives them: who changes agency or reference is counted as another person.",
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, session_on AS date, TRUE AS numerator, person_ref AS subject, place, agency
        FROM training_attendance
        WHERE attendance = 'Attended'
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency | attendance
            Neglect    | 2024-04-01 | ann        | Health | Attended
            Thresholds | 2024-06-30 | ann        | Health | Attended
            Neglect    | 2024-04-01 | ben        | Police | Attended
            Neglect    | 2024-04-01 | cat        | Police | No show
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 3         | 2           | 1.5
        """,
    ),
)
