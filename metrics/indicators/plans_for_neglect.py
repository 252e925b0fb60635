from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import SNAPSHOT_PERCENT

INDICATOR = Indicator(
    title="Child protection plans for neglect",
    theme=FRONT_DOOR,
    order=250,
    question="How much of what children are protected from is neglect?",
    numerator="Those of them in the category of neglect",
    denominator="Child protection plans in force at the end of the month whose category is recorded",
    unit=SNAPSHOT_PERCENT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="Neglect is a priority of the partnership: the tool that assesses it should show in what plans are made for.",
    guidance=(cites("annex_a", "list 7", "categories of the plan"),),
    rollup="What stood at the end of the period's last month; never an average of months.",
    sources=("protection_plans",),
    by=("age_band",),
    caveats=(
        "By the category at the latest review that gives one; neglect in the category of several counts as several.",
        "A larger share can mean that neglect is seen better. Ages are those at the start of the plan.",
        "A plan that ended on the last day of the month is not in force any more.",
    ),
    story=Lines(),
    related=(
        same_cases(DENOMINATOR, numerator_of("plans_in_force")),
        same_cases(NUMERATOR, numerator_of("plans_in_force").among("category", "Neglect")),
    ),
    cases="""
        WITH plans AS (
            SELECT child_id, started_on, max(ended_on) AS ended_on, min(place) AS place, min(age) AS age,
                   max_by(latest_category, coalesce(reviewed_on, started_on)) AS category
            FROM protection_plans
            GROUP BY child_id, started_on
        ),
        months AS (
            SELECT DISTINCT last_day(day) AS month_end FROM working_days, about WHERE day <= today
        )
        SELECT concat(place, month_end) AS record_id, month_end AS date, category = 'Neglect' AS numerator, child_id, place,
               age_band(age) AS age_band
        FROM plans JOIN months ON started_on <= month_end AND coalesce(ended_on > month_end, TRUE)
    """,
    example=Example(
        given={
            "protection_plans": """
            child_id | started_on | latest_category | reviewed_on | ended_on
            ann      | 2024-03-31 | Emotional abuse |             |
            ann      | 2024-03-31 | Neglect         | 2024-05-20  |
            ben      | 2024-04-30 | Physical abuse  |             | 2024-05-31
            cat      | 2024-05-01 | Physical abuse  |             |
            dan      | 2024-03-01 | Sexual abuse    |             |
        """
        },
        today="2024-05-01",
        then="""
            period   | numerator | denominator | value
            Mar 2024 | 1         | 2           | 50
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 3           | 33.33
        """,
    ),
)
