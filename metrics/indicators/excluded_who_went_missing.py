from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Excluded children who had gone missing",
    theme=EDUCATION,
    order=190,
    question="Did the police already know that these children were at risk?",
    numerator="Those of them who were reported missing on that day or in the 12 months before",
    denominator="Children whose first suspension or exclusion of the financial year began in the period",
    unit=PERCENT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="A child who goes missing and is kept out of school is in nobody's sight: school and police should know.",
    guidance=(
        cites("suspension_and_exclusion_2024", "part 3"),
        cites("keeping_children_safe_in_education_2026", "children absent from education"),
    ),
    frequency="quarterly",
    rollup="Worked out anew for every period; a child counts once in a financial year, at the first exclusion of it.",
    sources=("exclusions", "missing_episodes"),
    by=("exclusion_type", "sen"),
    history_months=12,
    caveats=(
        "Of a suspension and a permanent exclusion of a child on one day the permanent one is taken for the first.",
        "Finds only children whose pupil number the council has linked with the police's: too low, if anything.",
        "The same day a year before still counts. Children missing from other areas are not in the police's list.",
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("excluded_children")),),
    cases="""
        WITH first_exclusions AS (
            SELECT * FROM exclusions
            QUALIFY row_number() OVER (
                PARTITION BY child_id, financial_year(started_on) ORDER BY started_on, exclusion_type) = 1
        )
        SELECT place AS record_id, started_on AS date, child_id, place, exclusion_type, sen,
               EXISTS (FROM missing_episodes AS episodes
                       WHERE episodes.child_id = first_exclusions.child_id
                       AND reported_at::DATE BETWEEN started_on - INTERVAL 12 MONTH AND started_on) AS numerator
        FROM first_exclusions
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days
            zoe      | Suspension     | 2023-04-03 | 1
            ann      | Suspension     | 2024-04-10 | 1
            ann      | Suspension     | 2025-01-28 | 1
            ben      | Suspension     | 2024-04-10 | 1
            cat      | Suspension     | 2024-04-10 | 1
            dan      | Suspension     | 2025-03-31 | 1
            dan      | Suspension     | 2025-04-01 | 1
        """,
            "missing_episodes": """
            misper_ref | child_id | reported_at
            m1         | ann      | 2023-04-10 00:00
            m2         | ben      | 2023-04-09 23:59
            m3         | cat      | 2024-04-11 00:00
            m4         | dan      | 2025-03-31 23:59
        """,
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24                        |           | 1           |
            2024-25                        | 2         | 4           | 50
            2025-26 (Apr 2025 to Apr 2025) | 1         | 1           | 100
        """,
    ),
)
