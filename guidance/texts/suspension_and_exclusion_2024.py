from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Suspension and permanent exclusion from maintained schools, academies and pupil referral units in England",
    short="Exclusions guidance 2024",
    edition="August 2024",
    publisher="Department for Education",
    address="https://www.gov.uk/government/publications/school-exclusion",
    kind=STATUTORY,
    in_force_from=date(2024, 8, 19),
    unconfirmed="The day in August 2024, and whether there is a later edition; the one before was of September 2023.",
    sections=(Section("part 3", "the headteacher's power to suspend, for at most 45 days of a school year, or to exclude"),),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 3, 31),
)
