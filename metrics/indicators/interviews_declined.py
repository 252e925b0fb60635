from attributes import CASE, CHILD_SEX
from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Return home interviews declined",
    theme=MISSING,
    order=86,
    question="How often does a child say no to an interview?",
    numerator="Those of them where the child declined",
    denominator="Missing episodes that ended in the period after which an interview was offered",
    answers=("foi-9",),
    unit=PERCENT,
    polarity=NEITHER,
    owner=MISSING.owner,
    rationale="Declining is the child's right; many who decline may say that the offer comes too late or from the wrong person.",
    guidance=(cites("missing_children_2014", "independent return interviews"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("return_interviews",),
    also_reads=("missing_episodes",),
    by=("missing_from", "age_band", "sex"),
    describes={"missing_from": CASE, "sex": CHILD_SEX},
    caveats=(
        "Of the offers only: an episode without an offer is not in it.",
        "Not engaged, not reached, gone missing again and out of area are not declined.",
        "Where it is not known whether it was offered or how it ended, it is left out, and that is said.",
        "Counted by episode: the same child may decline after one and accept after another.",
    ),
    related=(part_of(DENOMINATOR, numerator_of("interviews_offered")),),
    cases="""
        SELECT misper_ref AS record_id, interviews.returned_at::DATE AS date,
               if(offered, coalesce(outcome = 'Declined', if(completed_at IS NOT NULL, FALSE, NULL)), NULL) AS numerator,
               child_id, interviews.place, missing_from, age_band(age) AS age_band, sex
        FROM return_interviews AS interviews LEFT JOIN missing_episodes USING (misper_ref)
        WHERE offered IS DISTINCT FROM FALSE AND offered_status IS DISTINCT FROM 'not applicable'
    """,
    example=Example(
        given={
            "return_interviews": """
            misper_ref | returned_at      | offered | offered_status | outcome     | completed_at
            m1         | 2024-04-01 10:00 | Yes     |                | Declined    |
            m2         | 2024-04-30 23:59 | Yes     |                | Completed   |
            m3         | 2024-04-02 10:00 | Yes     |                |             |
            m7         | 2024-04-02 10:00 | Yes     |                | Not engaged |
            m8         | 2024-04-02 10:00 |         | not available  | Declined    |
            m4         | 2024-04-03 10:00 | No      |                | Declined    |
            m5         | 2024-04-04 10:00 |         | not applicable | Declined    |
            m9         | 2024-04-05 10:00 | Yes     |                |             | 2024-04-06 10:00
            m12        | 2024-04-05 10:00 | Yes     |                |             | 2024-04-06 10:00
            m6         | 2024-05-01 00:00 | Yes     |                | Declined    |
            m10        | 2024-05-01 10:00 | No      |                |             |
            m11        | 2024-05-01 10:00 |         | not applicable |             |
        """,
            "missing_episodes": """
            misper_ref | child_id | reported_at      | missing_from
            m1         | ann      | 2024-03-31 20:00 | Care
        """,
        },
        then="""
            period   | numerator | denominator | value | note
            Apr 2024 | 1         | 5           | 20    | without cases of which it is not known
            May 2024 | 1         | 1           | 100   |
        """,
    ),
)
