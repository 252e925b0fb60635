from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Learning events held",
    theme=LEARNING,
    order=280,
    question="What is offered beside the courses?",
    numerator="Conferences, forums, briefings and other events held in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="Forums are held each half-term (line 719), briefings each term (line 686), events each quarter (roadmap).",
    frequency="quarterly",
    rollup="Adds up over months: an event is on one day.",
    disclosure="process",
    sources=("learning_events",),
    by=("event_kind",),
    caveats=("Modules and slides are not held on a day and are not in it.",),
    story=Parts(by="event_kind"),
    cases="""
        SELECT place AS record_id, held_on AS date, 1 AS numerator, place, event_kind
        FROM learning_events
        WHERE event_kind NOT IN ('eLearning module', 'Slide pack')
    """,
    example=Example(
        given={
            "learning_events": """
            event | event_kind       | held_on    | headcount
            One   | Conference       | 2024-04-01 | 60
            Two   | DSL briefing     | 2024-06-30 |
            Three | eLearning module | 2024-06-30 | 40
            Four  | Slide pack       | 2024-06-30 | 12
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
