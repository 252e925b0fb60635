from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Missing from care",
    theme=MISSING,
    order=50,
    question="How many of the missing episodes begin in care?",
    numerator="Missing reports of children who went from a placement in care",
    denominator="Missing reports that say where the child went missing from",
    unit=PERCENT,
    polarity=NEITHER,
    owner=MISSING.owner,
    rationale="Care and home need different answers: the placement and its carers, or the family and its support.",
    guidance=(cites("missing_children_2014", "collecting, sharing and analysing data"),),
    rollup="Worked out anew for every period from its own episodes; never an average of months.",
    sources=("missing_episodes",),
    by=("age_band", "sex", "risk"),
    caveats=(
        "A share: it rises when fewer children go missing from home, too. Read it with the number of episodes.",
        "Reports that do not say where the child went missing from are left out.",
        "Children placed here by other authorities are included.",
    ),
    story=Lines(),
    related=(
        same_cases(NUMERATOR, numerator_of("missing_episodes").among("missing_from", "Care")),
        part_of(DENOMINATOR, numerator_of("missing_episodes")),
    ),
    cases="""
        SELECT misper_ref AS record_id, reported_at::DATE AS date, missing_from = 'Care' AS numerator, child_id, place,
               age_band(age) AS age_band, sex, risk
        FROM missing_episodes
        WHERE missing_from IS NOT NULL
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | missing_from
            m1         | ann      | 2024-04-01 00:00 | Care
            m2         | ann      | 2024-04-30 23:59 | Home
            m3         | ben      | 2024-04-12 10:00 | Other
            m4         | cat      | 2024-04-13 10:00 |
            m5         | ann      | 2024-05-01 00:00 | Care
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
