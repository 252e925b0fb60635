from attributes import CHILD_AGE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="New cases of the Violence Reduction Team",
    theme=VIOLENCE,
    order=40,
    question="Who sends people to the team?",
    numerator="Cases whose work began in the period, each counted once",
    unit=COUNT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="Help that only the police ask for comes late: schools and families see the danger earlier.",
    rollup="Adds up over months.",
    sources=("vrt_caseload",),
    by=("referral_route", "age_group"),
    describes={"age_group": CHILD_AGE},
    caveats=(
        "Each reference is one case: who comes back under the same reference is not new again.",
        "By the day the work began, not the day of the referral: the file has both.",
        "Adults are in it: see it by age group, the age being that of the first month in the caseload.",
        "A case that began before the first month returned is not counted as new in any month.",
    ),
    story=Parts(by="referral_route"),
    cases="""
        SELECT case_ref AS record_id, opened_on AS date, 1 AS numerator, place, referral_route,
               CASE WHEN age < 18 THEN 'Under 18' WHEN age >= 18 THEN '18 and over' END AS age_group
        FROM vrt_caseload
        QUALIFY row_number() OVER (PARTITION BY case_ref ORDER BY month) = 1
    """,
    example=Example(
        given={
            "vrt_caseload": """
            month      | case_ref | age | status | opened_on
            2024-04-01 | v1       | 17  | Open   | 2024-04-10
            2024-05-01 | v1       | 18  | Open   | 2024-04-10
            2024-05-01 | v2       | 18  | Open   | 2024-04-30
            2024-05-01 | v3       | 19  | Open   | 2024-05-01
            2024-04-01 | v4       | 16  | Open   | 2024-03-31
        """
        },
        by="age_group",
        then="""
            period   | breakdown   | value
            Apr 2024 | 18 and over | 1
            Apr 2024 | Under 18    | 1
            May 2024 | 18 and over | 1
            May 2024 | Under 18    | 0
        """,
    ),
)
