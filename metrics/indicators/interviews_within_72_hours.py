from attributes import CASE, CHILD_SEX
from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, denominator_of, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import MISSING
from metrics.declaring.timed import WHEN_STARTED, Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Return home interviews within 72 hours",
    theme=MISSING,
    order=90,
    question="Does each child get to tell their story in time?",
    numerator="Those of them where the interview took place within 72 hours of the return",
    denominator="Missing episodes that ended in the period, by the provider's return, and needed an interview",
    answers=("foi-8",),
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=MISSING.owner,
    rationale="What a child says soon after coming back helps to keep them, and others, from the next harm.",
    guidance=(cites("missing_children_2014", "independent return interviews"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("return_interviews",),
    also_reads=("missing_episodes",),
    clocks=("return_interview",),
    timed=Timed("return_interview", WHEN_STARTED, in_time_only=True),
    by=("missing_from", "age_band", "sex"),
    describes={"missing_from": CASE, "sex": CHILD_SEX},
    caveats=(
        "72 hours by the clock, nights and weekends included; exactly 72 hours is in time.",
        "Worked out from the times of return and interview, never taken from the provider's own mark.",
        "Interviews that the child declined stay in the denominator, and are not in time whatever time stands beside them.",
        "Where it is not known when it took place, and the day alone does not tell, it is left out, and that is said.",
        "Where the provider wrote that an offer was not applicable, the episode is left out of the denominator.",
        "Elsewhere: 63% within 72 hours on average (Missing People, report on return home interviews 2023-24).",
    ),
    unconfirmed=("Which episodes the provider may mark as not applicable.",),
    story=Lines(),
    related=(
        same_cases(DENOMINATOR, denominator_of("interviews_offered")),
        part_of(NUMERATOR, numerator_of("interviews_completed")),
    ),
    cases="""
        SELECT misper_ref AS record_id, interviews.returned_at::DATE AS date, child_id, interviews.place,
               if(clock.state = 'not known', NULL, coalesce(clock.state = 'met', FALSE)) AS numerator,
               missing_from, age_band(age) AS age_band, sex
        FROM return_interviews AS interviews LEFT JOIN missing_episodes USING (misper_ref)
        LEFT JOIN clocks.return_interview AS clock ON clock.record_id = misper_ref
        WHERE offered_status IS DISTINCT FROM 'not applicable'
    """,
    example=Example(
        given={
            "return_interviews": """
            misper_ref | returned_at      | offered | offered_status | completed_at     | outcome   | completed_at_status
            m1         | 2024-04-01 10:00 | Yes     |                | 2024-04-04 10:00 | Completed |
            m2         | 2024-04-01 10:00 | Yes     |                | 2024-04-04 10:01 | Completed |
            m3         | 2024-04-30 23:59 | Yes     |                | 2024-04-30 23:59 | Completed |
            m4         | 2024-04-02 10:00 | Yes     |                |                  | Declined  |
            m5         | 2024-04-03 10:00 | Yes     |                | 2024-04-03 09:59 | Completed |
            m6         | 2024-04-04 10:00 |         | not applicable |                  |           |
            m7         | 2024-04-05 10:00 | Yes     |                | 2024-04-05 11:00 | Completed |
            t1         | 2024-04-06 10:00 | Yes     |                | 2024-04-09 00:00 | Completed | no time given
            t2         | 2024-04-06 10:00 | Yes     |                |                  | Completed |
            t3         | 2024-04-06 10:00 | Yes     |                |                  |           | not available
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 3         | 6           | 50
        """,
    ),
)
