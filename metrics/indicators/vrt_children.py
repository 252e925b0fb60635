from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import NUMERATOR, numerator_of, same_cases
from metrics.declaring.story import Against
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Children with whom the Violence Reduction Team works",
    theme=VIOLENCE,
    order=20,
    question="How many children does the team help away from serious violence?",
    numerator="Different people under 18 on the caseload, open or waiting, at the end of the last month of the period",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="Each of them is at risk of causing or suffering serious violence.",
    rollup="What stood at the end of the period: months never add up, because a person stays for several.",
    sources=("vrt_caseload",),
    by=("referral_route", "status"),
    caveats=(
        "Adults, with whom the team works too, are counted apart; whose age is not recorded is in neither.",
        "Who was closed in the month is no longer counted in it.",
    ),
    published=(Published("2024-25", 30, "the yearly report 2024-25, line 1055", qualifier="over"),),
    story=Against("vrt_adults"),
    related=(same_cases(NUMERATOR, numerator_of("vrt_people").among("age_group", "Under 18")),),
    cases="""
        SELECT place AS record_id, month AS date, TRUE AS numerator, case_ref AS subject, place,
               referral_route, status
        FROM vrt_caseload
        WHERE age < 18 AND status <> 'Closed'
    """,
    example=Example(
        given={
            "vrt_caseload": """
            month      | case_ref | age | status
            2024-04-01 | v1       | 17  | Open
            2024-05-01 | v1       | 18  | Open
            2024-05-01 | v2       | 17  | Waiting
            2024-05-01 | v3       | 17  | Open
            2024-05-01 | v4       |     | Open
            2024-05-01 | v5       | 17  | Closed
            2024-05-01 | v6       | 24  | Open
            2024-05-01 | v7       | 20  | Closed
        """
        },
        then="""
            period   | value
            Apr 2024 | 1
            May 2024 | 2
        """,
    ),
)
