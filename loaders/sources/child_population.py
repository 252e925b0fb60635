"""Children aged 0 to 17, mid-year estimates of the Office for National Statistics, in the DfE's open layout."""

from loaders.kinds import TITLE, YEAR, choice, whole
from loaders.source import Column, Source

SOURCE = Source(
    title="Child population",
    partner="Office for National Statistics",
    grain="one row per area and year",
    frequency="yearly", due_day=31,
    period=None,
    key=("year", "level", "country", "region", "la_code"),
    reference=True,
    file_name="child_population",
    about="The estimate of the middle of a calendar year serves the financial year around it, as the DfE does.",
    columns=(
        Column("year", YEAR, "Year of the estimate (30 June)", also=("time_period",)),
        Column("level", choice("National", "Regional", "Local authority"), "Kind of area", also=("geographic_level",)),
        Column("country", TITLE, "Country", also=("country_name",)),
        Column("region", TITLE, "Region", also=("region_name",), required=False),
        Column("la_code", whole(200, 999), "Number of the authority", also=("old_la_code",), required=False),
        Column("area", TITLE, "Name of the authority", also=("la_name",), required=False),
        Column("children", whole(0), "Children aged 0 to 17", also=("population_estimate",)),
    ),
)
