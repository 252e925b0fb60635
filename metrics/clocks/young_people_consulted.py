from guidance.citation import cites
from metrics.declaring.clock import Clock, within_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import VOICE

CLOCK = Clock(
    title="Young people consulted every eight weeks",
    theme=VOICE,
    order=10,
    owner=VOICE.owner,
    starts="A group of young people is consulted on the topic",
    stops="One is consulted on it again",
    limit=within_days(56),
    basis=(cites("yearly_report_2024_25", "line 853"), cites("yearly_report_2024_25", "line 978")),
    disclosure="process",
    sources=("participation",),
    by=("topic",),
    caveats=(
        "The panel of parents and carers is not young people.",
        "Two on one day are one: the next is that of a later day.",
        "The log cannot show a consultation that nobody wrote into it.",
    ),
    unconfirmed=("That a session on the topic, with any group of young people, is what the report calls a consultation.",),
    cases="""
        SELECT session_ref AS record_id, held_on AS started, place, topic,
               lead(held_on) OVER (PARTITION BY topic ORDER BY held_on, session_ref) AS stopped
        FROM participation
        WHERE topic IN ('Child exploitation', 'Serious youth violence') AND group_heard <> 'Parents and carers panel'
        QUALIFY stopped IS DISTINCT FROM held_on
    """,
    example=Example(
        given={
            "participation": """
            session_ref | held_on    | group_heard              | topic
            s1          | 2024-04-01 | Youth Council            | Child exploitation
            s2          | 2024-05-27 | Be the Cause             | Child exploitation
            s3          | 2024-06-30 | Parents and carers panel | Child exploitation
            s4          | 2024-07-23 | Youth Council            | Child exploitation
            s7          | 2024-07-23 | School council           | Child exploitation
            s5          | 2024-05-10 | Youth Council            | Serious youth violence
            s6          | 2024-05-20 | Youth Council            | School
        """
        },
        today="2024-07-30",
        then="""
            record_id | due        | state   | late_by
            s1        | 2024-05-27 | met     |
            s2        | 2024-07-22 | missed  | 1
            s5        | 2024-07-05 | overdue | 25
            s7        | 2024-09-17 | running |
        """,
    ),
)
