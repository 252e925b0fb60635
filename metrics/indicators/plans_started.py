from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Child protection plans started",
    theme=FRONT_DOOR,
    order=220,
    question="How many children need a plan to be safe, and from what?",
    numerator="Child protection plans, one per child, by the day they started",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The category says what children are to be protected from: neglect is a priority of the partnership.",
    guidance=(cites("annex_a", "list 7"),),
    rollup="Adds up over months.",
    sources=("protection_plans",),
    by=("category", "age_band"),
    describes={"category": CASE},
    rate=Rate(10_000, CHILDREN),
    caveats=(
        "By the category at the start; it can change while the plan is in force.",
        "A child with two plans in a year counts twice.",
        "Fewer is not better by itself: read it beside enquiries and conferences.",
    ),
    story=Parts(by="category"),
    cases="""
        SELECT min(place) AS record_id, started_on AS date, 1 AS numerator, child_id, min(place) AS place,
               max(first_category) AS category, age_band(min(age)) AS age_band
        FROM protection_plans
        GROUP BY child_id, started_on
    """,
    example=Example(
        given={
            "protection_plans": """
            child_id | started_on | first_category  | reviewed_on
            ann      | 2024-04-01 | Neglect         |
            ann      | 2024-04-01 | Neglect         | 2024-06-20
            ann      | 2024-05-31 | Neglect         |
            ben      | 2024-04-01 | Emotional abuse |
            cat      | 2024-04-30 | Neglect         |
        """
        },
        by="category",
        then="""
            period   | breakdown       | value
            Apr 2024 | Emotional abuse | 1
            Apr 2024 | Neglect         | 2
            May 2024 | Emotional abuse | 0
            May 2024 | Neglect         | 1
        """,
    ),
)
