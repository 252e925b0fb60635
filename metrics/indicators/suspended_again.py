from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, REPEAT_CONCERNS, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Suspensions of a child suspended before",
    theme=EDUCATION,
    order=170,
    question="Does a suspension change anything, or does it come again?",
    numerator="Those of them of a child who had another suspension in the 12 months before",
    denominator="Suspensions that began in the period",
    roadmap=REPEAT_CONCERNS,
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=EDUCATION.owner,
    rationale="A reduction in repeat concerns is one of the partnership's own measures (yearly report, lines 1269 and 1311).",
    guidance=(cites("suspension_and_exclusion_2024", "part 3"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own suspensions; never an average of quarters.",
    sources=("exclusions",),
    by=("sen", "reason"),
    read_with=("children_suspended_again",),
    history_months=12,
    caveats=(
        "The same day a year before still counts as within 12 months.",
        "Looks back from each suspension, so that the figure of a period is final when the period is over.",
    ),
    story=Lines(),
    related=(same_cases(DENOMINATOR, numerator_of("suspensions")),),
    cases="""
        WITH suspensions AS (
            SELECT *, lag(started_on) OVER (PARTITION BY child_id ORDER BY started_on) AS day_before
            FROM exclusions
            WHERE exclusion_type = 'Suspension'
        )
        SELECT place AS record_id, started_on AS date, coalesce(day_before >= started_on - INTERVAL 12 MONTH, FALSE) AS numerator,
               child_id, place, sen, reason
        FROM suspensions
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days
            ann      | Suspension     | 2023-04-09 | 1
            ann      | Suspension     | 2024-04-10 | 1
            ben      | Suspension     | 2023-04-10 | 1
            ben      | Suspension     | 2024-04-10 | 1
            cat      | Suspension     | 2024-04-10 | 1
            dan      | Permanent      | 2024-04-10 |
            dan      | Suspension     | 2024-04-11 | 1
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24                        |           | 2           |
            2024-25 (Apr 2024 to Apr 2024) | 1         | 4           | 25
        """,
    ),
)
