from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import LOOKED_AFTER, Rate
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Missing episodes of looked-after children",
    theme=MISSING,
    order=54,
    question="How often did the council's own looked-after children go missing?",
    numerator="Episodes of missing in the council's return, by the day they began",
    answers=("foi-5",),
    unit=COUNT,
    polarity=NEITHER,
    owner=MISSING.owner,
    rationale="Read it with the number of children: a few children make many episodes.",
    guidance=(cites("looked_after_children_return", "missing"),),
    frequency="yearly",
    rollup="Adds up over years.",
    sources=("ssda903_missing",),
    by=("age_band",),
    rate=Rate(100, LOOKED_AFTER),
    caveats=(
        "From the council's yearly return to the DfE, in whole days: two police reports on one day may be one episode here.",
        "Missing only. Away without authorisation, where the council knew where the child was, is not counted.",
        "The rate is of those looked after on 31 March; the DfE's percentage is of all who were at any time in the year.",
    ),
    cases="""
        SELECT place AS record_id, started_on AS date, 1 AS numerator, child_id, place, age_band(age) AS age_band
        FROM ssda903_missing
        WHERE episode_type = 'Missing'
    """,
    example=Example(
        given={
            "ssda903_missing": """
            child_id | episode_type               | started_on
            ann      | Missing                    | 2024-04-01
            ann      | Missing                    | 2025-03-31
            ben      | Missing                    | 2024-06-12
            cat      | Away without authorisation | 2024-06-13
            ann      | Missing                    | 2023-04-05
        """
        },
        grain="year",
        then="""
            period  | value
            2023-24 | 1
            2024-25 | 3
        """,
    ),
)
