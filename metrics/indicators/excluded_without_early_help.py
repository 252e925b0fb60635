from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Excluded children not signposted to early help",
    theme=EDUCATION,
    order=150,
    question="Is help offered before, or when, a child is kept out of school?",
    numerator="Those of them whose family had not been signposted to early help by then",
    denominator="Children whose first suspension or exclusion of the financial year began in the period, if that is known",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=EDUCATION.owner,
    rationale="A significant proportion had not been signposted to early help (yearly report, line 665): it gives no number.",
    guidance=(cites("working_together_2026", "chapter 3", "early help, now part of family help"),),
    frequency="quarterly",
    rollup="Worked out anew for every period; a child counts once in a financial year, at the first exclusion of it.",
    sources=("exclusions",),
    by=("exclusion_type", "sen"),
    caveats=(
        "Of a suspension and a permanent exclusion of a child on one day the permanent one is taken for the first.",
        "Of children, not of exclusions. Help that was offered later in the year is not in it.",
        "Where it is not known of an exclusion the child's next one is looked at; where it is of none that is said.",
        "Signposted is not helped: whether the family took it up is not in the list.",
    ),
    unconfirmed=("What the council marks as signposted.",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("excluded_children")),),
    cases="""
        WITH first_exclusions AS (
            SELECT * FROM exclusions
            QUALIFY row_number() OVER (PARTITION BY child_id, financial_year(started_on)
                                       ORDER BY early_help IS NULL, started_on, exclusion_type) = 1
        )
        SELECT place AS record_id, started_on AS date, NOT early_help AS numerator, child_id, place, exclusion_type, sen
        FROM first_exclusions
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days | early_help
            ann      | Suspension     | 2024-04-02 | 1.5  | No
            ann      | Suspension     | 2025-01-28 | 1.5  | Yes
            ben      | Suspension     | 2024-05-13 | 3    | Yes
            cat      | Suspension     | 2025-03-31 | 3    | No
            cat      | Permanent      | 2025-04-01 |      | No
            dan      | Suspension     | 2024-06-03 | 3    |
            dan      | Suspension     | 2024-07-03 | 3    | Yes
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2024-25                        | 2         | 4           | 50
            2025-26 (Apr 2025 to Apr 2025) | 1         | 1           | 100
        """,
    ),
)
