from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, numerator_of, same_cases
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Consultations that became referrals",
    theme=VIOLENCE,
    order=80,
    question="How many go on to help of their own?",
    numerator="Those of them that became a referral",
    denominator="Cases taken to the psychological consultation in the period",
    unit=PERCENT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="The rest is advice to officers, which is help too: neither a high nor a low share is good by itself.",
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("psychological_consultations",),
    caveats=(
        "By the day of the first consultation.",
        "Cases of which it is not known are left out, and that is said.",
        "The service sees people aged 14 to 24: the list does not say who is a child.",
    ),
    published=(Published("Oct 2024 to Mar 2025", 30.0, "the yearly report 2024-25, line 1063: 27 of 90"),),
    related=(same_cases(DENOMINATOR, numerator_of("consultations")),),
    cases="""
        SELECT case_ref AS record_id, opened_on AS date, place, progressed_to_referral AS numerator
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
            period   | numerator | denominator | value
            Oct 2024 | 7         | 9           | 77.78
            Nov 2024 | 1         | 1           | 100
        """,
    ),
)
