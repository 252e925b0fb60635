from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Against
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Missing episodes",
    theme=MISSING,
    order=20,
    question="How often were children reported missing?",
    numerator="Reports that a child is missing, by the day of the report",
    answers=("foi-2",),
    unit=COUNT,
    polarity=LOW_IS_GOOD,
    owner=MISSING.owner,
    rationale="Episodes fall when fewer children go missing, or when the same children go less often: read both.",
    guidance=(cites("missing_children_2014", "collecting, sharing and analysing data"),),
    rollup="Adds up over months.",
    sources=("missing_episodes",),
    by=("age_band", "sex", "missing_from", "risk", "town"),
    caveats=("A count of reports, not of children.",),
    published=(
        Published("2024-25", 1588, "the yearly report 2024-25, line 894"),
        Published("2023-24", 1810, "the yearly report 2024-25, line 894"),
    ),
    read_with=("missing_children", "episodes_per_child"),
    rate=Rate(10_000, CHILDREN),
    story=Against("missing_children"),
    cases="""
        SELECT misper_ref AS record_id, reported_at::DATE AS date, 1 AS numerator, child_id, place,
               age_band(age) AS age_band, sex, missing_from, risk, town
        FROM missing_episodes
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | returned_at
            m1         | ann      | 2024-04-01 00:00 | 2024-04-01 09:00
            m2         | ann      | 2024-04-30 23:59 |
            m3         | ben      | 2024-06-12 10:00 | 2024-06-12 11:00
        """
        },
        then="""
            period   | value
            Apr 2024 | 2
            May 2024 | 0
            Jun 2024 | 1
        """,
    ),
)
