from datetime import date

from guidance.text import COLLECTION, Section, Text

TEXT = Text(
    title="Annex A: lists for inspections of children's services",
    short="Annex A",
    edition="",
    publisher="Ofsted",
    address="https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018",
    kind=COLLECTION,
    in_force_from=None,
    unconfirmed="Which year's layout each council sends; the lists are read by their headings.",
    sections=(
        Section("list 1", "contacts, and the sources they come from"),
        Section("list 3", "referrals"),
        Section("list 4", "assessments"),
        Section("list 5", "section 47 enquiries and initial child protection conferences"),
        Section("list 6", "children in need"),
        Section("list 7", "child protection plans"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 11, 30),
)
