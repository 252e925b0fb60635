from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Multi-agency audits held, of those expected",
    theme=QUALITY,
    order=20,
    question="Is an audit held every six weeks, as was promised?",
    numerator="Audits that were held in it, up to the number expected",
    denominator="Audits expected in a financial year, one every six weeks: eight",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="The yearly report 2024-25 says: every six weeks (lines 233, 285), and two in the year (line 371).",
    frequency="yearly",
    rollup="By whole financial years only: what is due within a year is told by the clock of each audit.",
    disclosure="process",
    sources=("audits",),
    caveats=(
        "Eight times 42 days fit whole into a year of 365.",
        "More audits than expected still give 100%.",
        "The record of an audit that was expected and not held points at the last one that was.",
    ),
    unconfirmed=("That one is expected every six weeks, in holidays too.",),
    story=Lines(),
    cases="""
        WITH held AS (
            SELECT financial_year(held_on) AS year, place, held_on,
                   row_number() OVER (PARTITION BY year ORDER BY held_on, audit_ref) AS turn
            FROM audits WHERE held_on IS NOT NULL
        ),
        years AS (
            SELECT unnest(generate_series(min(year), max(year))) AS year, arg_max(place, held_on) AS last_place FROM held
        ),
        expected AS (
            SELECT year, last_place, unnest(generate_series(1, 8)) AS turn FROM years
        )
        SELECT [year, turn]::VARCHAR AS record_id, make_date(year + 1, 3, 31) AS date, held_on IS NOT NULL AS numerator,
               coalesce(place, last_place) AS place
        FROM expected LEFT JOIN held USING (year, turn)
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2025-03-31 | a1        | One   | 2024-04-01 | 2024-03-31 | 3
            2025-03-31 | a2        | Two   | 2024-04-01 | 2024-04-01 | 3
            2025-03-31 | a3        | Three | 2025-03-01 | 2025-03-31 | 3
            2024-03-31 | a4        | Four  | 2025-03-31 |            |
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24 (Mar 2024 to Mar 2024) | 1         | 8           | 12.5
            2024-25                        | 2         | 8           | 25
        """,
    ),
)
