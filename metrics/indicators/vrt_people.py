from attributes import CHILD_AGE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="People with whom the Violence Reduction Team works",
    theme=VIOLENCE,
    order=10,
    question="How many people does the team work with, and how many of them are children?",
    numerator="Different people on the caseload, open or waiting, at the end of the last month of the period",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="The team works with people aged 14 to 24: children and adults are counted apart, and nobody is left out.",
    rollup="What stood at the end of the period: months never add up, because a person stays for several.",
    sources=("vrt_caseload",),
    by=("age_group", "referral_route", "status"),
    describes={"age_group": CHILD_AGE},
    caveats=(
        "Not all of them are children: see them by age group. Whose age is not recorded is under Not recorded.",
        "Who was closed in the month is no longer counted in it.",
    ),
    story=Parts(by="age_group"),
    cases="""
        SELECT place AS record_id, month AS date, TRUE AS numerator, case_ref AS subject, place,
               CASE WHEN age < 18 THEN 'Under 18' WHEN age >= 18 THEN '18 and over' END AS age_group, referral_route, status
        FROM vrt_caseload
        WHERE status <> 'Closed'
    """,
    example=Example(
        given={
            "vrt_caseload": """
            month      | case_ref | age | status
            2024-04-01 | v1       | 17  | Open
            2024-05-01 | v1       | 18  | Open
            2024-05-01 | v2       | 17  | Waiting
            2024-05-01 | v3       | 19  | Open
            2024-05-01 | v4       |     | Open
            2024-05-01 | v5       | 16  | Closed
        """
        },
        by="age_group",
        then="""
            period   | breakdown    | value
            Apr 2024 | 18 and over  | 0
            Apr 2024 | Under 18     | 1
            Apr 2024 | Not recorded | 0
            May 2024 | 18 and over  | 2
            May 2024 | Under 18     | 1
            May 2024 | Not recorded | 1
        """,
    ),
)
