from metrics.declaring.indicator import NEITHER, Break, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, denominator_of, numerator_of, same_cases, within
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Notices sent on as a direct referral",
    theme=PPN_TRIAGE,
    order=190,
    question="How many notices does the triage send straight to social care?",
    numerator="Those of them that the triage sent to children's social care as a direct referral",
    denominator="Public Protection Notices submitted in the period whose triage has an outcome",
    unit=PERCENT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="The triage is meant to spare the front door what others can answer (yearly report, line 1138).",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "By the day the notice was submitted. Notices that are waiting, or without an outcome, are left out.",
        "A direct referral is what the triage decided; whether social care took it on is another figure.",
        "The yearly report 2024-25 prints the outcomes as a picture without numbers (lines 1144 to 1152).",
    ),
    breaks=(Break("2024-09-01", "The daily multi-agency triage of notices began."),),
    unconfirmed=("That the daily triage began on 1 September 2024: the report names the year only.",),
    story=Lines(),
    related=(
        same_cases(DENOMINATOR, denominator_of("no_further_action")),
        same_cases(NUMERATOR, numerator_of("ppn_outcomes").among("outcome", "Direct referral")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, outcome = 'Direct referral' AS numerator, place,
               notice_type, da_risk
        FROM ppn_notices
        WHERE outcome IS NOT NULL
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | outcome
            p1      | 2024-04-01 00:00 | 2024-04-01 10:00 | 1        | Direct referral
            p2      | 2024-04-30 23:59 | 2024-05-01 10:00 | 1        | NFA
            p3      | 2024-04-12 10:00 | 2024-04-12 11:00 | 1        | Open case
            p4      | 2024-04-13 10:00 |                  | 1        |
            p5      | 2024-05-01 00:00 | 2024-05-01 10:00 | 1        | Direct referral
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
