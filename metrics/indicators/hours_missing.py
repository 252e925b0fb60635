from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import MEDIAN_HOURS

INDICATOR = Indicator(
    title="Hours missing",
    theme=MISSING,
    order=70,
    question="How long does a missing episode last?",
    numerator="Hours from report to return of the middle episode, of all that ended in the period",
    denominator="Episodes that ended in the period",
    unit=MEDIAN_HOURS,
    polarity=LOW_IS_GOOD,
    owner=MISSING.owner,
    rationale="The longer a child is missing, the greater the danger.",
    guidance=(cites("missing_children_2014", "collecting, sharing and analysing data"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("missing_episodes",),
    by=("missing_from", "risk", "age_band"),
    caveats=(
        "By the day of return. Children still missing are not in it until they are found.",
        "Counted from the report to the police; the child may have been gone for longer.",
        "Hours that passed, also in the two nights in which the clocks change.",
        "Half of the episodes lasted longer: the middle says nothing about the longest.",
        "Records whose return is before the report, or that lack a time, are left out until they are put right.",
    ),
    story=Lines(),
    cases="""
        SELECT misper_ref AS record_id, returned_at::DATE AS date, hours_between(reported_at, returned_at) AS numerator,
               child_id, place, missing_from, risk, age_band(age) AS age_band
        FROM missing_episodes
        WHERE returned_at >= reported_at AND reported_at_status IS NULL AND returned_at_status IS NULL
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | returned_at      | reported_at_status | returned_at_status
            m1         | ann      | 2024-04-01 08:00 | 2024-04-01 08:00 |                    |
            m2         | ann      | 2024-04-02 10:00 | 2024-04-02 11:30 |                    |
            m3         | ben      | 2024-04-03 10:00 | 2024-04-04 20:00 |                    |
            m4         | cat      | 2024-04-30 23:00 | 2024-05-01 00:00 |                    |
            m5         | dan      | 2024-04-05 10:00 | 2024-04-05 09:00 |                    |
            m6         | eve      | 2024-05-01 10:00 |                  |                    |
            t1         | fay      | 2024-04-07 00:00 | 2024-04-09 10:00 | no time given      |
            t2         | fay      | 2024-04-07 10:00 | 2024-04-09 00:00 |                    | no time given
        """
        },
        then="""
            period   | denominator | value
            Apr 2024 | 3           | 1.5
            May 2024 | 1           | 1
        """,
    ),
)
