from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Excluded children with special educational needs",
    theme=EDUCATION,
    order=140,
    question="How many of the children who are kept out of school have special educational needs?",
    numerator="Those of them with SEN support or an education, health and care plan at that exclusion",
    denominator="Children whose first suspension or exclusion of the financial year began in the period, if the needs are known",
    unit=PERCENT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="A group set up for youth violence and exclusions found that about half had (yearly report, line 666).",
    guidance=(cites("suspension_and_exclusion_2024", "part 3"),),
    frequency="quarterly",
    rollup="Worked out anew for every period; a child counts once in a financial year, at the first exclusion of it.",
    sources=("exclusions",),
    by=("exclusion_type",),
    caveats=(
        "Of a suspension and a permanent exclusion of a child on one day the permanent one is taken for the first.",
        "Of children, not of exclusions: one who is suspended often counts once.",
        "Needs as recorded on that day; needs that nobody has found are not in it.",
        "By type: that of the child's first exclusion of the financial year.",
    ),
    published=(Published("2024-25", 50, "the yearly report 2024-25, line 666", qualifier="about"),),
    unconfirmed=("Which children and months the figure in the yearly report is of.",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("excluded_children")),),
    cases="""
        WITH first_exclusions AS (
            SELECT * FROM exclusions
            WHERE sen IS NOT NULL
            QUALIFY row_number() OVER (
                PARTITION BY child_id, financial_year(started_on) ORDER BY started_on, exclusion_type) = 1
        )
        SELECT place AS record_id, started_on AS date, sen <> 'No SEN' AS numerator, child_id, place, exclusion_type
        FROM first_exclusions
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days | sen
            ann      | Suspension     | 2024-04-02 | 1.5  | SEN support
            ann      | Permanent      | 2025-01-28 |      | EHC plan
            ben      | Suspension     | 2024-05-13 | 3    | No SEN
            cat      | Suspension     | 2025-03-31 | 3    | EHC plan
            cat      | Suspension     | 2025-04-01 | 3    | EHC plan
            dan      | Suspension     | 2024-06-03 | 3    |
            dan      | Suspension     | 2024-07-03 | 3    | No SEN
            eve      | Suspension     | 2024-06-03 | 3    | No SEN
            eve      | Suspension     | 2024-06-10 | 3    | SEN support
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2024-25                        | 2         | 5           | 40
            2025-26 (Apr 2025 to Apr 2025) | 1         | 1           | 100
        """,
    ),
)
