"""The list of schools, in the DfE's statistical layout or as downloaded from Get Information about Schools (GIAS)."""

from loaders.kinds import TITLE, URN, YEAR, choice, whole
from loaders.source import Column, Keep, Source
from place import place

SOURCE = Source(
    title="School list",
    partner="Department for Education",
    grain="one row per school",
    frequency="yearly", due_day=31,
    period=None,
    key=("urn",),
    reference=True,
    keep=Keep(f"la_code = {place().code}", "schools of other authorities"),
    file_name="schools",
    about=f"Schools are found by the authority's code {place().code}, never by town, whose name is written in many ways.",
    columns=(
        Column("urn", URN, "Unique reference number"),
        Column("school", TITLE, "Name", also=("SchoolName", "EstablishmentName")),
        Column("la_code", whole(200, 999), "Number of the local authority", also=("LA", "LA (code)")),
        Column("establishment_number", whole(1000, 9_999_999), "Number within the authority, with or without its code",
               also=("LAEstab", "EstablishmentNumber"), required=False),
        Column("phase", choice("Nursery", "Primary", "Secondary", "Special", "All-through", "16 plus", "Not applicable",
                               also={"Middle deemed primary": "Primary", "Middle deemed secondary": "Secondary",
                                     "All through": "All-through"}),
               "Phase of education; the DfE's statistical list has none", also=("PhaseOfEducation (name)",), required=False),
        Column("school_status", choice("Open", "Closed", "Proposed to open", "Open, but proposed to close",
                                       also={"Open but proposed to close": "Open, but proposed to close"}),
               "Open or closed", also=("EstablishmentStatus (name)",), required=False),
        Column("school_year", YEAR, "School year of the list", also=("AcademicYear",), required=False),
    ),
)
