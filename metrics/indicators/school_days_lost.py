from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import AMOUNT

INDICATOR = Indicator(
    title="School days lost to suspension",
    theme=EDUCATION,
    order=120,
    question="How many days of school do suspended children miss?",
    numerator="School days of the suspensions that began in the period, halves included",
    unit=AMOUNT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="Ten suspensions of a lunchtime are five days; one of forty-five days is a child who falls behind.",
    guidance=(cites("suspension_and_exclusion_2024", "part 3"),),
    frequency="quarterly",
    rollup="Adds up over quarters; all days count in the quarter in which the suspension began.",
    sources=("exclusions",),
    by=("reason", "sen"),
    caveats=(
        "Suspensions whose days are not recorded add nothing. Permanent exclusions have no end and are not in it.",
        "Shown as whole days; halves are kept and counted.",
    ),
    cases="""
        SELECT place AS record_id, started_on AS date, days AS numerator, child_id, place, reason, sen
        FROM exclusions
        WHERE exclusion_type = 'Suspension'
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days
            ann      | Suspension     | 2024-04-02 | 1.5
            ben      | Suspension     | 2024-06-28 | 0.5
            cat      | Suspension     | 2024-05-13 |
            dan      | Permanent      | 2024-05-13 | 5
            ann      | Suspension     | 2024-07-01 | 4
            eve      | Suspension     | 2024-09-30 |
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
            2024-25 Q2 | 4
        """,
    ),
)
