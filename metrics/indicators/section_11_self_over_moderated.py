from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import MEAN

INDICATOR = Indicator(
    title="Section 11: own score above the moderated one",
    theme=QUALITY,
    order=200,
    question="Do the agencies see themselves as others do?",
    numerator="Mean of the agency's own score less the moderated one",
    denominator="Standards with both scores in the audit of the period",
    unit=MEAN,
    polarity=NEITHER,
    owner=QUALITY.owner,
    rationale="An agency that scores itself well above others' view of it may not see its own risk.",
    guidance=(cites("children_act_2004", "section 11"), cites("yearly_report_2024_25", "lines 301 to 303")),
    frequency="yearly",
    rollup="Worked out from all scores together; never a mean of means.",
    disclosure="process",
    sources=("section_11",),
    by=("standard", "agency"),
    caveats=("Above 0 the agency scored itself higher, below 0 lower; 0 can also mean that both balance out.",),
    unconfirmed=("That scores are moderated by others than the agency.",),
    cases="""
        SELECT place AS record_id, audited_on AS date, self_score - moderated_score AS numerator, place,
               standard, agency
        FROM section_11
        WHERE moderated_score IS NOT NULL
    """,
    example=Example(
        given={
            "section_11": """
            audited_on | agency  | standard                      | self_score | moderated_score
            2024-02-01 | ICB     | Leadership and accountability | 3          | 1
            2024-02-01 | ICB     | Policies and procedures       | 2          | 3
            2024-02-01 | MPFT    | Leadership and accountability | 3          |
            2024-02-01 | MPFT    | Policies and procedures       | 2          | 2
            2024-02-01 | Housing | Leadership and accountability | 2          | 1
        """
        },
        grain="year",
        then="""
            period                         | denominator | value
            2023-24 (Feb 2024 to Feb 2024) | 4           | 0.5
        """,
    ),
)
