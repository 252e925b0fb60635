from datetime import date

from guidance.text import ADVICE, Section, Text

TEXT = Text(
    title="Joint targeted area inspection of the multi-agency response to identification of initial need and risk",
    short="JTAI of the front door 2024",
    edition="updated 5 April 2024",
    publisher="Ofsted, Care Quality Commission and HM Inspectorate of Constabulary",
    address="https://www.gov.uk/government/publications/joint-targeted-area-inspection-of-the-multi-agency-response-to-"
    "identification-of-initial-need-and-risk--2",
    kind=ADVICE,
    in_force_from=date(2024, 4, 5),
    unconfirmed="Notice and the months looked at were read in partnerships' papers; the annexes were not.",
    sections=(
        Section("scope", "how the partnership monitors, promotes, coordinates and evaluates the work at the front door"),
        Section("practice", "mainly of the last six months; ten working days' notice"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
