from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Registered for the Level 1 eLearning",
    theme=LEARNING,
    order=260,
    question="How many begin with the basic module?",
    numerator="People who registered for a module in the period",
    unit=STATED,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="The basic module is for everybody who works with children, and costs no seat in a room.",
    frequency="quarterly",
    rollup="Adds up over months, as registrations and not as people.",
    disclosure="process",
    sources=("learning_events",),
    caveats=("Registered, not finished: whether anybody reached the end is not recorded.",),
    published=(Published("2024-25", 192, "the yearly report 2024-25, line 483"),),
    story=Lines(),
    cases="""
        SELECT place AS record_id, held_on AS date, headcount AS numerator, place, headcount_status AS withheld
        FROM learning_events
        WHERE event_kind = 'eLearning module'
    """,
    example=Example(
        given={
            "learning_events": """
            event | event_kind       | held_on    | headcount | headcount_status
            One   | eLearning module | 2024-04-01 | 60        |
            Two   | eLearning module | 2024-06-30 | 32        |
            Three | DSL briefing     | 2024-05-01 | 40        |
            Four  | eLearning module | 2024-07-01 |           |
            Five  | eLearning module | 2024-12-31 |           | suppressed
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
