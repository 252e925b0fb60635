from datetime import date

from guidance.text import ACT, Section, Text

AWAITED = "it waits for regulations (section 78(5)); only powers to make them are in force, from 29 April 2026"
UNREAD = "Regulations made after June 2026 were not found; whether there are any is not known."

TEXT = Text(
    title="Children’s Wellbeing and Schools Act 2026",
    edition="c. 21",
    publisher="UK Parliament",
    address="https://www.legislation.gov.uk/ukpga/2026/21",
    kind=ACT,
    in_force_from=date(2026, 4, 29),
    sections=(
        Section(
            "section 1", "a family meeting is offered before a care order is asked for", not_commenced=AWAITED, unconfirmed=UNREAD
        ),
        Section("section 2", "education and childcare are part of the arrangements", not_commenced=AWAITED, unconfirmed=UNREAD),
        Section(
            "section 3",
            "multi-agency child protection teams: education, social work, health and police",
            not_commenced=f"{AWAITED}; the government means its regulations to be in force in late 2027",
            unconfirmed=UNREAD,
        ),
        Section(
            "section 4", "a duty to share information; one identifier for a child", not_commenced=AWAITED, unconfirmed=UNREAD
        ),
        Section("section 38", "a register of children not in school", not_commenced=AWAITED, unconfirmed=UNREAD),
        Section("section 78", "which sections are in force when", date(2026, 4, 29)),
        Section(
            "sections 5, 22, 31, 36, 51, 55, 56 and 58 to 61",
            "what section 78(2) brings into force two months after the Act; nothing here rests on them",
            date(2026, 6, 29),
        ),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 3, 31),
)
