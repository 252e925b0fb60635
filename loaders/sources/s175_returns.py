"""The tracker of schools' yearly safeguarding audits (S175, and S157 for independents)."""

from attributes import CASE
from loaders.kinds import DAY, TITLE, URN, YEAR, choice, whole
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="S175 returns",
    partner="Education Safeguarding",
    grain="one row per school that is expected to return, per yearly cycle",
    frequency="yearly", due_day=30,
    period="due_on",
    key=("cycle", "school"),
    file_name="S175_tracker",
    about="A school that has not returned stays in the list with status Not returned: it is expected, not absent.",
    columns=(
        Column("cycle", YEAR, "School year of the audit", also=("Audit year", "Academic year", "Year")),
        Column("urn", URN, "The DfE's number of the school; an unregistered provider has none",
               also=("School URN",), required=False, blank=("No URN", "none", "unregistered")),
        Column("school", TITLE, "Name of the school or provider", also=("School name", "Establishment", "Provider",
                                                                       "EstablishmentName")),
        Column("phase", choice("Primary", "Secondary", "Special", "Alternative provider",
                               also={"Primary school": "Primary", "Secondary school": "Secondary", "Special school": "Special",
                                     "AP": "Alternative provider", "Alternative provision": "Alternative provider",
                                     "Alternative Providers": "Alternative provider", "PRU": "Alternative provider"}),
               "Phase of education", also=("PhaseOfEducation (name)", "Setting", "Education setting"), describes=CASE),
        Column("status", choice("Returned", "Not returned", "In progress",
                                also={"Complete": "Returned", "Completed": "Returned", "Submitted": "Returned",
                                      "Outstanding": "Not returned", "Not started": "Not returned", "Started": "In progress",
                                      "Chased": "Not returned"}), "Where the return stands", also=("Return status",)),
        Column("due_on", DAY, "Day the return is due", also=("Due date", "Deadline")),
        Column("submitted_on", DAY, "Day it came in", also=("Date returned", "Submitted date", "Date submitted"),
               required=False),
        Column("self_grade", whole(1, 4), "The school's own grade, 1 (best) to 4", also=("Self-grade", "Grade"), required=False,
               describes=CASE),
        Column("actions_open", whole(0, 200), "Actions not yet closed", also=("Actions open", "Outstanding actions"),
               required=False),
    ),
    checks=(
        Check("status = 'Returned' OR submitted_on IS NULL", "A date of return, but the status is not Returned", example="""
            status      | submitted_on | check
            In progress |              | meets
            Returned    | 2024-09-02   | meets
            In progress | 2024-09-02   | fails
        """),
        Check("status <> 'Returned' OR submitted_on IS NOT NULL", "Returned, but the day it came in is missing", example="""
            status   | submitted_on | check
            Returned | 2024-09-02   | meets
            Returned |              | fails
        """),
    ),
)
