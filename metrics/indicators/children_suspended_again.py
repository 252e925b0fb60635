from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children suspended more than once",
    theme=EDUCATION,
    order=180,
    question="Which children are sent home again and again?",
    numerator="Different children with a suspension in the period that follows another of theirs within 12 months",
    unit=DISTINCT,
    polarity=LOW_IS_GOOD,
    owner=EDUCATION.owner,
    rationale="Behind repeat suspensions stands a child whose needs have not been met.",
    guidance=(cites("suspension_and_exclusion_2024", "part 3"),),
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because a child can be in several.",
    sources=("exclusions",),
    by=("sen",),
    read_with=("suspended_again",),
    history_months=12,
    caveats=(
        "The same day a year before still counts as within 12 months.",
        "Falls when fewer children are suspended at all: read it with the share of suspensions.",
    ),
    related=(
        part_of(NUMERATOR, numerator_of("excluded_children").among("exclusion_type", "Suspension")),
        part_of(NUMERATOR, numerator_of("excluded_children")),
        part_of(NUMERATOR, numerator_of("suspended_again")),
    ),
    cases="""
        WITH suspensions AS (
            SELECT *, lag(started_on) OVER (PARTITION BY child_id ORDER BY started_on) AS day_before
            FROM exclusions
            WHERE exclusion_type = 'Suspension'
        )
        SELECT place AS record_id, started_on AS date, TRUE AS numerator, child_id AS subject, child_id, place, sen
        FROM suspensions
        WHERE day_before >= started_on - INTERVAL 12 MONTH
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days
            ann      | Suspension     | 2023-04-10 | 1
            ann      | Suspension     | 2024-04-11 | 1
            ben      | Suspension     | 2023-04-10 | 1
            ben      | Suspension     | 2024-04-10 | 1
            cat      | Suspension     | 2024-04-10 | 1
            cat      | Suspension     | 2024-04-15 | 1
            cat      | Suspension     | 2024-04-22 | 1
            dan      | Permanent      | 2024-04-10 |
            dan      | Suspension     | 2024-04-11 | 1
        """
        },
        grain="year",
        then="""
            period                         | value
            2023-24                        |
            2024-25 (Apr 2024 to Apr 2024) | 2
        """,
    ),
)
