"""How many children are looked after and in need on 31 March, as the Department for Education publishes it."""

from loaders.kinds import DAY, choice, whole
from loaders.source import Column, Source

SOURCE = Source(
    title="Children known to social care, published",
    partner="Department for Education",
    grain="one row per measure and day",
    frequency="yearly", due_day=31,
    period="counted_on",
    key=("measure", "counted_on"),
    reference=True,
    file_name="children_known",
    about="Of Stoke-on-Trent. Children in need include those who are looked after and those with a child protection plan.",
    columns=(
        Column("measure", choice("Looked after", "In need", also={"CLA": "Looked after", "CIN": "In need"}), "What is counted",
               also=("Measure of children",)),
        Column("counted_on", DAY, "Day they were counted, 31 March", also=("Counted at",)),
        Column("children", whole(0), "How many", also=("Number of children",), required=False),
    ),
)
