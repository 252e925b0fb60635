from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import STATED_AT_END

INDICATOR = Indicator(
    title="Children in need on 31 March, as published",
    theme=FUNDING,
    order=120,
    question="How many children does social care work with?",
    numerator="Children in need on 31 March, those looked after among them",
    unit=STATED_AT_END,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="What partners meet at the front door and in meetings is a part of these children.",
    guidance=(cites("children_in_need_census", "children in need"), cites("children_act_1989", "section 17")),
    frequency="yearly",
    rollup="A count on one day: it never adds up over years.",
    disclosure="process",
    sources=("children_known",),
    caveats=(
        "Counted as episodes of need, as the DfE does; those looked after and those with a plan are in it.",
        "A fall can be fewer children in need, or fewer who are found.",
    ),
    rate=Rate(10_000, CHILDREN),
    story=Lines(),
    cases="""
        SELECT place AS record_id, counted_on AS date, children AS numerator, place, children_status AS withheld
        FROM children_known
        WHERE measure = 'In need'
    """,
    example=Example(
        given={
            "children_known": """
            measure      | counted_on | children | children_status
            In need      | 2024-03-31 |          | suppressed
            In need      | 2025-03-31 | 3186     |
            Looked after | 2025-03-31 | 9000     |
        """
        },
        grain="year",
        then="""
            period                         | value | status
            2023-24 (Mar 2024 to Mar 2024) |       | suppressed
            2024-25                        | 3186  | ok
        """,
    ),
)
