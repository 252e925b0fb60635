from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Bookings cancelled",
    theme=LEARNING,
    order=230,
    question="How many places are given back?",
    numerator="Those of them that were cancelled",
    denominator="Bookings for sessions in the period",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=LEARNING.owner,
    rationale="People who cannot be spared from their work cancel; agencies differ in how often.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own bookings; never an average of agencies or courses.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency", "course"),
    caveats=(
        "A booking cancelled in good time can be filled again; how early it was cancelled is not recorded.",
        "Who did not come and had not cancelled is not in it: see those who booked and came.",
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, session_on AS date, attendance = 'Cancelled' AS numerator, place, agency, course
        FROM training_attendance
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency | attendance
            Neglect    | 2024-04-01 | ann        | Health | Attended
            Thresholds | 2024-06-30 | ann        | Health | Attended
            Neglect    | 2024-04-01 | cat        | Police | No show
            Neglect    | 2024-04-01 | dan        | Police | Cancelled
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 4           | 25
        """,
    ),
)
