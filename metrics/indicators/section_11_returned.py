from guidance.citation import cites
from metrics.declaring.indicator import ENGAGEMENT, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Expected
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Section 11 audits returned",
    theme=QUALITY,
    order=180,
    question="Which agencies have audited themselves?",
    numerator="Those of them that have returned it",
    denominator="Agencies expected to return the Section 11 audit of the period",
    roadmap=ENGAGEMENT,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="An agency that does not return its audit has not shown that it keeps children safe.",
    guidance=(cites("children_act_2004", "section 11"), cites("yearly_report_2024_25", "lines 301 to 303")),
    frequency="yearly",
    rollup="Held every two years: a year between two audits has no figure.",
    disclosure="process",
    sources=("section_11",),
    by=("agency",),
    caveats=("By the month of the cycle, whenever the return came.", "Of the agencies that the audit tool lists."),
    unconfirmed=("Which agencies are expected to return.",),
    story=Expected(by="agency"),
    cases="""
        SELECT agency AS record_id, audited_on AS date, max(returned_on) IS NOT NULL AS numerator, min(place) AS place, agency
        FROM section_11
        GROUP BY agency, audited_on
    """,
    example=Example(
        given={
            "section_11": """
            audited_on | agency  | standard                      | self_score | returned_on
            2024-02-01 | ICB     | Leadership and accountability | 3          | 2024-03-20
            2024-02-01 | ICB     | Policies and procedures       | 2          | 2024-03-20
            2024-02-01 | MPFT    | Leadership and accountability |            |
            2024-02-01 | MPFT    | Policies and procedures       |            |
            2024-02-01 | Housing | Leadership and accountability | 2          | 2024-05-20
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24 (Feb 2024 to Feb 2024) | 2         | 3           | 66.67
        """,
    ),
)
