"""The council's list of who is who: the person number, NHS number and UPN of each child it knows."""

from loaders.kinds import CHILD
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Child identifiers",
    partner="Stoke-on-Trent City Council",
    grain="one row per child the council knows",
    frequency="yearly", due_day=15,
    period=None,
    key=("council_id",),
    same_child=("council_id", "nhs_number", "upn"),
    file_name="Child_identifiers",
    about="With this list a child whom the police know by NHS number and a school by UPN is counted once. Only codes are kept.",
    columns=(
        Column("council_id", CHILD, "The council's person number", also=("Person ID", "LA child ID", "Child Unique ID")),
        Column("nhs_number", CHILD, "NHS number", also=("NHS No", "NHS"), required=False),
        Column("upn", CHILD, "Unique pupil number", also=("UPN number", "Unique pupil number"), required=False),
    ),
    checks=(
        Check("nhs_number IS NOT NULL OR upn IS NOT NULL", "Neither an NHS number nor a UPN: the row links nothing", example="""
            upn          | nhs_number   | check
                         | 999 000 0018 | meets
            999 000 0026 |              | meets
                         |              | fails
        """),
    ),
)
