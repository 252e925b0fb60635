from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Contacts at the front door",
    theme=FRONT_DOOR,
    order=20,
    question="Who turns to the front door?",
    numerator="Contacts from anybody, one per child, by the day of the contact",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="Who does not turn to the front door says as much as who does.",
    guidance=(cites("annex_a", "list 1"),),
    rollup="Adds up over months.",
    sources=("contacts",),
    by=("contact_source", "sex", "age_band"),
    caveats=(
        "Contacts, not referrals: most contacts end without one.",
        "A count of contacts, not of children: brothers and sisters are a contact each, and so is each new worry.",
        "More contacts can mean more worries, or people who know better where to turn.",
    ),
    story=Parts(by="contact_source"),
    cases="""
        SELECT place AS record_id, contact_on AS date, 1 AS numerator, child_id, place,
               contact_source, sex, age_band(age) AS age_band
        FROM contacts
    """,
    example=Example(
        given={
            "contacts": """
            child_id | contact_on | contact_source
            ann      | 2024-04-01 | Police
            ben      | 2024-04-01 | Police
            ann      | 2024-04-30 | Schools
            ann      | 2024-05-01 | Schools
        """
        },
        by="contact_source",
        then="""
            period   | breakdown | value
            Apr 2024 | Police    | 2
            Apr 2024 | Schools   | 1
            May 2024 | Police    | 0
            May 2024 | Schools   | 1
        """,
    ),
)
