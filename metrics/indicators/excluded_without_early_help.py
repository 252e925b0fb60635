from metrics.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.story import Lines
from metrics.theme import EDUCATION
from metrics.unit import PERCENT

INDICATOR = Indicator(
    title="Excluded children not signposted to early help",
    theme=EDUCATION, order=150,
    question="Is help offered before, or when, a child is kept out of school?",
    numerator="Those of them whose family was not signposted to early help at any of their exclusions so far",
    denominator="Children with a suspension or exclusion in the period, once a quarter, where it is known",
    unit=PERCENT, polarity=LOW_IS_GOOD, owner=EDUCATION.owner,
    rationale="A significant proportion had not been signposted to early help (yearly report, line 665): it gives no number.",
    guidance="Working Together to Safeguard Children 2023: early help",
    frequency="quarterly",
    rollup="Worked out anew from the quarters' children; over a year a child counts in each quarter with an exclusion.",
    sources=("exclusions",),
    by=("sen",),
    caveats=("As the council's list says at the child's last exclusion of the quarter; an empty cell is left out.",
             "Signposted is not helped: whether the family took it up is not in the list.",
             "Over a year a child counts once for each quarter with an exclusion."),
    unconfirmed=("What the council marks as signposted.",),
    story=Lines(),
    cases="""
        WITH last_of_quarter AS (
            SELECT *, bool_or(early_help) OVER (PARTITION BY child_id ORDER BY started_on) AS signposted
            FROM exclusions
            WHERE early_help IS NOT NULL
            QUALIFY row_number() OVER (
                PARTITION BY child_id, date_trunc('quarter', started_on) ORDER BY started_on DESC) = 1
        )
        SELECT place AS record_id, started_on AS date, NOT signposted AS numerator, child_id, place, sen
        FROM last_of_quarter
    """,
    example=Example(
        given={"exclusions": """
            child_id | exclusion_type | started_on | days | early_help
            ann      | Suspension     | 2024-04-02 | 1.5  | No
            ann      | Suspension     | 2024-06-28 | 1.5  | Yes
            ann      | Suspension     | 2024-07-01 | 1.5  | No
            ben      | Suspension     | 2024-04-08 | 3    | No
            ben      | Suspension     | 2024-06-13 | 3    | No
            cat      | Suspension     | 2024-05-13 | 3    |
            dan      | Permanent      | 2024-05-13 |      | No
            eve      | Suspension     | 2024-09-30 | 1    | No
        """},
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 2         | 3           | 66.67
            2024-25 Q2 | 1         | 2           | 50
        """,
    ),
)
