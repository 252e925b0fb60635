from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import MEAN

INDICATOR = Indicator(
    title="Section 11: the agencies' own score",
    theme=QUALITY,
    order=190,
    question="How do the agencies see themselves?",
    numerator="Mean of the agencies' own scores, 0 (not met) to 3 (exceeded)",
    denominator="Standards that an agency scored in the audit of the period",
    unit=MEAN,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="Where agencies see themselves as weak, they ask for help.",
    guidance=(cites("children_act_2004", "section 11"), cites("yearly_report_2024_25", "lines 301 to 303")),
    frequency="yearly",
    rollup="Worked out from all scores together, so that an agency weighs as much as it has standards scored.",
    disclosure="process",
    sources=("section_11",),
    by=("standard", "agency"),
    caveats=(
        "A mean hides a standard that is not met: read it with the share of standards met.",
        "A self-score says how an agency sees itself, not how it works.",
    ),
    unconfirmed=("That scores run from 0 to 3. The names of the seven standards: the yearly report names five (line 301).",),
    cases="""
        SELECT place AS record_id, audited_on AS date, self_score AS numerator, place, standard, agency
        FROM section_11
        WHERE self_score IS NOT NULL
    """,
    example=Example(
        given={
            "section_11": """
            audited_on | agency  | standard                      | self_score | moderated_score
            2024-02-01 | ICB     | Leadership and accountability | 3          | 2
            2024-02-01 | ICB     | Policies and procedures       | 2          | 2
            2024-02-01 | MPFT    | Leadership and accountability |            |
            2024-02-01 | Housing | Leadership and accountability | 1          | 1
        """
        },
        grain="year",
        then="""
            period                         | denominator | value
            2023-24 (Feb 2024 to Feb 2024) | 3           | 2
        """,
    ),
)
