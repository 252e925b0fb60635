from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import OF_PLAN

INDICATOR = Indicator(
    title="Contributions received",
    theme=FUNDING,
    order=30,
    question="Has what was agreed been paid?",
    numerator="Pounds received of it",
    denominator="Pounds agreed by the contributors that are named, where what was received is known",
    unit=OF_PLAN,
    polarity=HIGH_IS_GOOD,
    owner=FUNDING.owner,
    rationale="A promise that is not paid is spent all the same.",
    frequency="yearly",
    rollup="Worked out anew from the pounds of every contributor; never an average of their percentages.",
    disclosure="finance",
    sources=("contributions",),
    by=("contributor",),
    caveats=("Only contributors that the sheet names: what is unattributed cannot be followed.",),
    story=Lines(),
    cases="""
        SELECT place AS record_id, year_end AS date, actual AS numerator, budget AS denominator, place, contributor,
               actual_status AS withheld
        FROM contributions
        WHERE contributor <> 'Total as stated'
    """,
    example=Example(
        given={
            "contributions": """
            contributor                 | year_end   | budget | actual | actual_status
            Staffordshire Police        | 2025-03-31 | 400    | 400    |
            Stoke-on-Trent City Council | 2025-03-31 | 600    | 350    |
            Integrated Care Board       | 2025-03-31 | 500    |        | not available
            Total as stated             | 2025-03-31 | 1500   | 750    |
            Staffordshire Police        | 2024-03-31 | 380    | 380    |
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value | status
            2023-24 (Mar 2024 to Mar 2024) | 380       | 380         | 100   | provisional
            2024-25                        | 750       | 1000        | 75    | provisional
        """,
    ),
)
