from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, same_cases
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PER_SUBJECT

INDICATOR = Indicator(
    title="Missing episodes per child",
    theme=MISSING,
    order=30,
    question="How often does a child who goes missing go missing?",
    numerator="Missing reports in the period",
    denominator="Different children with at least one report in the period",
    unit=PER_SUBJECT,
    polarity=LOW_IS_GOOD,
    owner=MISSING.owner,
    rationale="Fewer children and fewer episodes can hide that those who go, go more often.",
    guidance=(cites("missing_children_2014", "collecting, sharing and analysing data"),),
    rollup="Worked out anew for every period from its own episodes and children; never an average of months.",
    sources=("missing_episodes",),
    by=("age_band", "sex", "missing_from"),
    published=(Published("2024-25", 4, "the yearly report 2024-25, line 894 (“missing 4 times”)", qualifier="about"),),
    read_with=("missing_children", "missing_episodes"),
    related=(same_cases(DENOMINATOR, numerator_of("missing_children")), same_cases(NUMERATOR, numerator_of("missing_episodes"))),
    cases="""
        SELECT misper_ref AS record_id, reported_at::DATE AS date, TRUE AS numerator, child_id AS subject, place,
               age_band(age) AS age_band, sex, missing_from
        FROM missing_episodes
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at
            m1         | ann      | 2024-04-01 00:00
            m2         | ann      | 2024-04-30 23:59
            m3         | ben      | 2024-04-12 10:00
            m4         | ann      | 2024-05-01 00:00
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 3         | 2           | 1.5
            May 2024 | 1         | 1           | 1
        """,
    ),
)
