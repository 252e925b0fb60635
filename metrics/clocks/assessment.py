from guidance.citation import cites
from metrics.declaring.clock import Clock, within_working_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import FRONT_DOOR

CLOCK = Clock(
    title="Assessment by a social worker",
    theme=FRONT_DOOR,
    order=110,
    owner=FRONT_DOOR.owner,
    starts="The assessment starts",
    stops="It is authorised",
    limit=within_working_days(45),
    basis=(cites("working_together_2026", "chapter 3", "no longer than 45 working days from the referral"),),
    sources=("assessments",),
    by=("age_band",),
    caveats=(
        "From the start of the assessment: list 4 does not hold the day of the referral, which is as early or earlier.",
        "An assessment authorised before it started stays open until the days are put right.",
        "What was authorised after the newest list is not known yet, and looks overdue.",
    ),
    unconfirmed=("That 45 working days may be counted from the start of the assessment.",),
    cases="""
        SELECT place AS record_id, place, child_id, age_band(age) AS age_band, started_on AS started,
               if(authorised_on >= started_on, authorised_on, NULL) AS stopped
        FROM assessments
    """,
    example=Example(
        given={
            "assessments": """
            child_id | started_on | authorised_on
            ann      | 2024-04-02 | 2024-06-06
            ben      | 2024-04-02 | 2024-06-07
            cat      | 2024-04-02 | 2024-04-02
            dan      | 2024-04-02 | 2024-04-01
            eve      | 2024-05-01 |
        """
        },
        today="2024-06-10",
        then="""
            record_id      | due        | state   | late_by
            example, row 1 | 2024-06-06 | met     |
            example, row 2 | 2024-06-06 | missed  | 1
            example, row 3 | 2024-06-06 | met     |
            example, row 4 | 2024-06-06 | overdue | 2
            example, row 5 | 2024-07-05 | running |
        """,
    ),
)
