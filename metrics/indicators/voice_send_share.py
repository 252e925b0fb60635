from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import VOICE
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="Attendances of children with SEND",
    theme=VOICE,
    order=40,
    question="Are children with special educational needs or a disability among those we hear?",
    numerator="Of them, children with special educational needs or a disability",
    denominator="Attendances of children at sessions where both numbers are known",
    unit=STATED_PERCENT,
    polarity=NEITHER,
    owner=VOICE.owner,
    rationale="Nearly 20% of the city's children have special educational needs or a disability (report, line 143).",
    frequency="quarterly",
    rollup="Worked out anew from the numbers of every session; never an average of sessions.",
    sources=("participation",),
    by=("group_heard",),
    caveats=(
        "Of attendances, not of children: one child at many sessions counts often.",
        "Sessions where it is marked as not applicable, such as those of parents, are left out.",
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("voice_attendances")),),
    cases="""
        SELECT session_ref AS record_id, held_on AS date, with_send AS numerator, attendances AS denominator, place, group_heard,
               with_send_status AS withheld
        FROM participation
        WHERE with_send_status IS DISTINCT FROM 'not applicable'
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard              | attendances | with_send | with_send_status
            s1          | 2024-04-01 | Youth Council            | 15          | 5         |
            s2          | 2024-06-30 | School council           | 10          | 0         |
            s3          | 2024-05-01 | Parents and carers panel | 8           |           | not applicable
            s4          | 2024-07-01 | Youth Council            | 12          | 3         |
            s5          | 2024-09-30 | Youth Council            | 12          |           | not available
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value | status
            2024-25 Q1 | 5         | 25          | 20    | ok
            2024-25 Q2 | 3         | 12          | 25    | provisional
        """,
    ),
)
