from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, same_cases, within
from metrics.declaring.story import Stages
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Direct referrals that reached the front door",
    theme=PPN_TRIAGE,
    order=210,
    question="Does what the triage sends arrive?",
    numerator="Those of them with a contact under their number within 7 days of the triage",
    denominator="Public Protection Notices submitted in the period that the triage sent on as a direct referral",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="Many families known from notices got no support (yearly report, line 1131): was it lost on the way?",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices", "contacts"),
    by=("notice_type", "da_risk"),
    caveats=(
        "By the day the notice was submitted. The seventh day after the triage is in time.",
        "Only of months for which contacts were sent. Needs the number of the notice in the council's list.",
        "A notice about adults without a child has no contact, and counts as not arrived.",
        "Of the last week before the newest list of contacts, some are still on their way.",
    ),
    unconfirmed=("That 7 days are the local time limit.", "That the front door writes the number of the notice down."),
    story=Stages(
        (
            ("ppn_notices", None, None),
            ("ppn_outcomes", "outcome", "Direct referral"),
            ("referral_notices_with_contact", None, None),
            ("notices_to_referral", None, None),
        )
    ),
    related=(
        same_cases(DENOMINATOR, numerator_of("triage_direct_referral")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, place, notice_type, da_risk,
               EXISTS (FROM contacts WHERE police_ref = ppn_ref
                       AND contact_on BETWEEN triaged_at::DATE AND triaged_at::DATE + INTERVAL 7 DAY) AS numerator
        FROM ppn_notices WHERE outcome = 'Direct referral'
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | outcome
            p1      | 2024-09-01 00:00 | 2024-09-02 23:00 | 1        | Direct referral
            p2      | 2024-09-01 00:00 | 2024-09-02 23:00 | 1        | Direct referral
            p3      | 2024-09-30 23:59 | 2024-10-02 10:00 | 2        | Direct referral
            p4      | 2024-09-12 10:00 | 2024-09-12 11:00 | 1        | Direct referral
            p5      | 2024-09-12 10:00 | 2024-09-12 11:00 | 1        | Open case
            p6      | 2024-10-01 00:00 | 2024-10-01 10:00 | 1        | Direct referral
            p7      | 2024-08-31 23:59 | 2024-09-01 10:00 | 1        | Direct referral
        """,
            "contacts": """
            child_id | contact_on | contact_source | police_ref
            ann      | 2024-09-02 | Police         | p1
            ben      | 2024-09-10 | Police         | p2
            cat      | 2024-10-01 | Police         | p3
            dan      | 2024-09-13 | Police         |
            eve      | 2024-09-13 | Police         | p5
            fay      | 2024-10-08 | Police         | p6
        """,
        },
        then="""
            period   | numerator | denominator | value
            Aug 2024 | 0         | 1           | 0
            Sep 2024 | 1         | 4           | 25
            Oct 2024 | 1         | 1           | 100
        """,
    ),
)
