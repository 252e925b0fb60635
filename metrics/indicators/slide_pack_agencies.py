from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Agencies that fetched the Level 1 slides",
    theme=LEARNING,
    order=270,
    question="How many agencies teach the basics themselves?",
    numerator="Agencies that downloaded the slides for the first time in the period",
    unit=STATED,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="With the slides an agency can teach its own people; how many it taught is not known.",
    frequency="quarterly",
    rollup="Adds up over the quarters of a year, because an agency is counted once.",
    disclosure="process",
    sources=("learning_events",),
    caveats=("A download is not a lesson.", "Each agency once, at its first download of the year."),
    published=(Published("2024-25", 35, "the yearly report 2024-25, line 483"),),
    story=Lines(),
    cases="""
        SELECT place AS record_id, held_on AS date, headcount AS numerator, place, headcount_status AS withheld
        FROM learning_events
        WHERE event_kind = 'Slide pack'
    """,
    example=Example(
        given={
            "learning_events": """
            event | event_kind   | held_on    | headcount | headcount_status
            One   | Slide pack   | 2024-04-01 | 60        |
            Two   | Slide pack   | 2024-06-30 | 32        |
            Three | DSL briefing | 2024-05-01 | 40        |
            Four  | Slide pack   | 2024-07-01 |           |
            Five  | Slide pack   | 2024-12-31 |           | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | value | status         | note
            2024-25 Q1 | 92    | ok             |
            2024-25 Q2 |       | not known      | 1 figure marked left blank by the sender
            2024-25 Q3 |       | suppressed     | 1 figure marked suppressed by the sender
        """,
    ),
)
