from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Contacts passed to the Family Forum",
    theme=FRONT_DOOR,
    order=30,
    question="How many contacts find help in the Family Forum, without social care?",
    numerator="Those of them that were passed to the Family Forum",
    denominator="Contacts in the period whose outcome is recorded, from anybody, one per child",
    unit=PERCENT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The Family Forum offers early help to families who do not need social care.",
    rollup="Worked out anew for every period from its own contacts; never an average of months.",
    sources=("contacts",),
    by=("contact_source", "age_band", "sex"),
    caveats=(
        "By the day of the contact, not of the decision.",
        "Contacts without a recorded outcome are left out; the newest may still be waiting for one.",
        "Neither good nor bad by itself: it depends on who turns to the front door, and with what.",
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("contacts_all_sources")),),
    cases="""
        SELECT place AS record_id, contact_on AS date, contact_outcome = 'Family Forum' AS numerator, child_id, place,
               contact_source, age_band(age) AS age_band, sex
        FROM contacts
        WHERE contact_outcome IS NOT NULL
    """,
    example=Example(
        given={
            "contacts": """
            child_id | contact_on | contact_source | contact_outcome
            ann      | 2024-04-01 | Police         | Family Forum
            ben      | 2024-04-30 | Police         | No further action
            cat      | 2024-04-12 | Schools        | Referral
            dan      | 2024-04-13 | Schools        |
            ann      | 2024-05-01 | Schools        | Family Forum
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
