from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases, within
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Notices ending in no further action",
    theme=PPN_TRIAGE,
    order=50,
    question="How many notices does the triage close without help?",
    numerator="Those of them that ended in no further action (NFA)",
    denominator="Public Protection Notices submitted in the period whose triage has an outcome",
    unit=PERCENT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="A high share is right where notices are about little, and wrong where the same families come back.",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "Neither good nor bad by itself: read it with the notices that follow no further action.",
        "Notices that are waiting, or whose outcome is not recorded, are left out.",
    ),
    related=(
        same_cases(NUMERATOR, numerator_of("ppn_outcomes").among("outcome", "NFA")),
        part_of(DENOMINATOR, numerator_of("ppn_notices")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, outcome = 'NFA' AS numerator, place,
               notice_type, da_risk
        FROM ppn_notices
        WHERE outcome IS NOT NULL
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | outcome
            p1      | 2024-04-01 00:00 | 2024-04-01 10:00 | 1        | NFA
            p2      | 2024-04-30 23:59 | 2024-05-01 10:00 | 1        | Direct referral
            p3      | 2024-04-12 10:00 | 2024-04-12 11:00 | 1        | Open case
            p4      | 2024-04-13 10:00 |                  | 1        |
            p5      | 2024-05-01 00:00 | 2024-05-01 10:00 | 1        | NFA
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
