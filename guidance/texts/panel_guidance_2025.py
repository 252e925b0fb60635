from datetime import date

from guidance.text import ADVICE, Section, Text

TEXT = Text(
    title="Child Safeguarding Practice Review Panel: guidance for safeguarding partners, with its questions and answers",
    short="The Panel's guidance 2025",
    edition="June 2025",
    publisher="Child Safeguarding Practice Review Panel",
    address="https://childsafeguarding.independent-panel.uk/about/faqs/",
    kind=ADVICE,
    in_force_from=date(2025, 6, 1),
    unconfirmed="The day in June 2025. Questions and answers were read, and a procedure made from the guidance, not itself.",
    sections=(
        Section("notification", "within five working days of the council becoming aware of the incident"),
        Section("rapid reviews", "within 15 working days, counted from the day the notification was sent to the Panel"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 6, 30),
)
