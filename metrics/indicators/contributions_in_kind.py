from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import POUNDS

INDICATOR = Indicator(
    title="Given in kind",
    theme=FUNDING,
    order=40,
    question="What do partners give beside money?",
    numerator="Worth in pounds of trainers, rooms and hours given without payment",
    unit=POUNDS,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="Partners teach the courses for nothing (yearly report 2024-25, line 494); money alone undervalues them.",
    frequency="yearly",
    rollup="Adds up over contributors.",
    disclosure="finance",
    sources=("contributions",),
    by=("contributor",),
    caveats=(
        "Each contributor sets its own price on an hour or a room.",
        "Contributors that state nothing are left out: they may have given much.",
    ),
    unconfirmed=("How hours and rooms are to be priced.",),
    story=Parts(by="contributor"),
    cases="""
        SELECT place AS record_id, year_end AS date, in_kind AS numerator, place, contributor,
               in_kind_status AS withheld
        FROM contributions
        WHERE contributor <> 'Total as stated' AND coalesce(in_kind_status, in_kind::VARCHAR) IS NOT NULL
    """,
    example=Example(
        given={
            "contributions": """
            contributor                 | year_end   | budget | in_kind
            Staffordshire Police        | 2025-03-31 | 400    | 50
            Stoke-on-Trent City Council | 2025-03-31 | 600    | 30
            Total as stated             | 2025-03-31 | 1000   | 90
            Integrated Care Board       | 2024-03-31 | 500    |
        """
        },
        grain="year",
        then="""
            period                         | value
            2023-24 (Mar 2024 to Mar 2024) |
            2024-25                        | 80
        """,
    ),
)
