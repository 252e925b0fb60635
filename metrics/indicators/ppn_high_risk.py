from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Domestic abuse notices graded as high risk",
    theme=PPN_TRIAGE,
    order=170,
    question="How many of the families are in the greatest danger?",
    numerator="Those of them graded High",
    denominator="Public Protection Notices about domestic abuse submitted in the period whose DASH risk is recorded",
    unit=PERCENT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="Operation DARE found that officers assessed risk in isolation (yearly report, line 1131): is the grading steady?",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("outcome",),
    caveats=(
        "The officer's own DASH grading, before anybody else has looked at it.",
        "Notices without a grading are left out.",
        "A share that moves can mean that families or officers have changed.",
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("ppn_domestic_abuse")),),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, da_risk = 'High' AS numerator, place, outcome
        FROM ppn_notices
        WHERE notice_type = 'Domestic abuse' AND da_risk IS NOT NULL
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | notice_type    | da_risk  | children
            p1      | 2024-04-01 00:00 | Domestic abuse | High     | 1
            p2      | 2024-04-30 23:59 | Domestic abuse | Medium   | 1
            p3      | 2024-04-12 10:00 | Domestic abuse | Standard | 1
            p4      | 2024-04-12 10:00 | Domestic abuse |          | 1
            p5      | 2024-04-12 10:00 | Child          | High     | 1
            p6      | 2024-05-01 00:00 | Domestic abuse | High     | 1
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
