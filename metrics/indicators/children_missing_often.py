from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, REPEAT_CONCERNS, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.story import Against
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children missing often",
    theme=MISSING,
    order=40,
    question="How many children went missing three times or more within 90 days?",
    numerator="Different children with a report in the period that is at least their third within 90 days",
    roadmap=REPEAT_CONCERNS,
    unit=DISTINCT,
    polarity=LOW_IS_GOOD,
    owner=MISSING.owner,
    rationale="A child who goes missing again and again may be exploited; few such children make many reports.",
    guidance=(cites("missing_children_2014", "children who repeatedly run away and go missing"),),
    rollup="Counted anew for every period: months do not add up to a year, because a child can be counted in several.",
    sources=("missing_episodes",),
    by=("age_band", "missing_from", "sex", "town"),
    caveats=(
        "The 90 days include the day of the first and of the last of the three reports.",
        "The first three months of records are left out, because the reports before them are not known.",
    ),
    unconfirmed=("That three reports within 90 days is the local meaning of going missing often.",),
    history_months=3,
    story=Against("missing_children"),
    related=(part_of(NUMERATOR, numerator_of("missing_children")),),
    cases="""
        WITH episodes AS (
            SELECT *, reported_at::DATE AS day,
                   lag(reported_at::DATE, 2) OVER (PARTITION BY child_id ORDER BY reported_at, misper_ref) AS two_before
            FROM missing_episodes
        )
        SELECT misper_ref AS record_id, day AS date, TRUE AS numerator, child_id AS subject, place,
               age_band(age) AS age_band, missing_from, sex, town
        FROM episodes
        WHERE day - two_before < 90
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at
            m1         | ann      | 2024-01-01 23:59
            m2         | ann      | 2024-02-01 10:00
            m3         | ann      | 2024-02-02 10:00
            m4         | ben      | 2024-01-12 00:00
            m5         | ben      | 2024-04-09 10:00
            m6         | ben      | 2024-04-10 23:59
            m7         | cat      | 2024-01-12 23:59
            m8         | cat      | 2024-04-10 10:00
            m9         | cat      | 2024-04-11 00:00
            m10        | ben      | 2024-04-30 12:00
            m11        | dan      | 2024-04-30 12:00
        """
        },
        then="""
            period   | value | status
            Jan 2024 |       | not applicable
            Feb 2024 |       | not applicable
            Mar 2024 |       | not applicable
            Apr 2024 | 1     | ok
        """,
    ),
)
