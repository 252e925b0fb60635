from guidance.citation import cites
from metrics.declaring.clock import BY_ITS_DATE, Clock
from metrics.declaring.indicator import Example
from metrics.declaring.theme import QUALITY

CLOCK = Clock(
    title="What the partnership does at set times",
    theme=QUALITY,
    order=20,
    owner=QUALITY.owner,
    starts="It is held",
    stops="The next one is held",
    disclosure="process",
    limit=BY_ITS_DATE,
    sources=("partnership_calendar",),
    by=("activity",),
    basis=(cites("yearly_report_2024_25", "lines 301, 334, 445, 686, 719, 847, 853 and 978"),),
    caveats=(
        "What was planned and not held starts nothing: the time runs on from the last one that was held.",
        "Two on one day are one: the next is that of a later day.",
    ),
    unconfirmed=(
        "Bi-weekly is read as two weeks, bi-monthly as two months; half-termly (3) and termly (5) allow for holidays.",
        "That a conference is promised for every year. Quarterly learning events are promised from 2025.",
    ),
    cases="""
        WITH promised (activity, every) AS (VALUES ('Learning conference', INTERVAL 12 MONTH), ('DSL briefing', INTERVAL 5 MONTH),
            ('Section 11 audit', INTERVAL 24 MONTH), ('Quarterly learning event', INTERVAL 3 MONTH),
            ('Learning meeting', INTERVAL 2 MONTH), ('Practice development forum', INTERVAL 3 MONTH),
            ('Young people consulted', INTERVAL 56 DAY), ('Violence reduction meeting', INTERVAL 14 DAY),
            ('Disruption and mapping', INTERVAL 14 DAY), ('Risk meeting', INTERVAL 7 DAY))
        SELECT activity || ' of ' || held_on AS record_id, activity, held_on AS started, held_on + every AS due_on, place,
               lead(held_on IGNORE NULLS) OVER later AS stopped,
               lead(if(held_on IS NULL, planned_on, NULL) IGNORE NULLS) OVER later AS planned_on
        FROM partnership_calendar JOIN promised USING (activity)
        WINDOW later AS (PARTITION BY activity ORDER BY coalesce(held_on, planned_on), event_ref)
        QUALIFY held_on IS NOT NULL AND stopped IS DISTINCT FROM held_on
    """,
    example=Example(
        given={
            "partnership_calendar": """
            as_at      | event_ref | activity                   | planned_on | held_on
            2024-03-31 | e1        | DSL briefing               | 2024-01-31 | 2024-01-31
            2024-03-31 | e2        | Disruption and mapping     | 2024-02-01 | 2024-02-01
            2024-03-31 | e3        | Learning conference        | 2024-02-01 | 2024-02-01
            2024-03-31 | e4        | Learning meeting           | 2024-02-01 | 2024-02-01
            2024-03-31 | e5        | Practice development forum | 2024-02-01 | 2024-02-01
            2024-03-31 | e6        | Quarterly learning event   | 2024-02-01 | 2024-02-01
            2024-03-31 | e7        | Risk meeting               | 2024-03-05 | 2024-03-06
            2024-03-31 | e8        | Risk meeting               | 2024-03-12 |
            2024-03-31 | e9        | Risk meeting               | 2024-03-19 | 2024-03-19
            2024-03-31 | e10       | Section 11 audit           | 2024-02-29 | 2024-02-29
            2024-03-31 | e11       | Section 11 audit           | 2026-04-01 |
            2024-03-31 | e12       | Violence reduction meeting | 2024-03-01 | 2024-03-01
            2024-03-31 | e13       | Young people consulted     | 2024-02-01 | 2024-02-01
        """
        },
        today="2024-03-21",
        then="""
            record_id                                | due        | state   | late_by | planned_on
            DSL briefing of 2024-01-31               | 2024-06-30 | running |         |
            Disruption and mapping of 2024-02-01     | 2024-02-15 | overdue | 35      |
            Learning conference of 2024-02-01        | 2025-02-01 | running |         |
            Learning meeting of 2024-02-01           | 2024-04-01 | running |         |
            Practice development forum of 2024-02-01 | 2024-05-01 | running |         |
            Quarterly learning event of 2024-02-01   | 2024-05-01 | running |         |
            Risk meeting of 2024-03-06               | 2024-03-13 | missed  | 6       | 2024-03-12
            Risk meeting of 2024-03-19               | 2024-03-26 | running |         |
            Section 11 audit of 2024-02-29           | 2026-02-28 | running |         | 2026-04-01
            Violence reduction meeting of 2024-03-01 | 2024-03-15 | overdue | 6       |
            Young people consulted of 2024-02-01     | 2024-03-28 | running |         |
        """,
    ),
)
