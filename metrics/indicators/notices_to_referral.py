from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, same_cases, within
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Direct referrals that social care took on",
    theme=PPN_TRIAGE,
    order=220,
    question="Does social care agree with the triage?",
    numerator="Those of them of which at least one contact became a referral to social care",
    denominator="Public Protection Notices submitted in the period that the triage sent on as a direct referral",
    unit=PERCENT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="Where few are taken on, the triage and social care see thresholds differently: both should know.",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices", "contacts"),
    by=("notice_type", "da_risk"),
    caveats=(
        "By the day the notice was submitted; the contact may come at any time later.",
        "A notice and its contacts are two things: a notice about three children is one notice and three contacts.",
        "Only of months for which contacts were sent. Needs the number of the notice in the council's list.",
    ),
    unconfirmed=("That the front door writes the number of the notice down.",),
    story=Lines(),
    related=(
        same_cases(DENOMINATOR, numerator_of("triage_direct_referral")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, place, notice_type, da_risk,
               EXISTS (FROM contacts WHERE police_ref = ppn_ref AND contact_outcome = 'Referral') AS numerator
        FROM ppn_notices
        WHERE outcome = 'Direct referral'
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | outcome
            p1      | 2024-09-01 00:00 | 2024-09-02 23:00 | 2        | Direct referral
            p2      | 2024-09-30 23:59 | 2024-10-02 10:00 | 1        | Direct referral
            p3      | 2024-09-12 10:00 | 2024-09-12 11:00 | 1        | Direct referral
            p4      | 2024-09-12 10:00 | 2024-09-12 11:00 | 1        | NFA
            p5      | 2024-10-01 00:00 | 2024-10-01 10:00 | 1        | Direct referral
            p6      | 2024-08-31 23:59 | 2024-09-01 10:00 | 1        | Direct referral
        """,
            "contacts": """
            child_id | contact_on | contact_source | police_ref | contact_outcome
            ann      | 2024-09-03 | Police         | p1         | Referral
            ben      | 2024-09-03 | Police         | p1         | Referral
            cat      | 2024-10-02 | Police         | p2         | Family Forum
            dan      | 2024-09-13 | Police         |            | Referral
            eve      | 2024-09-13 | Police         | p4         | Referral
            fay      | 2024-10-08 | Police         | p5         | Referral
        """,
        },
        then="""
            period   | numerator | denominator | value
            Aug 2024 | 0         | 1           | 0
            Sep 2024 | 1         | 3           | 33.33
            Oct 2024 | 1         | 1           | 100
        """,
    ),
)
