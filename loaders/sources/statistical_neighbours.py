"""The authorities most like the city, as the DfE's model of a year names them."""

from loaders.kinds import TITLE, YEAR, choice, whole
from loaders.source import Across, Column, Keep, Source
from place import place

RANKS = {f"SN_{rank}": str(rank) for rank in range(1, 11)}

SOURCE = Source(
    title="Statistical neighbours",
    partner="Department for Education",
    grain="one row per neighbour and year of the model",
    frequency="yearly", due_day=31,
    period=None,
    key=("model_year", "la_code", "rank"),
    reference=True,
    across=Across(heading="rank", cell="neighbour_code"),
    keep=Keep(f"la_code = {place().code}", "neighbours of other authorities"),
    file_name="statistical_neighbours",
    about="The DfE's own file names no year and is taken for the newest model. Authorities are joined by code, never by name.",
    columns=(
        Column("model_year", YEAR, "Year of the model; empty for the newest", required=False),
        Column("la_code", whole(200, 999), "Number of the authority", also=("old_la_code",)),
        Column("area", TITLE, "Its name", also=("la_name",), required=False),
        Column("region", TITLE, "Its region", also=("region_name",), required=False),
        Column("rank", choice(*RANKS.values(), also=RANKS), "1 for the one most like it"),
        Column("neighbour_code", whole(200, 999), "Number of the neighbour"),
        Column("neighbour", TITLE, "Name of the neighbour", required=False),
        Column("closeness", choice("Extremely close", "Very close", "Close", "Somewhat close", "Not close"), "How close it is",
               required=False),
    ),
)
