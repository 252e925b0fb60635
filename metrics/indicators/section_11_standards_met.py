from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Expected
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Section 11 standards met",
    theme=QUALITY,
    order=210,
    question="Does each agency do what it must to keep children safe?",
    numerator="Those of them with a moderated score of 2 (met) or 3 (exceeded)",
    denominator="Standards of each agency with a moderated score in the audit of the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=QUALITY.owner,
    rationale="In February 2024 all seven standards were at least met (the yearly report 2024-25, lines 307 to 311).",
    guidance=(cites("children_act_2004", "section 11"), cites("yearly_report_2024_25", "lines 301 to 303")),
    frequency="yearly",
    rollup="Worked out from all standards of all agencies; never an average of agencies.",
    disclosure="process",
    sources=("section_11",),
    by=("standard", "agency"),
    caveats=("An agency that has not returned is not in it: read it with those that have.",),
    unconfirmed=("That a score of 2 says met.", "The names of the seven standards: the yearly report names five (line 301)."),
    story=Expected(by="standard"),
    cases="""
        SELECT place AS record_id, audited_on AS date, moderated_score >= 2 AS numerator, place,
               standard, agency
        FROM section_11
        WHERE moderated_score IS NOT NULL
    """,
    example=Example(
        given={
            "section_11": """
            audited_on | agency  | standard                      | self_score | moderated_score
            2024-02-01 | ICB     | Leadership and accountability | 3          | 3
            2024-02-01 | ICB     | Policies and procedures       | 2          | 2
            2024-02-01 | MPFT    | Leadership and accountability | 3          |
            2024-02-01 | Housing | Leadership and accountability | 2          | 1
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24 (Feb 2024 to Feb 2024) | 2         | 3           | 66.67
        """,
    ),
)
