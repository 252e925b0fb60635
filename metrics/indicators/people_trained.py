from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Against
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="People trained",
    theme=LEARNING,
    order=200,
    question="How many different people did the courses reach?",
    numerator="Different people who attended a course in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="A thousand attendances can be a thousand people once, or a hundred people ten times.",
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because people come again.",
    disclosure="process",
    sources=("training_attendance",),
    by=("agency", "course", "format"),
    caveats=(
        "By the reference their agency gives them: who changes agency or reference is counted as another person.",
        "The yearly report speaks of over 1,800 professionals; its figure is attendances.",
    ),
    published=(Published("2024-25", 1800, "the yearly report 2024-25, line 72 (professionals)", qualifier="over"),),
    story=Against("training_attendances"),
    cases="""
        SELECT place AS record_id, session_on AS date, TRUE AS numerator, person_ref AS subject, place, agency, course, format
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
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
