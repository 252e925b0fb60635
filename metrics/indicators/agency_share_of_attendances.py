from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import SHARE

INDICATOR = Indicator(
    title="Each agency's share of attendances",
    theme=LEARNING,
    order=220,
    question="Who is in the room?",
    numerator="Those of them by somebody of the agency",
    denominator="Attendances at courses in the period, of every agency",
    unit=SHARE,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="In 2024-25 the police made 89 of 1,805 attendances, 4.9%, the most they were recorded with (line 492).",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own attendances.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency",),
    caveats=(
        "A small share can be a large part of a small agency: agencies differ in size.",
        "A share falls, too, when others send more.",
    ),
    story=Parts(by="agency"),
    cases="""
        SELECT place AS record_id, session_on AS date, TRUE AS numerator, place, agency
        FROM training_attendance
        WHERE attendance = 'Attended'
    """,
    example=Example(
        given={
            "training_attendance": """
            course     | session_on | person_ref | agency | attendance
            Neglect    | 2024-04-01 | ann        | Health | Attended
            Thresholds | 2024-06-30 | ann        | Health | Attended
            Neglect    | 2024-05-01 | eve        | Health | Attended
            Neglect    | 2024-04-01 | ben        | Police | Attended
            Neglect    | 2024-04-01 | cat        | Police | No show
        """
        },
        grain="quarter",
        by="agency",
        then="""
            period     | breakdown | numerator | denominator | value
            2024-25 Q1 | Health    | 3         | 4           | 75
            2024-25 Q1 | Police    | 1         | 4           | 25
        """,
    ),
)
