"""Who comes to each Family Hub: totals by month that Early Help adds up."""

from loaders.hubs import HUB
from loaders.kinds import A_MONTH, whole
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Family Hub footfall",
    partner="Early Help",
    grain="one row per hub per month",
    frequency="monthly", due_day=10,
    period="month",
    key=("hub", "month"),
    file_name="hub_footfall",
    totals=("families", "children_under_5", "visits"),
    about="Totals only, as the hubs count them. A family that came in two months is in both; small numbers may be withheld.",
    columns=(
        HUB,
        Column("month", A_MONTH, "The month, as any day of it", also=("Reporting period", "Reporting month", "Period")),
        Column("families", whole(0), "Different families who came", also=("Families reached", "No of families"),
               required=False),
        Column("children_under_5", whole(0), "Different children under 5 who came",
               also=("Children 0-4", "Under 5s", "Children under 5"), required=False),
        Column("visits", whole(0), "Visits, each time somebody came", also=("Footfall", "Attendances"), required=False),
    ),
    checks=(
        Check("visits >= families", "Fewer visits than families; check both numbers", example="""
            visits | families | check
            2      | 2        | meets
            1      | 2        | fails
        """),
    ),
)
