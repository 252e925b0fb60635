from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import POUNDS_SHARE

INDICATOR = Indicator(
    title="Who pays which part of the partnership",
    theme=FUNDING,
    order=15,
    question="How is the cost divided among the partners?",
    numerator="Pounds agreed by each contributor, and those of the stated total that no named contributor pays",
    denominator="Pounds of all contributors, or of the stated total where it is higher",
    unit=POUNDS_SHARE,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="Each statutory partner is asked to give an equitable and proportionate share.",
    guidance=(cites("working_together_2026", "chapter 2"),),
    frequency="yearly",
    rollup="Worked out anew from the pounds of every year.",
    disclosure="finance",
    sources=("contributions",),
    by=("contributor",),
    caveats=("“Unattributed” is the stated total less the contributors that are named: money whose payer the sheet leaves out.",),
    unconfirmed=("Whose the unattributed part is; the arithmetic points to the Integrated Care Board.",),
    story=Parts(by="contributor"),
    cases="""
        SELECT place AS record_id, year_end AS date, budget AS numerator, place, contributor, NULL AS withheld
        FROM contributions WHERE contributor <> 'Total as stated'
        UNION ALL
        SELECT max(place), year_end, greatest(sum(if(contributor = 'Total as stated', budget, -budget)), 0), max(place),
               'Unattributed', NULL
        FROM contributions GROUP BY year_end
        HAVING bool_or(contributor = 'Total as stated')
    """,
    example=Example(
        given={
            "contributions": """
            contributor                 | year_end   | budget
            Staffordshire Police        | 2025-03-31 | 44990
            Stoke-on-Trent City Council | 2025-03-31 | 121739
            Total as stated             | 2025-03-31 | 264650
            Total as stated             | 2024-03-31 | 500
            Staffordshire Police        | 2023-03-31 | 40
            Staffordshire Police        | 2022-03-31 | 40
            Total as stated             | 2022-03-31 | 30
        """
        },
        grain="year",
        by="contributor",
        then="""
            period                         | breakdown                   | value
            2021-22 (Mar 2022 to Mar 2022) | Staffordshire Police        | 100
            2021-22 (Mar 2022 to Mar 2022) | Stoke-on-Trent City Council |
            2021-22 (Mar 2022 to Mar 2022) | Unattributed                | 0
            2022-23                        | Staffordshire Police        | 100
            2022-23                        | Stoke-on-Trent City Council |
            2022-23                        | Unattributed                |
            2023-24                        | Staffordshire Police        |
            2023-24                        | Stoke-on-Trent City Council |
            2023-24                        | Unattributed                | 100
            2024-25                        | Staffordshire Police        | 17
            2024-25                        | Stoke-on-Trent City Council | 46
            2024-25                        | Unattributed                | 37
        """,
    ),
)
