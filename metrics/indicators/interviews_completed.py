from attributes import CASE, CHILD_SEX
from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, same_cases
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Return home interviews completed",
    theme=MISSING,
    order=84,
    question="How often is there an interview at all, in time or late?",
    numerator="Those of them after which an interview took place",
    denominator="Missing episodes that ended in the period, by the provider's return, and needed an interview",
    answers=("foi-7",),
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=MISSING.owner,
    rationale="An interview that comes late is still a child who was heard; one that never comes is not.",
    guidance=(cites("missing_children_2014", "independent return interviews"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("return_interviews",),
    also_reads=("missing_episodes",),
    by=("missing_from", "age_band", "sex"),
    describes={"missing_from": CASE, "sex": CHILD_SEX},
    caveats=(
        "By the day of return, whenever the interview took place; one interview may speak of several episodes.",
        "Where the provider wrote Completed without the day, it took place: when is not known.",
        "Where the provider wrote that the outcome or the day is not known, the episode is left out, and that is said.",
        "Interviews that the child declined stay in the denominator.",
        "Where the provider wrote that an offer was not applicable, the episode is left out of the denominator.",
    ),
    unconfirmed=("Which episodes the provider may mark as not applicable.",),
    related=(same_cases(DENOMINATOR, denominator_of("interviews_offered")),),
    cases="""
        SELECT misper_ref AS record_id, interviews.returned_at::DATE AS date,
               if(completed_at IS NULL AND outcome IS NULL
                  AND (outcome_status <> 'not applicable' OR completed_at_status <> 'not applicable'), NULL,
                  completed_at IS NOT NULL OR outcome IS NOT DISTINCT FROM 'Completed') AS numerator,
               child_id, interviews.place, missing_from, age_band(age) AS age_band, sex
        FROM return_interviews AS interviews LEFT JOIN missing_episodes USING (misper_ref)
        WHERE offered_status IS DISTINCT FROM 'not applicable'
    """,
    example=Example(
        given={
            "return_interviews": """
            misper_ref | returned_at      | offered_status | completed_at     | outcome   | outcome_status | completed_at_status
            m1         | 2024-04-01 10:00 |                | 2024-04-04 10:00 | Completed |                |
            m2         | 2024-04-30 23:59 |                | 2024-05-20 10:00 | Completed |                |
            m3         | 2024-04-02 10:00 |                |                  | Declined  |                | not available
            m4         | 2024-04-03 10:00 |                |                  | Declined  |                |
            m5         | 2024-04-04 10:00 | not applicable |                  |           |                |
            m7         | 2024-04-05 10:00 |                |                  | Completed |                |
            m8         | 2024-04-06 10:00 |                |                  |           |                |
            m9         | 2024-04-07 10:00 |                |                  |           | not available  |
            m10        | 2024-04-07 10:00 |                |                  |           |                | not available
            m11        | 2024-04-07 10:00 |                |                  |           | not applicable | not applicable
            m12        | 2024-04-07 10:00 |                | 2024-04-08 10:00 |           | not available  |
            m13        | 2024-04-07 10:00 |                |                  |           | not applicable |
            m14        | 2024-04-07 10:00 |                |                  |           |                | not applicable
            m6         | 2024-05-01 00:00 |                | 2024-05-01 09:00 | Completed |                |
        """,
            "missing_episodes": """
            misper_ref | child_id | reported_at      | missing_from
            m1         | ann      | 2024-03-31 20:00 | Care
        """,
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 4         | 10          | 40
            May 2024 | 1         | 1           | 100
        """,
    ),
)
