from attributes import CHILD_AGE
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, denominator_of, part_of, same_cases, the_rest_of
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Cases closed with a positive outcome",
    theme=VIOLENCE,
    order=50,
    question="Does the help hold?",
    numerator="Those of them that ended in a positive change",
    denominator="Cases of the Violence Reduction Team closed in the period, each counted once",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=VIOLENCE.owner,
    rationale="A case can also end because somebody is in custody, or has stopped coming.",
    rollup="Worked out anew for every period from its own closures; never an average of months.",
    sources=("vrt_caseload",),
    by=("referral_route", "age_group", "outcome"),
    describes={"age_group": CHILD_AGE},
    caveats=(
        "Each reference is one case, closed on the day that its last month gives.",
        "As the team judged it on the day of closing; whether it lasted is not in the caseload.",
        "A case closed without an outcome is left out, and that is said.",
        "Adults are in it: see it by age group.",
    ),
    unconfirmed=("Which outcomes the team calls positive.",),
    related=(
        same_cases(NUMERATOR, DENOMINATOR.among("outcome", "Positive change")),
        part_of(DENOMINATOR, denominator_of("vrt_days_open")),
        the_rest_of(
            denominator_of("vrt_days_open").among("outcome", "Not recorded"), denominator_of("vrt_days_open"), DENOMINATOR
        ),
    ),
    cases="""
        SELECT case_ref AS record_id, closed_on AS date, outcome = 'Positive change' AS numerator, place,
               referral_route, outcome,
               CASE WHEN age < 18 THEN 'Under 18' WHEN age >= 18 THEN '18 and over' END AS age_group
        FROM vrt_caseload
        WHERE closed_on IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY case_ref ORDER BY month DESC) = 1
    """,
    example=Example(
        given={
            "vrt_caseload": """
            month      | case_ref | age | status | closed_on  | outcome
            2024-04-01 | v1       | 17  | Closed | 2024-04-10 | Positive change
            2024-04-01 | v2       | 17  | Closed | 2024-04-11 | Moved away
            2024-05-01 | v2       | 17  | Closed | 2024-04-11 | Positive change
            2024-04-01 | v3       | 17  | Closed | 2024-04-12 | In custody
            2024-04-01 | v4       | 18  | Closed | 2024-04-30 |
            2024-04-01 | v5       | 18  | Open   |            |
        """
        },
        by="age_group",
        then="""
            period   | breakdown   | numerator | denominator | value
            Apr 2024 | 18 and over |           | 0           |
            Apr 2024 | Under 18    | 2         | 3           | 66.67
            May 2024 | 18 and over |           |             |
            May 2024 | Under 18    |           |             |
        """,
    ),
)
