from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.theme import VIOLENCE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Referrals neither discharged nor open",
    theme=VIOLENCE,
    order=110,
    question="What became of the others?",
    numerator="Referrals, from consultations in the period, that are neither discharged nor marked as open",
    unit=COUNT,
    polarity=LOW_IS_GOOD,
    owner=VIOLENCE.owner,
    rationale="In the report 10 discharged and 15 open are 25 of 27 referrals: two are not accounted for.",
    rollup="Adds up over months.",
    sources=("psychological_consultations",),
    by=("status",),
    caveats=(
        "By the day of the first consultation, so that those discharged, open and neither add up to the referrals.",
        "Where it stands by the latest list; a later list can change it.",
        "Where it is not known whether it became a referral it is left out, and that is said.",
        "The service sees people aged 14 to 24: the list does not say who is a child.",
    ),
    related=(part_of(NUMERATOR, numerator_of("consultations_referred")),),
    cases="""
        SELECT case_ref AS record_id, opened_on AS date, if(progressed_to_referral, 1, NULL) AS numerator, place, status
        FROM psychological_consultations
        WHERE progressed_to_referral IS DISTINCT FROM FALSE
        AND status IS DISTINCT FROM 'Open' AND discharged_on IS NULL
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
