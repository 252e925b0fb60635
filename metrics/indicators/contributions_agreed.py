from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Parts
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import POUNDS

REPORT = "the yearly report 2024-25, line "

INDICATOR = Indicator(
    title="Contributions to the partnership",
    theme=FUNDING,
    order=10,
    question="Who pays for the multi-agency safeguarding arrangements, and how much?",
    numerator="Pounds agreed for the year: those of each contributor, and what the stated total has beyond them",
    unit=POUNDS,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="The Lead Safeguarding Partners must agree on the funding; each should see what the others give.",
    guidance=(cites("working_together_2026", "chapter 2"),),
    frequency="yearly",
    rollup="Adds up over contributors. Without a stated total it is the sum of the contributors.",
    disclosure="finance",
    sources=("contributions",),
    by=("contributor",),
    caveats=(
        "“Unattributed” is the stated total less the contributors that are named: money whose payer the sheet leaves out.",
        "Agreed, not received, and without what is given in kind. A contributor that is not in the sheet has no figure.",
    ),
    published=(
        Published("2024-25", 264_650, REPORT + "1247"),
        Published("2024-25", 44_990, REPORT + "1245", "Staffordshire Police"),
        Published("2024-25", 121_739, REPORT + "1246", "Stoke-on-Trent City Council"),
    ),
    story=Parts(by="contributor"),
    cases="""
        WITH named AS (SELECT * FROM contributions WHERE contributor <> 'Total as stated'),
        stated AS (
            SELECT year_end, budget, place FROM contributions WHERE contributor = 'Total as stated'
        )
        SELECT place AS record_id, year_end AS date, budget AS numerator, place, contributor, NULL AS withheld FROM named
        UNION ALL
        SELECT stated.place, year_end, greatest(stated.budget - coalesce(sum(named.budget), 0), 0), stated.place,
               'Unattributed', NULL
        FROM stated LEFT JOIN named USING (year_end)
        GROUP BY stated.place, year_end, stated.budget
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
            Total as stated             | 2023-03-31 | 30
        """
        },
        grain="year",
        by="contributor",
        then="""
            period                         | breakdown                   | value
            2022-23 (Mar 2023 to Mar 2023) | Staffordshire Police        | 40
            2022-23 (Mar 2023 to Mar 2023) | Stoke-on-Trent City Council |
            2022-23 (Mar 2023 to Mar 2023) | Unattributed                | 0
            2023-24                        | Staffordshire Police        |
            2023-24                        | Stoke-on-Trent City Council |
            2023-24                        | Unattributed                | 500
            2024-25                        | Staffordshire Police        | 44990
            2024-25                        | Stoke-on-Trent City Council | 121739
            2024-25                        | Unattributed                | 97921
        """,
    ),
)
