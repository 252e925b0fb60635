from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import POUNDS

INDICATOR = Indicator(
    title="Spending",
    theme=FUNDING,
    order=60,
    question="What is the money spent on?",
    numerator="Pounds spent in the period, less what was paid back",
    unit=POUNDS,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="The yearly report 2024-25 names five areas (lines 1233 to 1237) and no sum for any of them.",
    frequency="quarterly",
    rollup="Adds up over quarters and areas.",
    disclosure="finance",
    sources=("spending",),
    by=("area",),
    caveats=(
        "As finance books it: a bill of March may be paid, and counted, in April.",
        "Quarters for which an area states nothing are left out of the sum.",
    ),
    story=Parts(by="area"),
    cases="""
        SELECT place AS record_id, quarter_end AS date, spent AS numerator, place, area, NULL AS withheld
        FROM spending
        WHERE spent IS NOT NULL
    """,
    example=Example(
        given={
            "spending": """
            area                 | quarter_end | budget | spent
            Training             | 2024-06-30  | 100    | -20
            Independent scrutiny | 2024-06-30  | 100    | 90
            Training             | 2024-09-30  | 100    |
        """
        },
        grain="quarter",
        then="""
            period                            | value
            2024-25 Q1 (Jun 2024 to Jun 2024) | 70
            2024-25 Q2                        |
        """,
    ),
)
