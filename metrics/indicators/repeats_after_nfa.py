from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, denominator_of, numerator_of, part_of, same_cases, within
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Repeat notices after no further action",
    theme=PPN_TRIAGE,
    order=70,
    question="Do families come back after their notice was closed without help?",
    numerator="Those of them with an earlier notice of the family, within 12 months, that ended in no further action",
    denominator="Public Protection Notices submitted in the period that name the family",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="A notice after one that was closed without help is a chance that was missed, or a worry that has grown.",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "Looks back from each notice, so that the figure of a period is final when the period is over.",
        "It is not the share of closed notices that were followed by another.",
        "The same day a year before still counts as within 12 months. Notices without a family are left out.",
    ),
    unconfirmed=("That a repeat is counted by household, and within 12 months.",),
    read_with=("repeat_notices",),
    history_months=12,
    story=Lines(),
    related=(
        same_cases(DENOMINATOR, denominator_of("repeat_notices")),
        part_of(NUMERATOR, numerator_of("repeat_notices")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        WITH notices AS (
            SELECT *, submitted_at::DATE AS day, if(outcome = 'NFA', submitted_at::DATE, NULL) AS closed_day
            FROM ppn_notices
            WHERE family_ref IS NOT NULL
        )
        SELECT ppn_ref AS record_id, day AS date, place, notice_type, da_risk,
               coalesce(lag(closed_day IGNORE NULLS) OVER (PARTITION BY family_ref ORDER BY submitted_at, ppn_ref)
                        >= day - INTERVAL 12 MONTH, FALSE) AS numerator
        FROM notices
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | family_ref | submitted_at     | children | outcome
            p1      | f1         | 2023-04-09 23:59 | 1        | NFA
            p2      | f1         | 2024-04-10 00:00 | 1        | NFA
            p3      | f2         | 2023-04-10 00:00 | 1        | NFA
            p4      | f2         | 2024-03-01 10:00 | 1        | Open case
            p5      | f2         | 2024-04-10 23:59 | 1        | Open case
            p6      | f3         | 2024-02-11 10:00 | 1        | Direct referral
            p7      | f3         | 2024-04-11 10:00 | 1        | Direct referral
            p8      |            | 2024-03-01 10:00 | 1        | NFA
            p9      |            | 2024-04-12 10:00 | 1        | NFA
        """
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24                        |           | 4           |
            2024-25 (Apr 2024 to Apr 2024) | 1         | 3           | 33.33
        """,
    ),
)
