from attributes import CASE, CHILD_SEX
from guidance.citation import cites
from metrics.declaring.indicator import ENGAGEMENT, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Return home interviews offered",
    theme=MISSING,
    order=80,
    question="Is every child offered an interview after coming back?",
    numerator="Those of them where a return home interview was offered",
    denominator="Missing episodes that ended in the period, by the provider's return, and needed an interview",
    roadmap=ENGAGEMENT,
    answers=("foi-6",),
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=MISSING.owner,
    rationale="Every child who was missing must be offered an independent interview; it can show why they went.",
    guidance=(cites("missing_children_2014", "independent return interviews"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("return_interviews",),
    also_reads=("missing_episodes",),
    by=("missing_from", "age_band", "sex"),
    describes={"missing_from": CASE, "sex": CHILD_SEX},
    caveats=(
        "Offered is not accepted, and accepted is not completed.",
        "Where the provider wrote that an offer was not applicable, the episode is left out of the denominator.",
        "Where it is not known whether it was offered, the episode is left out, and that is said.",
    ),
    unconfirmed=("Which episodes the provider may mark as not applicable.",),
    cases="""
        SELECT misper_ref AS record_id, interviews.returned_at::DATE AS date, offered AS numerator,
               child_id, interviews.place, missing_from, age_band(age) AS age_band, sex
        FROM return_interviews AS interviews LEFT JOIN missing_episodes USING (misper_ref)
        WHERE offered_status IS DISTINCT FROM 'not applicable'
    """,
    example=Example(
        given={
            "return_interviews": """
            misper_ref | returned_at      | offered | offered_status
            m1         | 2024-04-01 00:00 | Yes     |
            m2         | 2024-04-30 23:59 | No      |
            m3         | 2024-04-12 10:00 |         | not available
            m5         | 2024-04-14 10:00 |         | not applicable
            m6         | 2024-05-01 00:00 | Yes     |
            m7         | 2024-05-02 10:00 |         | not applicable
        """,
            "missing_episodes": """
            misper_ref | child_id | reported_at      | missing_from
            m1         | ann      | 2024-03-31 20:00 | Care
        """,
        },
        then="""
            period   | numerator | denominator | value | note
            Apr 2024 | 1         | 2           | 50    | without cases of which it is not known
            May 2024 | 1         | 1           | 100   |
        """,
    ),
)
