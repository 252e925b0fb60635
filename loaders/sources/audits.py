"""The log of multi-agency audits, as the business unit keeps it."""

from attributes import CASE
from loaders.kinds import DAY, DAY_OR_MONTH, PLANNED_DAY, REFERENCE, TITLE, choice, whole
from loaders.source import Check, Column, Origins, Source

SOURCE = Source(
    title="Multi-agency audits",
    partner="Business unit",
    grain="one row per audit that was planned or held",
    frequency="quarterly", due_day=20,
    period="as_at",
    key=("audit_ref",),
    file_name="MA_audit_log",
    workbook="Audit log",
    about="The whole log is sent each quarter; the newest row for a reference counts. An audit that was put off stays in it.",
    origins=Origins("Audit", "audits", "quality-assurance", title="title", day="held_on",
                    only=("kind", ("Thematic", "Dip sample")),
                    unnamed="Audits of case files and repeated audits are not listed: title and day could point to one child."),
    columns=(
        Column("as_at", DAY_OR_MONTH, "Month or day that this copy of the log speaks for", also=("Position at", "Log as at")),
        Column("audit_ref", REFERENCE, "The business unit's number for the audit", also=("Audit no", "Audit number")),
        Column("title", TITLE, "What was audited; never a person's name", also=("Audit title", "Audit", "Topic of audit"),
               describes=CASE),
        Column("kind", choice("Thematic", "Case file", "Dip sample", "Re-audit",
                              also={"Theme": "Thematic", "MACFA": "Case file", "Case audit": "Case file",
                                    "Multi-agency case audit": "Case file", "Deep dive": "Thematic", "Follow up": "Re-audit"}),
               "Kind of audit", also=("Type", "Audit type"), required=False, describes=CASE),
        Column("due_on", PLANNED_DAY, "Day by which it was planned to be held",
               also=("Cycle due date", "Planned date", "Planned for")),
        Column("held_on", DAY, "Day it was held; blank while it was not", also=("Date held", "Held", "Audit date"),
               required=False, blank=("Postponed", "Put off", "Not held", "Cancelled")),
        Column("agencies", whole(0, 40), "How many agencies took part", also=("Agencies involved", "No of agencies"),
               required=False),
        Column("cases", whole(0, 500), "How many children's cases were looked at", also=("No of cases", "Cases audited"),
               required=False),
        Column("grade", choice("Outstanding", "Good", "Requires Improvement", "Inadequate",
                               also={"1": "Outstanding", "2": "Good", "3": "Requires Improvement", "4": "Inadequate",
                                     "RI": "Requires Improvement", "Req Imp": "Requires Improvement",
                                     "Requires improvement to be good": "Requires Improvement"}),
               "Overall grade, in words or as 1 (best) to 4", also=("Overall grade", "Rating", "Judgement"), required=False,
               describes=CASE),
    ),
    checks=(
        Check("held_on IS NOT NULL OR grade IS NULL", "A grade, but the day on which the audit was held is missing", example="""
            held_on | grade       | check
                    |             | meets
                    | Outstanding | fails
        """),
        Check("held_on IS NULL OR cases IS NOT NULL", "Held, but the number of cases is missing", example="""
            held_on    | cases | check
                       |       | meets
            2024-09-02 |       | fails
        """),
        Check("held_on <= as_at + INTERVAL 31 DAY", "Held after the day the log speaks for; check the year", example="""
            as_at      | held_on    | check
            2024-09-30 | 2024-10-31 | meets
            2024-09-30 | 2024-11-01 | fails
        """),
    ),
)
