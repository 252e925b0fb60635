from attributes import CASE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import ACROSS
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children known to several partners",
    theme=ACROSS,
    order=10,
    question="How many children do two, three, four or more partners know, each from its own side?",
    numerator="Children of whom at least two partners sent a record in the financial year",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=ACROSS.owner,
    rationale="Reviews of serious incidents find again and again that each agency held a part and nobody the whole.",
    frequency="yearly",
    rollup="By financial year; a child counts once, by the number of partners who knew them in that year.",
    sources=(),
    by=("partners",),
    describes={"partners": CASE},
    caveats=(
        "Only codes are matched, never names. A child whose numbers are not linked by the council's list counts twice.",
        "Police notices that name no child, and figures sent as totals, are not in it.",
        "By the day of the child's last record in the financial year.",
        "More is not worse: it can mean that partners look more closely.",
    ),
    story=Lines(by="partners"),
    cases="""
        WITH known AS (
            SELECT child_id, financial_year(day) AS year, count(DISTINCT partner) AS partners,
                   max(day) AS date, max(place) AS place
            FROM sightings
            GROUP BY ALL
        )
        SELECT concat(child_id, year) AS record_id, date, TRUE AS numerator, child_id AS subject, child_id, place,
               if(partners < 4, partners || ' partners', '4 or more partners') AS partners
        FROM known WHERE partners > 1
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at
            m1         | ann      | 2024-03-31 23:00
            m2         | ben      | 2024-05-01 10:00
            m3         | cat      | 2024-05-01 10:00
            m4         | dan      | 2024-05-02 10:00
            m5         | dan      | 2024-06-02 10:00
        """,
            "contacts": """
            child_id | contact_on | contact_source
            ann      | 2024-04-01 | Police
            ben      | 2024-07-01 | Police
            cat      | 2024-07-01 | Police
        """,
            "gcp2_assessments": """
            gcp2_ref | child_id | agency          | completed_on
            g1       | ben      | Early help      | 2024-07-02
            g2       | cat      | Health visiting | 2024-07-02
            g3       | cat      | School          | 2024-07-02
        """,
        },
        grain="year",
        by="partners",
        then="""
            period                         | breakdown          | value
            2023-24 (Mar 2024 to Mar 2024) | 2 partners         | 0
            2023-24 (Mar 2024 to Mar 2024) | 4 or more partners | 0
            2024-25 (Apr 2024 to Jul 2024) | 2 partners         | 1
            2024-25 (Apr 2024 to Jul 2024) | 4 or more partners | 1
        """,
    ),
)
