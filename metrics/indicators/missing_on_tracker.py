from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, same_cases
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Missing episodes of children on the exploitation tracker",
    theme=MISSING,
    order=220,
    question="How often is a missing child one whom the exploitation panel follows?",
    numerator="Those of them whose child was on the council's exploitation tracker in the month of the report",
    denominator="Reports that a child is missing, by the day of the report",
    unit=PERCENT,
    polarity=NEITHER,
    owner=MISSING.owner,
    rationale="The officer who takes the report should know that the child is followed, and the panel that the child is missing.",
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("missing_episodes", "exploitation_tracker"),
    by=("age_band", "sex", "missing_from", "exploitation_flag"),
    caveats=(
        "By exploitation flag it shows where the police mark and the council's tracker differ.",
        "Only where both write the same kind of number for the child.",
        "Who was closed in the month was on the tracker in it.",
    ),
    related=(same_cases(DENOMINATOR, numerator_of("missing_episodes")),),
    cases="""
        SELECT misper_ref AS record_id, reported_at::DATE AS date, child_id, place, age_band(age) AS age_band, sex, missing_from,
               EXISTS (FROM exploitation_tracker AS tracked
                       WHERE tracked.child_id = episodes.child_id
                         AND date_trunc('month', month) = date_trunc('month', reported_at)) AS numerator,
               CASE WHEN exploitation_flag THEN 'Marked' WHEN NOT exploitation_flag THEN 'Not marked' END AS exploitation_flag
        FROM missing_episodes AS episodes
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | exploitation_flag
            m1         | ann      | 2024-04-01 00:00 | Yes
            m2         | ann      | 2024-04-30 23:59 | Yes
            m3         | ann      | 2024-05-01 00:00 | No
            m4         | ben      | 2024-04-12 10:00 | No
        """,
            "exploitation_tracker": """
            month      | child_id
            2024-04-30 | ann
            2024-04-01 | cat
            2024-05-01 | ben
        """,
        },
        by="exploitation_flag",
        then="""
            period   | breakdown  | numerator | denominator | value
            Apr 2024 | Marked     | 2         | 2           | 100
            Apr 2024 | Not marked | 0         | 1           | 0
            May 2024 | Marked     |           |             |
            May 2024 | Not marked | 0         | 1           | 0
        """,
    ),
)
