from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Parts
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Attendances at courses",
    theme=LEARNING,
    order=30,
    question="Do the courses reach the people of every agency?",
    numerator="Bookings that ended in an attendance, by the day of the session",
    unit=COUNT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="Learning together works only where every agency comes.",
    frequency="quarterly",
    rollup="Adds up over months and over agencies, as attendances and not as people.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency", "course", "format"),
    caveats=(
        "An attendance is not a person: somebody who attends three courses is three attendances.",
        "The yearly report calls them attendees and professionals; its figures are attendances.",
        "Agencies differ in size: a larger count is not a better reach.",
    ),
    published=(
        Published("2024-25", 1805, "the yearly report 2024-25, line 483"),
        Published("2024-25", 89, "the yearly report 2024-25, line 492", "Police"),
        Published("2024-25", 70, "the yearly report 2024-25, line 1113", "Domestic abuse and children"),
    ),
    story=Parts(by="agency"),
    cases="""
        SELECT place AS record_id, session_on AS date, 1 AS numerator, place, agency, course, format
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
            Neglect    | 2024-04-01 | dan        | Police | Cancelled
        """
        },
        grain="quarter",
        by="agency",
        then="""
            period     | breakdown | value
            2024-25 Q1 | Health    | 2
            2024-25 Q1 | Police    | 1
        """,
    ),
)
