from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import OF_PLAN

INDICATOR = Indicator(
    title="Spent of what was planned",
    theme=FUNDING,
    order=70,
    question="Does the spending keep to its plan?",
    numerator="Pounds spent of it",
    denominator="Pounds planned for the period, where what was spent is known",
    unit=OF_PLAN,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="Money left over in training or scrutiny is work that was not done; money overspent is somebody else's.",
    frequency="quarterly",
    rollup="Worked out anew from the pounds of every area; never an average of quarters or areas.",
    disclosure="finance",
    sources=("spending",),
    by=("area",),
    caveats=("Neither above nor below 100% is good by itself.", "A case review is paid when it ends: quarters swing."),
    story=Lines(by="area"),
    cases="""
        SELECT place AS record_id, quarter_end AS date, spent AS numerator, budget AS denominator, place, area,
               spent_status AS withheld
        FROM spending
    """,
    example=Example(
        given={
            "spending": """
            area                 | quarter_end | budget | spent | spent_status
            Training             | 2024-04-30  | 100    | 60    |
            Independent scrutiny | 2024-06-30  | 50     | 60    |
            Training             | 2024-07-31  | 100    | 90    |
            Case reviews         | 2024-09-30  | 100    |       | not available
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value | status
            2024-25 Q1 | 120       | 150         | 80    | ok
            2024-25 Q2 | 90        | 100         | 90    | provisional
        """,
    ),
)
