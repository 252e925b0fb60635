from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import REVIEWS
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Serious incidents",
    theme=REVIEWS,
    order=10,
    question="How many children died or were seriously harmed where abuse or neglect is known or suspected?",
    numerator="Serious incidents in the register of which the council became aware in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=REVIEWS.owner,
    rationale="Each is a family, and a chance to learn for others.",
    guidance=(cites("children_act_2004", "section 16C"),),
    frequency="quarterly",
    rollup="Periods add up.",
    disclosure="restricted",
    sources=("case_reviews",),
    by=("kind",),
    caveats=(
        "By the day the council became aware, which can be long after the incident.",
        "Such small numbers rise and fall by chance; a change from year to year says nothing by itself.",
    ),
    cases="""
        SELECT review_ref AS record_id, aware_on AS date, TRUE AS numerator, place, kind FROM case_reviews
    """,
    example=Example(
        given={
            "case_reviews": """
            as_at      | review_ref | kind         | incident_on | aware_on   | commissioned
            2024-04-30 | r1         | Death        | 2024-03-31  | 2024-04-01 | Yes
            2024-06-30 | r2         | Serious harm | 2024-06-30  | 2024-06-30 | No
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
        """,
    ),
)
