from metrics.declaring.indicator import LOW_IS_GOOD, REPEAT_CONCERNS, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, within
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Repeat notices",
    theme=PPN_TRIAGE,
    order=60,
    question="Does the help hold, or are officers called to the same families again?",
    numerator="Those of them whose family had another notice in the 12 months before",
    denominator="Public Protection Notices submitted in the period that name the family",
    roadmap=REPEAT_CONCERNS,
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="Operation DARE found that families without support come back to the police (yearly report, line 1131).",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "Worked out from the family's earlier notices of any type, never taken from the mark in the log.",
        "The same day a year before still counts as within 12 months.",
        "Two notices about one event count as a repeat. Notices without a family reference are left out.",
    ),
    unconfirmed=("That a repeat is counted by household, and within 12 months.",),
    read_with=("repeats_after_nfa",),
    history_months=12,
    story=Lines(),
    related=(
        part_of(DENOMINATOR, numerator_of("ppn_notices")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        WITH notices AS (
            SELECT *, submitted_at::DATE AS day,
                   lag(submitted_at::DATE) OVER (PARTITION BY family_ref ORDER BY submitted_at, ppn_ref) AS day_before
            FROM ppn_notices
            WHERE family_ref IS NOT NULL
        )
        SELECT ppn_ref AS record_id, day AS date, place, notice_type, da_risk,
               coalesce(day_before >= day - INTERVAL 12 MONTH, FALSE) AS numerator
        FROM notices
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | family_ref | submitted_at     | children
            p1      | f1         | 2023-04-09 23:59 | 1
            p2      | f1         | 2024-04-10 00:00 | 1
            p3      | f2         | 2023-04-10 00:00 | 1
            p4      | f2         | 2024-04-10 23:59 | 1
            p5      | f3         | 2024-04-11 10:00 | 1
            p6      |            | 2024-04-11 10:00 | 1
            p7      |            | 2024-04-12 10:00 | 1
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24                        |           | 2           |
            2024-25 (Apr 2024 to Apr 2024) | 1         | 3           | 33.33
        """,
    ),
)
