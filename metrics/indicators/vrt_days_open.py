from attributes import CHILD_AGE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Days of work with a person",
    theme=VIOLENCE,
    order=60,
    question="How long does the team stay with somebody?",
    numerator="Days from beginning to end of the middle case, of all closed in the period",
    denominator="Cases of the Violence Reduction Team closed in the period, each counted once",
    unit=MEDIAN_DAYS,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="Trust takes months: a short time can be quick help, or somebody who stopped coming.",
    rollup="Worked out anew for every period from its own closures; never an average of months.",
    sources=("vrt_caseload",),
    by=("outcome", "age_group"),
    describes={"age_group": CHILD_AGE},
    caveats=(
        "Each reference is one case, closed on the day that its last month gives.",
        "From the day the work began, not the day of the referral.",
        "Records that were closed before they were opened are left out until they are put right.",
        "Adults are in it: see it by age group.",
    ),
    cases="""
        SELECT case_ref AS record_id, closed_on AS date, closed_on - opened_on AS numerator, place, outcome,
               CASE WHEN age < 18 THEN 'Under 18' WHEN age >= 18 THEN '18 and over' END AS age_group
        FROM vrt_caseload
        WHERE closed_on >= opened_on
        QUALIFY row_number() OVER (PARTITION BY case_ref ORDER BY month DESC) = 1
    """,
    example=Example(
        given={
            "vrt_caseload": """
            month      | case_ref | age | status | opened_on  | closed_on
            2024-04-01 | v1       | 17  | Closed | 2024-04-10 | 2024-04-10
            2024-04-01 | v2       | 17  | Closed | 2024-04-01 | 2024-04-11
            2024-05-01 | v2       | 17  | Closed | 2024-04-01 | 2024-04-21
            2024-04-01 | v3       | 17  | Closed | 2024-03-01 | 2024-04-30
            2024-04-01 | v4       | 18  | Closed | 2024-04-12 | 2024-04-11
            2024-04-01 | v5       | 18  | Open   | 2024-04-12 |
            2024-04-01 | v6       | 18  | Closed | 2024-04-01 | 2024-04-08
        """
        },
        by="age_group",
        then="""
            period   | breakdown   | denominator | value
            Apr 2024 | 18 and over | 1           | 7
            Apr 2024 | Under 18    | 3           | 20
            May 2024 | 18 and over |             |
            May 2024 | Under 18    |             |
        """,
    ),
)
