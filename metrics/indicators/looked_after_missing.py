from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import LOOKED_AFTER, Rate
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Looked-after children who went missing",
    theme=MISSING,
    order=52,
    question="How many of the council's own looked-after children went missing?",
    numerator="Different children of the council's return who were missing at least once in the year",
    answers=("foi-4",),
    unit=DISTINCT,
    polarity=NEITHER,
    owner=MISSING.owner,
    rationale="The council is their parent in law; the police do not see those who live elsewhere.",
    guidance=(cites("looked_after_children_return", "missing"),),
    frequency="yearly",
    rollup="Counted anew for every year: a child missing in two years is counted in each.",
    sources=("ssda903_missing",),
    by=("age_band",),
    rate=Rate(100, LOOKED_AFTER),
    caveats=(
        "From the council's yearly return to the DfE: its own looked-after children, wherever they live; the police count place.",
        "Missing only. Away without authorisation, where the council knew where the child was, is not counted.",
        "The rate is of those looked after on 31 March; the DfE's percentage is of all who were at any time in the year.",
    ),
    related=(part_of(NUMERATOR, numerator_of("looked_after_missing_episodes")),),
    cases="""
        SELECT place AS record_id, started_on AS date, TRUE AS numerator, child_id AS subject, place, age_band(age) AS age_band
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
            2024-25 | 2
        """,
    ),
)
