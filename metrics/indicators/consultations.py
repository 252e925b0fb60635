from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Psychological consultations",
    theme=VIOLENCE,
    order=70,
    question="How often do officers ask a psychologist?",
    numerator="Cases taken to the psychological consultation in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="Advice to the officer can help, even where the person wants no help.",
    rollup="Adds up over months.",
    sources=("psychological_consultations",),
    caveats=(
        "A case is not a person in treatment: most are advice to officers.",
        "The service sees people aged 14 to 24: the list does not say who is a child.",
        "The report dates the beginning both July and October 2024 (lines 972 and 1063).",
    ),
    published=(Published("Oct 2024 to Mar 2025", 90, "the yearly report 2024-25, line 1063"),),
    cases="""
        SELECT case_ref AS record_id, opened_on AS date, 1 AS numerator, place
        FROM psychological_consultations
    """,
    example=Example(
        given={
            "psychological_consultations": """
            case_ref | opened_on  | progressed_to_referral | discharged_on | status
            c1       | 2024-10-01 | Yes                    | 2025-01-10    | Discharged
            c2       | 2024-10-31 | Yes                    |               | Open
            c3       | 2024-10-02 | Yes                    |               |
            c4       | 2024-10-03 | Yes                    |               | Support declined
            c5       | 2024-10-04 | No                     |               | Open
            c6       | 2024-10-05 |                        |               |
            c7       | 2024-11-01 | Yes                    |               | Open
            c8       | 2024-10-06 | Yes                    |               | Open
            c9       | 2024-10-07 | Yes                    |               | Open
            c10      | 2024-10-08 | No                     | 2025-01-10    | Discharged
            c11      | 2024-10-09 | Yes                    | 2025-01-10    | Open
        """
        },
        then="""
            period   | value
            Oct 2024 | 10
            Nov 2024 | 1
        """,
    ),
)
