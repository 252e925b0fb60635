from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children reported missing",
    theme=MISSING,
    order=10,
    question="How many different children went missing?",
    numerator="Different children with at least one missing report in the period",
    answers=("foi-1",),
    unit=DISTINCT,
    polarity=LOW_IS_GOOD,
    owner=MISSING.owner,
    rationale="A child who goes missing may be running from harm or into it.",
    guidance=(cites("missing_children_2014", "collecting, sharing and analysing data"),),
    rollup="Counted anew for every period: months do not add up to a year, because a child can be missing in several.",
    sources=("missing_episodes",),
    by=("age_band", "sex", "missing_from", "town"),
    caveats=("Children placed here by other authorities are included; they have an indicator of their own.",),
    published=(
        Published("2024-25", 395, "the yearly report 2024-25, line 894"),
        Published("2023-24", 509, "the yearly report 2024-25, line 894"),
    ),
    comparators=("Children_missing",),
    read_with=("missing_episodes", "episodes_per_child"),
    rate=Rate(10_000, CHILDREN),
    story=Lines(by="missing_from"),
    related=(part_of(NUMERATOR, numerator_of("missing_episodes")),),
    cases="""
        SELECT misper_ref AS record_id, reported_at::DATE AS date, TRUE AS numerator, child_id AS subject, place,
               age_band(age) AS age_band, sex, missing_from, town, risk
        FROM missing_episodes
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | missing_from
            m1         | ann      | 2024-04-01 00:00 | Home
            m2         | ann      | 2024-04-30 23:59 | Home
            m3         | ben      | 2024-04-12 10:00 | Care
            m4         | ann      | 2024-05-01 00:00 | Home
        """
        },
        then="""
            period   | value
            Apr 2024 | 2
            May 2024 | 1
        """,
    ),
)
