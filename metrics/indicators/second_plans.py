from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, REPEAT_CONCERNS, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Second or later child protection plans",
    theme=FRONT_DOOR,
    order=240,
    question="Do children come back to a plan after an earlier one ended?",
    numerator="Those of them for a child who had a plan before",
    denominator="Child protection plans started in the period of which that is recorded",
    roadmap=REPEAT_CONCERNS,
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="A second plan says that the first did not last. The roadmap names fewer repeat concerns as its first measure.",
    guidance=(cites("children_in_need_census", "child protection plans"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("protection_plans",),
    by=("category", "age_band"),
    describes={"category": CASE},
    caveats=(
        "Earlier plans ever, as the list says: they go back further than any list that came.",
        "A plan in another authority counts if the council knows of it.",
        "Few plans start in a month: look at quarters and years.",
    ),
    published=(
        Published("2024-25", 28.4, "DfE, children in need 2025, table d3", qualifier="about"),
        Published("2023-24", 27.9, "DfE, children in need 2025, table d3", qualifier="about"),
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("plans_started")),),
    cases="""
        SELECT min(place) AS record_id, started_on AS date, max(earlier_plans) > 0 AS numerator, child_id, min(place) AS place,
               max(first_category) AS category, age_band(min(age)) AS age_band
        FROM protection_plans
        GROUP BY child_id, started_on
        HAVING max(earlier_plans) IS NOT NULL
    """,
    example=Example(
        given={
            "protection_plans": """
            child_id | started_on | reviewed_on | earlier_plans
            ann      | 2024-04-01 |             | 1
            ann      | 2024-04-01 | 2024-06-20  | 1
            ben      | 2024-04-01 |             | 0
            cat      | 2024-04-30 |             | 0
            dan      | 2024-04-30 |             |
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
        """,
    ),
)
