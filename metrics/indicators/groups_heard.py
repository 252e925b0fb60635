from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Groups heard",
    theme=VOICE,
    order=30,
    question="Do we hear the same few groups, or many?",
    numerator="Different kinds of group with at least one session in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=VOICE.owner,
    rationale="Children in care, young scrutineers and parents see what a youth council does not.",
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because groups meet in several.",
    disclosure="process",
    sources=("participation",),
    by=("topic",),
    caveats=("All school councils together are one group here, and so are all other groups.",),
    story=Lines(),
    cases="""
        SELECT session_ref AS record_id, held_on AS date, TRUE AS numerator, group_heard AS subject, place, topic
        FROM participation
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard
            s1          | 2024-04-01 | Youth Council
            s2          | 2024-06-30 | Youth Council
            s3          | 2024-05-01 | School council
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
