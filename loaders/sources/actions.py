"""The tracker of actions from audits, reviews, Section 11, scrutiny and child deaths: a copy each month."""

from attributes import CASE
from loaders.kinds import DAY, DAY_OR_MONTH, PLANNED_DAY, REFERENCE, TICK, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Actions tracker",
    partner="Business unit",
    grain="one row per action and monthly copy of the tracker",
    frequency="monthly", due_day=10,
    period="as_at",
    key=("as_at", "action_ref"),
    file_name="actions_tracker",
    sheet_column="as_at",
    about="Every month's copy is kept: a date that is overwritten in the tracker is still known from the copy before.",
    columns=(
        Column("as_at", DAY_OR_MONTH, "Month of this copy; taken from the sheet's name, such as Mar 2025",
               also=("Position at", "Tracker as at"), required=False),
        Column("action_ref", REFERENCE, "Number of the action", also=("Action ID", "Action no", "Action number")),
        Column("arising_from", choice("Audit", "CSPR", "Rapid review", "Section 11", "Scrutiny", "CDOP",
                                also={"MA audit": "Audit", "LCSPR": "CSPR", "RR": "Rapid review", "S11": "Section 11",
                                      "s.11": "Section 11", "Independent scrutiny": "Scrutiny", "Child death": "CDOP"}),
               "What the action comes from", also=("Action source", "Source of action", "Source"), describes=CASE),
        Column("raised_on", DAY, "Day the action was agreed", also=("Raised", "Date raised", "Date agreed")),
        Column("owner_agency", choice(
            "Children's social care", "Early help", "Staffordshire Police", "ICB", "MPFT", "NSCHCT", "UHNM", "Education",
            "Probation", "Voluntary sector", "Business unit",
            also={"CSC": "Children's social care", "SoTCC": "Children's social care", "Council": "Children's social care",
                  "EH": "Early help", "Police": "Staffordshire Police", "Staffs Police": "Staffordshire Police",
                  "Schools": "Education", "NPS": "Probation", "VCS": "Voluntary sector", "SCP": "Business unit"}),
               "Agency that must do it", also=("Owner", "Lead agency"), required=False, describes=CASE),
        Column("due_on", PLANNED_DAY, "Day by which it was first agreed to be done", also=("Due", "Original due", "Target date")),
        Column("revised_due_on", PLANNED_DAY, "A later day that was agreed afterwards", also=("Revised due", "Extended to"),
               required=False),
        Column("status", choice("Complete", "Closed with evidence", "Open", "On track", "At risk", "Overdue",
                                also={"Completed": "Complete", "Done": "Complete", "Closed": "Complete", "Amber": "At risk",
                                      "Closed-evidence": "Closed with evidence", "Closed - evidenced": "Closed with evidence",
                                      "Green": "On track", "Red": "Overdue", "Not started": "Open", "In progress": "Open"}),
               "Where it stands", also=("Action status", "RAG"), describes=CASE),
        Column("closed_on", DAY, "Day it was called complete", also=("Closed", "Date closed"), required=False),
        Column("evidence", TICK, "Whether evidence that it was done is held", also=("Evidence held",), required=False,
               describes=CASE),
        Column("impact", TICK, "Whether what changed for children is written down", also=("Impact recorded",), required=False,
               describes=CASE),
    ),
    checks=(
        Check("as_at IS NOT NULL", "The tracker does not say which month it speaks for; name the sheet after it",
              sets_aside=True, example="""
            as_at      | check
            2024-09-02 | meets
                       | fails
        """),
        Check("due_on >= raised_on", "Due before it was raised; check both days", example="""
            raised_on  | due_on     | check
            2024-09-02 | 2024-09-02 | meets
            2024-09-03 | 2024-09-02 | fails
        """),
        Check("closed_on >= raised_on", "Closed before it was raised; check both days", example="""
            raised_on  | closed_on  | check
            2024-09-02 | 2024-09-02 | meets
            2024-09-03 | 2024-09-02 | fails
        """),
        Check("closed_on IS NOT NULL OR status NOT IN ('Complete', 'Closed with evidence')", "Complete, but the day is missing",
              example="""
            status               | closed_on  | check
            Open                 |            | meets
            Complete             | 2024-09-02 | meets
            Complete             |            | fails
            Closed with evidence |            | fails
        """),
        Check("closed_on IS NULL OR status IN ('Complete', 'Closed with evidence')", "A day of closing, but it is not complete",
              example="""
            status               | check
            Closed with evidence | meets
            Complete             | meets
            At risk              | fails
        """),
        Check("evidence OR status <> 'Closed with evidence'", "Closed with evidence, but evidence is not marked Yes", example="""
            status               | evidence | check
            Complete             | No       | meets
            Closed with evidence | Yes      | meets
            Closed with evidence | No       | fails
        """),
    ),
)
