from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Young people consulted again within eight weeks",
    theme=VOICE,
    order=80,
    question="Is the promise kept to ask young people every eight weeks about exploitation and violence?",
    numerator="Those of them after which the next came within 56 days",
    denominator="Consultations on the topic whose next one was due in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=VOICE.owner,
    rationale="The yearly report 2024-25 says it of both (lines 853 and 978) and gives no number.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own consultations; never an average of the two topics.",
    disclosure="process",
    sources=("participation",),
    clocks=("young_people_consulted",),
    by=("topic",),
    caveats=(
        "By the day the next consultation was due, whether it came earlier, later or not yet.",
        "While one is not due yet it is not counted.",
        "After a long gap one consultation counts as late, however many were left out.",
    ),
    unconfirmed=("That a session on the topic, with any group of young people, is what the report calls a consultation.",),
    story=Lines(by="topic"),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, place, topic
        FROM clocks.young_people_consulted
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard   | topic
            s1          | 2024-04-01 | Youth Council | Child exploitation
            s2          | 2024-05-27 | Youth Council | Child exploitation
            s3          | 2024-07-23 | Youth Council | Child exploitation
            s4          | 2024-04-02 | Be the Cause  | Serious youth violence
            s5          | 2024-09-30 | Youth Council | School
        """
        },
        grain="quarter",
        today="2024-08-01",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 2           | 50
            2024-25 Q2 | 0         | 1           | 0
        """,
    ),
)
