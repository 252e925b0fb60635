from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Notices about domestic abuse",
    theme=PPN_TRIAGE,
    order=160,
    question="How much of what officers write about is domestic abuse?",
    numerator="Those of them that are about domestic abuse",
    denominator="Public Protection Notices submitted in the period whose type is recorded",
    unit=PERCENT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="Operation DARE looked at more than 4,000 cases of domestic abuse (yearly report, line 1129).",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("outcome",),
    caveats=(
        "A notice has one type: abuse in the home that comes up in a notice about a child is not in it.",
        "By outcome: of the notices with this outcome, those about domestic abuse.",
        "Neither good nor bad by itself: abuse that is told can be met.",
    ),
    story=Lines(),
    related=(
        same_cases(NUMERATOR, numerator_of("ppn_notices").among("notice_type", "Domestic abuse")),
        part_of(DENOMINATOR, numerator_of("ppn_notices")),
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, notice_type = 'Domestic abuse' AS numerator, place, outcome
        FROM ppn_notices
        WHERE notice_type IS NOT NULL
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | notice_type    | children
            p1      | 2024-04-01 00:00 | Domestic abuse | 1
            p2      | 2024-04-30 23:59 | Child          | 1
            p3      | 2024-04-12 10:00 | Adult          | 0
            p4      | 2024-04-12 10:00 |                | 1
            p5      | 2024-05-01 00:00 | Domestic abuse | 1
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
