from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Child protection plans in force",
    theme=FRONT_DOOR,
    order=230,
    question="How many children have a plan that keeps them safe today?",
    numerator="Children with a child protection plan in force at the end of the month",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="Each is a child for whom the agencies have agreed that only a common plan keeps them from serious harm.",
    guidance=(cites("annex_a", "list 7"), cites("children_in_need_census", "child protection plans")),
    rollup="What stood at the end of the period's last month; months are never added up.",
    sources=("protection_plans",),
    by=("category",),
    describes={"category": CASE},
    rate=Rate(10_000, CHILDREN),
    caveats=(
        "A plan that ended on the last day of the month is not in force any more.",
        "By the category at the latest review that gives one.",
        "Fewer is not better by itself: plans can end too soon.",
    ),
    published=(
        Published("2024-25", 316, "DfE, children in need 2025, table d5"),
        Published("2023-24", 514, "DfE, children in need 2025, table d5"),
    ),
    comparators=("CPP_rate",),
    story=Parts(by="category"),
    cases="""
        WITH plans AS (
            SELECT child_id, started_on, max(ended_on) AS ended_on, min(place) AS place,
                   max_by(latest_category, coalesce(reviewed_on, started_on)) AS category
            FROM protection_plans
            GROUP BY child_id, started_on
        ),
        months AS (
            SELECT DISTINCT last_day(day) AS month_end FROM working_days, about WHERE day <= today
        )
        SELECT concat(place, month_end) AS record_id, month_end AS date, TRUE AS numerator, child_id AS subject, child_id,
               place, category
        FROM plans JOIN months ON started_on <= month_end AND coalesce(ended_on > month_end, TRUE)
    """,
    example=Example(
        given={
            "protection_plans": """
            child_id | started_on | reviewed_on | ended_on
            ann      | 2024-03-31 |             |
            ann      | 2024-03-31 | 2024-04-30  | 2024-04-30
            ben      | 2024-04-30 |             | 2024-05-31
            cat      | 2024-05-01 |             |
        """
        },
        today="2024-05-01",
        then="""
            period   | value
            Mar 2024 | 1
            Apr 2024 | 1
            May 2024 | 1
        """,
    ),
)
