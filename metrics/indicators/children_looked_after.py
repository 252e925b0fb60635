from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import STATED_AT_END

INDICATOR = Indicator(
    title="Children looked after",
    theme=FUNDING,
    order=100,
    question="How many children does the city look after?",
    numerator="Children looked after by the council on 31 March",
    answers=("foi-3",),
    unit=STATED_AT_END,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="1 in 51 of 62,520 children (line 143) is 196.1 per 10,000 and would be 1,226 children; the DfE counts 1,063.",
    guidance=(cites("looked_after_children_return", "children looked after"),),
    frequency="yearly",
    rollup="A count on one day: it never adds up over years.",
    disclosure="process",
    sources=("children_known",),
    caveats=(
        "The rate is per 10,000 children of the middle of the year, as the DfE has it.",
        "The report gives no day and no definition: 1 in 51 lies nearer to March 2024 (1,152 children, 1 in 52.6).",
    ),
    published=(
        Published("2024-25", 1226, "the yearly report 2024-25, line 143 (1 in 51 of 62,520 children)"),
        Published("2024-25", 1063, "the DfE's count on 31 March 2025"),
    ),
    rate=Rate(10_000, CHILDREN),
    story=Lines(),
    cases="""
        SELECT place AS record_id, counted_on AS date, children AS numerator, place, children_status AS withheld
        FROM children_known
        WHERE measure = 'Looked after'
    """,
    example=Example(
        given={
            "children_known": """
            measure      | counted_on | children | children_status
            Looked after | 2024-03-31 |          | suppressed
            Looked after | 2025-03-31 | 1063     |
            In need      | 2025-03-31 | 9000     |
        """
        },
        grain="year",
        then="""
            period                         | value | status
            2023-24 (Mar 2024 to Mar 2024) |       | suppressed
            2024-25                        | 1063  | disputed
        """,
    ),
)
