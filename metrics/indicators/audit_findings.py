from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Findings of audits by theme",
    theme=QUALITY,
    order=60,
    question="Which themes come back audit after audit?",
    numerator="Themes of learning found in multi-agency audits held in the period, once for each audit",
    unit=COUNT,
    polarity=NEITHER,
    owner="Learning and Development Subgroup",
    rationale="What is found again was not learnt the first time.",
    frequency="quarterly",
    rollup="Periods add up; a theme found in two audits counts twice.",
    disclosure="process",
    sources=("audit_themes", "audits"),
    by=("theme", "title"),
    caveats=("By the day the audit was held.", "It does not say in how many of an audit's cases the theme was found."),
    story=Parts(by="theme"),
    cases="""
        SELECT audit_themes.place AS record_id, held_on AS date, TRUE AS numerator, audit_themes.place, theme, title
        FROM audit_themes JOIN audits USING (audit_ref)
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2024-04-30 | a1        | One   | 2024-06-11 | 2024-06-02 | 3
            2024-06-30 | a2        | Two   | 2024-06-11 | 2024-06-20 | 6
        """,
            "audit_themes": """
            as_at      | audit_ref | theme
            2024-04-30 | a1        | Voice of the child
            2024-06-30 | a1        | Escalation
            2024-06-30 | a2        | Escalation
        """,
        },
        by="theme",
        grain="quarter",
        then="""
            period     | breakdown          | value
            2024-25 Q1 | Escalation         | 2
            2024-25 Q1 | Voice of the child | 1
        """,
    ),
)
