from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Referrals discharged",
    theme=VIOLENCE,
    order=90,
    question="How many have been helped and have left?",
    numerator="Referrals, from consultations in the period, with a day of discharge",
    unit=COUNT,
    polarity=NEITHER,
    owner=VIOLENCE.owner,
    rationale="The report says they left because of positive outcomes or effective advocacy.",
    rollup="Adds up over months.",
    sources=("psychological_consultations",),
    caveats=(
        "By the day of the first consultation, so that those discharged, open and neither add up to the referrals.",
        "Where it stands by the latest list; a later list can change it.",
        "Where it is not known whether it became a referral it is left out, and that is said.",
        "The service sees people aged 14 to 24: the list does not say who is a child.",
    ),
    published=(Published("Oct 2024 to Mar 2025", 10, "the yearly report 2024-25, line 1063"),),
    related=(part_of(NUMERATOR, numerator_of("consultations_referred")),),
    cases="""
        SELECT case_ref AS record_id, opened_on AS date, if(progressed_to_referral, 1, NULL) AS numerator, place
        FROM psychological_consultations
        WHERE progressed_to_referral IS DISTINCT FROM FALSE AND discharged_on IS NOT NULL
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
            Oct 2024 | 2
            Nov 2024 | 0
        """,
    ),
)
