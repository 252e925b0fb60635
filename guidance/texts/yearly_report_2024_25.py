from datetime import date

from guidance.text import LOCAL, Section, Text

TEXT = Text(
    title="The yearly report of the partnership",
    short="Yearly report 2024-25",
    edition="2024-25",
    publisher="Stoke-on-Trent Safeguarding Children Partnership",
    address="",
    kind=LOCAL,
    in_force_from=None,
    sections=(
        Section("line 11", "the report is published by the end of September"),
        Section("lines 233 and 285", "multi-agency audits every six weeks"),
        Section(
            "lines 301, 334, 445, 686, 719, 847, 853 and 978", "how often the partnership audits, meets, briefs and consults"
        ),
        Section("lines 301 to 303", "a Section 11 audit every two years"),
        Section("line 334", "a weekly risk meeting, which is often missed"),
        Section("line 468", "courses are evaluated before, after and three months later"),
        Section("line 847", "disruption and mapping meetings are held bi-weekly"),
        Section("line 853", "young people are consulted every eight weeks on exploitation"),
        Section("line 861", "attendance at the meetings on exploitation"),
        Section("line 978", "violence: bi-weekly meetings, and young people consulted every eight weeks"),
        Section("line 1138", "every PPN is triaged daily"),
    ),
    checked_on=date(2026, 11, 30),
    review_by=date(2027, 9, 30),
)
