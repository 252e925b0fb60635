"""Return home interviews, from the independent provider, joined to the police report by its number."""

from attributes import CASE
from loaders.kinds import FLAG, MOMENT, REFERENCE, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Return home interviews",
    partner="Catch22",
    grain="one row per missing episode that ended",
    frequency="monthly", due_day=8,
    period="returned_at",
    key=("misper_ref",),
    file_name="RHI_return",
    about="Whether an interview took place within 72 hours is worked out from the two times, never taken from the file.",
    columns=(
        Column("misper_ref", REFERENCE, "Police missing person report number",
               also=("Misper No", "Misper Ref", "Police ref", "Report ref")),
        Column("returned_at", MOMENT, "When the child was found", also=("Date/Time returned", "Found at", "Return date")),
        Column("offered", FLAG, "Was an interview offered?", also=("RHI offered", "Offered?"), required=False),
        Column("offered_at", MOMENT, "When it was offered", also=("Date offered",), required=False),
        Column("accepted", FLAG, "Did the child accept?", also=("RHI accepted", "Accepted?"), required=False),
        Column("completed_at", MOMENT, "When the interview took place",
               also=("Date completed", "RHI completed", "Interview date"), required=False),
        Column("outcome", choice("Completed", "Declined", "Not engaged", "Unable to contact", "Went missing again",
                                 "Out of area",
                                 also={"Complete": "Completed", "Refused": "Declined", "DNA": "Not engaged",
                                       "No contact": "Unable to contact", "UTC": "Unable to contact",
                                       "Missing again": "Went missing again", "OOA": "Out of area"}),
               "How it ended", also=("RHI outcome",), required=False, describes=CASE),
        Column("independent", FLAG, "Was the interviewer independent of the child's care?",
               also=("Interviewer independent",), required=False),
    ),
    checks=(
        Check("completed_at >= returned_at", "The interview took place before the child returned; check both times", example="""
            returned_at      | completed_at     | check
            2024-09-02 12:00 | 2024-09-02 12:00 | meets
            2024-09-02 13:00 | 2024-09-02 12:00 | fails
        """),
        Check("offered_at >= returned_at - INTERVAL 1 DAY", "The interview was offered before the child returned", example="""
            returned_at      | offered_at       | check
            2024-09-02 12:00 | 2024-09-01 12:00 | meets
            2024-09-02 12:00 | 2024-09-01 11:00 | fails
        """),
        Check("offered OR completed_at IS NULL", "An interview took place that was not offered", example="""
            offered | completed_at     | check
            No      |                  | meets
            No      | 2024-09-02 10:00 | fails
        """),
    ),
)
