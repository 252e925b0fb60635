from metrics.declaring.indicator import ENGAGEMENT, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Booked and came",
    theme=LEARNING,
    order=40,
    question="Do those who book a place come?",
    numerator="Those of them where the person came",
    denominator="Bookings for sessions in the period that were not cancelled",
    roadmap=ENGAGEMENT,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=LEARNING.owner,
    rationale="An empty chair is a place that somebody else wanted.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own bookings; never an average of agencies or courses.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency", "course"),
    caveats=(
        "A cancelled booking is left out, however late it was cancelled.",
        "People who came without a booking are recorded as attended and are in it.",
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, session_on AS date, attendance = 'Attended' AS numerator, place, agency, course
        FROM training_attendance
        WHERE attendance <> 'Cancelled'
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency | attendance
            Neglect    | 2024-04-01 | ann        | Health | Attended
            Thresholds | 2024-06-30 | ann        | Health | Attended
            Neglect    | 2024-04-01 | ben        | Police | Attended
            Neglect    | 2024-04-01 | cat        | Police | No show
            Neglect    | 2024-04-01 | dan        | Police | Cancelled
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 3         | 4           | 75
        """,
    ),
)
