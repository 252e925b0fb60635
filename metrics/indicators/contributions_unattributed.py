from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="Funding whose contributor is not named",
    theme=FUNDING,
    order=20,
    question="Do the contributions come to the total that is stated?",
    numerator="Pounds of it that no named contributor pays",
    denominator="Pounds of the total as stated",
    unit=STATED_PERCENT,
    polarity=LOW_IS_GOOD,
    owner=FUNDING.owner,
    rationale="The table of the yearly report 2024-25 (lines 1245 to 1247) lacks £97,921 of £264,650: most likely one row.",
    frequency="yearly",
    rollup="Worked out anew from the pounds of every year.",
    disclosure="finance",
    sources=("contributions",),
    caveats=(
        "Says that a row is missing, not whose it is; below zero, the contributors come to more than the total.",
        "A year without a stated total is not in it.",
    ),
    story=Lines(),
    cases="""
        WITH named AS (
            SELECT year_end, sum(budget) AS pounds FROM contributions WHERE contributor <> 'Total as stated' GROUP BY year_end
        )
        SELECT place AS record_id, year_end AS date, budget - coalesce(pounds, 0) AS numerator, budget AS denominator, place,
               NULL AS withheld
        FROM contributions LEFT JOIN named USING (year_end)
        WHERE contributor = 'Total as stated'
    """,
    example=Example(
        given={
            "contributions": """
            contributor                 | year_end   | budget
            Staffordshire Police        | 2025-03-31 | 44990
            Stoke-on-Trent City Council | 2025-03-31 | 121739
            Total as stated             | 2025-03-31 | 264650
            Total as stated             | 2024-03-31 | 500
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24 (Mar 2024 to Mar 2024) | 500       | 500         | 100
            2024-25                        | 97921     | 264650      | 37
        """,
    ),
)
