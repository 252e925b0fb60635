from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import ACROSS
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Excluded children known to the police and not signposted to early help",
    theme=ACROSS,
    order=60,
    question="Who is kept out of school, known elsewhere, and offered nothing?",
    numerator="Those of them whose family was not signposted to early help",
    denominator="Exclusions of children who in the 12 months before were missing or named in a contact after a police notice",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=ACROSS.owner,
    rationale="A significant proportion of excluded children had not been signposted to early help (yearly report, line 665); "
    "the school cannot know what the police know of the child.",
    rollup="Worked out anew for every period from its own exclusions.",
    sources=("exclusions", "missing_episodes", "contacts"),
    by=("exclusion_type", "sen"),
    caveats=(
        "Only codes are matched: schools send UPNs, the police NHS numbers, so the council's list must hold both.",
        "Exclusions of which it is not recorded whether the family was signposted are left out.",
    ),
    history_months=12,
    story=Lines(),
    cases="""
        WITH known AS (
            SELECT child_id, reported_at::DATE AS day FROM missing_episodes
            UNION ALL SELECT child_id, contact_on FROM contacts WHERE police_ref IS NOT NULL
        )
        SELECT place AS record_id, started_on AS date, NOT early_help AS numerator, child_id, place, exclusion_type, sen
        FROM exclusions
        WHERE EXISTS (FROM known WHERE known.child_id = exclusions.child_id
                    AND day BETWEEN started_on - INTERVAL 12 MONTH AND started_on)
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | early_help
            ann      | Suspension     | 2025-04-10 | No
            ben      | Suspension     | 2025-04-10 | Yes
            cat      | Suspension     | 2025-04-10 | No
            dan      | Suspension     | 2025-04-10 | No
            eve      | Permanent      | 2025-04-10 | No
            fay      | Permanent      | 2025-04-10 |
        """,
            "missing_episodes": """
            misper_ref | child_id | reported_at
            m1         | ann      | 2024-04-10 23:59
            m2         | cat      | 2024-04-09 23:59
            m3         | cat      | 2025-04-11 00:00
            m4         | fay      | 2025-04-10 00:00
        """,
            "contacts": """
            child_id | contact_on | contact_source | police_ref
            ben      | 2025-04-10 | Police         | p1
            dan      | 2025-04-09 | School         |
        """,
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2024-25                        |           |             |
            2025-26 (Apr 2025 to Apr 2025) | 1         | 2           | 50
        """,
    ),
)
