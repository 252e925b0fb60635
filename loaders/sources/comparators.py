"""Published measures of other areas, in the long layout of the DfE's Local Authority Interactive Tool."""

from loaders.kinds import NUMBER, TITLE, YEAR, whole
from loaders.source import Column, Source

SOURCE = Source(
    title="Published comparators",
    partner="Department for Education",
    grain="one row per measure, area and year",
    frequency="yearly", due_day=31,
    period=None,
    key=("short_name", "year", "area"),
    reference=True,
    file_name="comparators",
    about="The DfE's symbols c, k, u, x and z are kept as what they say, never as a number.",
    columns=(
        Column("measure_code", TITLE, "Code of the measure", required=False),
        Column("short_name", TITLE, "Short name of the measure", also=("measure_short",)),
        Column("measure", TITLE, "What it measures"),
        Column("unit", TITLE, "Unit", required=False),
        Column("year", YEAR, "Year", also=("Years",)),
        Column("area", TITLE, "Area", also=("LA and Regions",)),
        Column("la_code", whole(200, 999), "Number of the authority, where it is given", also=("LA Number",), required=False),
        Column("value", NUMBER, "Published value", also=("Values",), required=False),
    ),
)
