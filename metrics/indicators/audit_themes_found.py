from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.theme import QUALITY
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Themes found in audits",
    theme=QUALITY,
    order=50,
    question="How many different things do audits ask us to learn?",
    numerator="Different themes of learning found in multi-agency audits held in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=QUALITY.owner,
    rationale="Twenty themes at once are hard to act on; those that come back audit after audit matter most.",
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up, because a theme comes back.",
    disclosure="process",
    sources=("audit_themes", "audits"),
    by=("kind",),
    caveats=("A theme in other words counts as another one.", "By the day the audit was held."),
    published=(Published("2024-25", 20, "the yearly report 2024-25, line 412"),),
    cases="""
        SELECT audit_themes.place AS record_id, held_on AS date, TRUE AS numerator, theme AS subject, audit_themes.place, kind
        FROM audit_themes JOIN audits USING (audit_ref)
    """,
    example=Example(
        given={
            "audits": """
            as_at      | audit_ref | title | due_on     | held_on    | cases
            2024-04-30 | a1        | One   | 2024-04-30 | 2024-05-02 | 3
            2024-09-30 | a2        | Two   | 2024-06-11 | 2024-06-20 | 6
            2024-09-30 | a3        | Three | 2024-09-11 | 2024-09-20 | 6
        """,
            "audit_themes": """
            as_at      | audit_ref | theme
            2024-04-30 | a1        | Voice of the child
            2024-05-31 | a1        | Escalation
            2024-06-30 | a2        | Escalation
            2024-09-30 | a3        | Escalation
        """,
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
            2024-25 Q2 | 1
        """,
    ),
)
