from metrics.declaring.indicator import NEITHER, Break, Example, Indicator, Published
from metrics.declaring.relation import NUMERATOR, numerator_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Police contacts at the front door",
    theme=FRONT_DOOR,
    order=10,
    question="How many of the police's worries reach the front door since there is a triage?",
    numerator="Contacts made by the police, one per child, by the day of the contact",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The triage should answer most notices before they reach the front door, and hold none back that should.",
    rollup="Adds up over months.",
    sources=("contacts",),
    by=("contact_outcome", "age_band", "sex"),
    caveats=(
        "Contacts, not referrals, though the yearly report calls them referrals: most contacts end without one.",
        "The published figures are for the seven months September to March: never beside a full year.",
        "Fewer is not better by itself: children held back wrongly would look the same.",
    ),
    published=(
        Published("Sep 2024 to Mar 2025", 2866, "the yearly report 2024-25, line 795"),
        Published("Sep 2023 to Mar 2024", 5368, "the yearly report 2024-25, line 795"),
    ),
    comparators=("RefBySource_Police_%",),
    breaks=(Break("2024-09-01", "The daily multi-agency triage of notices began."),),
    unconfirmed=("That the daily triage began on 1 September 2024: the report names the year only.",),
    story=Lines(),
    related=(same_cases(NUMERATOR, numerator_of("contacts_all_sources").among("contact_source", "Police")),),
    cases="""
        SELECT place AS record_id, contact_on AS date, 1 AS numerator, child_id, place,
               contact_outcome, age_band(age) AS age_band, sex
        FROM contacts
        WHERE contact_source = 'Police'
    """,
    example=Example(
        given={
            "contacts": """
            child_id | contact_on | contact_source | contact_outcome
            ann      | 2024-04-01 | Police         | No further action
            ben      | 2024-04-01 | Police         | No further action
            ann      | 2024-04-30 | Police         | Referral
            cat      | 2024-04-12 | Schools        | Referral
            ann      | 2024-05-01 | Police         |
        """
        },
        then="""
            period   | value
            Apr 2024 | 3
            May 2024 | 1
        """,
    ),
)
