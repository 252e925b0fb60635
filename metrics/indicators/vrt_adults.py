from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, same_cases
from metrics.declaring.story import Against
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Adults with whom the Violence Reduction Team works",
    theme=VIOLENCE,
    order=30,
    question="How many people of 18 and over does the team work with?",
    numerator="Different people of 18 and over on the caseload, open or waiting, at the end of the last month of the period",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="Shown so that nobody takes the whole caseload for children.",
    rollup="What stood at the end of the period: months never add up, because a person stays for several.",
    sources=("vrt_caseload",),
    by=("referral_route", "status"),
    caveats=(
        "Whose age is not recorded is neither here nor among the children.",
        "Who was closed in the month is no longer counted in it.",
    ),
    story=Against("vrt_children"),
    related=(same_cases(NUMERATOR, numerator_of("vrt_people").among("age_group", "18 and over")),),
    cases="""
        SELECT place AS record_id, month AS date, TRUE AS numerator, case_ref AS subject, place,
               referral_route, status
        FROM vrt_caseload
        WHERE age >= 18 AND status <> 'Closed'
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
            Apr 2024 | 0
            May 2024 | 2
        """,
    ),
)
