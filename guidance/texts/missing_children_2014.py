from datetime import date

from guidance.text import STATUTORY, Section, Text

TEXT = Text(
    title="Statutory guidance on children who run away or go missing from home or care",
    short="Missing children guidance 2014",
    edition="January 2014",
    publisher="Department for Education",
    address="https://www.gov.uk/government/publications/children-who-run-away-or-go-missing-from-home-or-care",
    kind=STATUTORY,
    in_force_from=date(2014, 1, 1),
    unconfirmed="The day in January 2014; no later edition was found, and local procedures of 2025 still rest on this one.",
    sections=(
        Section("independent return interviews", "offered to each child, and held within 72 hours of the return"),
        Section("children who repeatedly run away and go missing", "what is done for them"),
        Section("collecting, sharing and analysing data", "what is to be known of children who go missing"),
        Section("out of area placements", "children who are placed by another council"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
