"""What the multi-agency audits found: the second sheet of the business unit's audit log."""

from attributes import CASE
from loaders.kinds import DAY_OR_MONTH, REFERENCE, TITLE
from loaders.source import Column, Source

SOURCE = Source(
    title="Themes of audits",
    partner="Business unit",
    grain="one row per audit and theme found in it",
    frequency="quarterly", due_day=20,
    period="as_at",
    key=("audit_ref", "theme"),
    file_name="MA_audit_themes",
    workbook="Audit log",
    about="A theme keeps the same words from audit to audit, or it counts as another one.",
    columns=(
        Column("as_at", DAY_OR_MONTH, "Month or day that this copy of the log speaks for", also=("Position at", "Log as at")),
        Column("audit_ref", REFERENCE, "The business unit's number for the audit", also=("Audit no", "Audit number")),
        Column("theme", TITLE, "A theme of learning in a few words; never a case", also=("Learning theme", "Key theme",
                                                                                        "Theme of learning"), describes=CASE),
    ),
)
