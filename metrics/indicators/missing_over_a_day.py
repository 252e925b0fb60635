from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, same_cases
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Missing for more than 24 hours",
    theme=MISSING,
    order=210,
    question="How often is a child gone for more than a day?",
    numerator="Those of them that lasted more than 24 hours",
    denominator="Episodes that ended in the period",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=MISSING.owner,
    rationale="The middle of all episodes says nothing about the longest, which are the most dangerous.",
    guidance=(cites("missing_children_2014", "collecting, sharing and analysing data"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("missing_episodes",),
    by=("missing_from", "risk", "age_band"),
    caveats=(
        "By the day of return. Children still missing are not in it until they are found.",
        "Exactly 24 hours is not more than 24 hours. Counted from the report to the police.",
        "Records whose return is before the report, or that lack a time, are left out until they are put right.",
    ),
    related=(same_cases(DENOMINATOR, denominator_of("hours_missing")),),
    cases="""
        SELECT misper_ref AS record_id, returned_at::DATE AS date, hours_between(reported_at, returned_at) > 24 AS numerator,
               child_id, place, missing_from, risk, age_band(age) AS age_band
        FROM missing_episodes
        WHERE returned_at >= reported_at AND reported_at_status IS NULL AND returned_at_status IS NULL
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | returned_at      | reported_at_status | returned_at_status
            m1         | ann      | 2024-04-01 08:00 | 2024-04-02 08:00 |                    |
            m2         | ann      | 2024-04-03 10:00 | 2024-04-04 10:01 |                    |
            m3         | ben      | 2024-04-29 22:00 | 2024-05-01 00:00 |                    |
            m4         | cat      | 2024-04-05 10:00 | 2024-04-05 09:00 |                    |
            m5         | dan      | 2024-04-06 10:00 | 2024-04-06 10:00 |                    |
            m6         | eve      | 2024-05-07 10:00 |                  |                    |
            t1         | fay      | 2024-04-07 00:00 | 2024-04-09 10:00 | no time given      |
            t2         | fay      | 2024-04-07 10:00 | 2024-04-09 00:00 |                    | no time given
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
