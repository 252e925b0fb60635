from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.timed import WHEN_STARTED, Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Referrals decided within one working day",
    theme=FRONT_DOOR,
    order=140,
    question="Is it decided the next day what a child needs?",
    numerator="Those of them followed by a referral of the child by the next working day",
    denominator="Contacts in the period with the outcome referral, but for those still within the day",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="A child about whom somebody is worried must not wait for a decision.",
    guidance=(cites("working_together_2026", "chapter 3", "within one working day"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("contacts", "referrals"),
    clocks=("referral_decision",),
    timed=Timed("referral_decision", WHEN_STARTED),
    by=("contact_source",),
    caveats=(
        "By the day of the contact. Bank holidays and weekends do not count.",
        "A child whose numbers are not linked by the council's list looks as if nobody had decided.",
        "Contacts of a last day whose decision is in the next list look undecided until it comes.",
        "Where no contacts are listed there is no figure, though there were referrals.",
    ),
    unconfirmed=("That the day of the referral is the day of the decision.",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("contacts_to_referral")),),
    cases="""
        SELECT record_id, started AS date, state = 'met' AS numerator, child_id, place, contact_source
        FROM clocks.referral_decision
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "contacts": """
            child_id | contact_on | contact_source | contact_outcome
            ann      | 2024-04-05 | Police         | Referral
            ben      | 2024-04-05 | Police         | Referral
            cat      | 2024-04-09 | Schools        | Referral
            dan      | 2024-04-10 | Health         | Referral
        """,
            "referrals": """
            child_id | referred_on | referral_source
            ann      | 2024-04-08  | Police
            ben      | 2024-04-09  | Police
        """,
        },
        today="2024-04-11",
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
        """,
    ),
)
