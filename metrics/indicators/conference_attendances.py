from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Attendances at the learning conference",
    theme=LEARNING,
    order=250,
    question="How many come to hear what case reviews found?",
    numerator="Headcount of conferences held in the period",
    unit=STATED,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="One document prints 92 (line 483) and over one hundred (line 579) for the conference of October 2024.",
    frequency="quarterly",
    rollup="Adds up over events, as attendances and not as people.",
    disclosure="process",
    sources=("learning_events",),
    caveats=(
        "A headcount on the day, not names: agencies cannot be told apart.",
        "The courses are not in it, and it is not in the attendances at courses.",
    ),
    published=(
        Published("2024-25", 92, "the yearly report 2024-25, line 483"),
        Published("2024-25", 100, "the yearly report 2024-25, line 579", qualifier="over"),
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, held_on AS date, headcount AS numerator, place, headcount_status AS withheld
        FROM learning_events
        WHERE event_kind = 'Conference'
    """,
    example=Example(
        given={
            "learning_events": """
            event | event_kind   | held_on    | headcount | headcount_status
            One   | Conference   | 2024-04-01 | 60        |
            Two   | Conference   | 2024-06-30 | 32        |
            Three | DSL briefing | 2024-05-01 | 40        |
            Four  | Conference   | 2024-07-01 |           |
            Five  | Conference   | 2024-12-31 |           | suppressed
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
