from guidance.citation import cites
from metrics.declaring.clock import Clock, within_working_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import FRONT_DOOR

CLOCK = Clock(
    title="Decision on a contact that is a referral",
    theme=FRONT_DOOR,
    order=100,
    owner=FRONT_DOOR.owner,
    starts="The contact, where its outcome is a referral",
    stops="The child's next referral",
    limit=within_working_days(1),
    basis=(cites("working_together_2026", "chapter 3", "a decision on the type of response within one working day"),),
    sources=("contacts", "referrals"),
    by=("contact_source",),
    caveats=(
        "The referral is the child's first on the day of the contact or later: no number joins the two lists.",
        "A child whose numbers are not linked by the council's list looks as if nobody had decided.",
        "A decision later than the newest list of referrals is not known yet, and looks overdue.",
    ),
    unconfirmed=("That the day of the referral is the day of the decision.",),
    cases="""
        SELECT contacts.place AS record_id, contacts.place, contacts.child_id, contact_source,
               contact_on AS started, min(referred_on) AS stopped
        FROM contacts
        LEFT JOIN referrals ON referrals.child_id = contacts.child_id AND referred_on >= contact_on
        WHERE contact_outcome = 'Referral'
        GROUP BY ALL
    """,
    example=Example(
        given={
            "contacts": """
            child_id | contact_on | contact_source | contact_outcome
            ann      | 2024-04-05 | Police         | Referral
            ben      | 2024-04-05 | Police         | Referral
            cat      | 2024-04-05 | Schools        | Referral
            dan      | 2024-04-09 | Schools        | Referral
            eve      | 2024-04-10 | Health         | Referral
            fay      | 2024-04-05 | Health         | Early help
        """,
            "referrals": """
            child_id | referred_on | referral_source
            ann      | 2024-04-04  | Police
            ann      | 2024-04-05  | Police
            ann      | 2024-04-12  | Police
            ben      | 2024-04-08  | Police
            cat      | 2024-04-10  | Schools
            fay      | 2024-04-05  | Health
        """,
        },
        today="2024-04-11",
        then="""
            record_id      | due        | state   | late_by
            example, row 1 | 2024-04-08 | met     |
            example, row 2 | 2024-04-08 | met     |
            example, row 3 | 2024-04-08 | missed  | 2
            example, row 4 | 2024-04-10 | overdue | 1
            example, row 5 | 2024-04-11 | running |
        """,
    ),
)
