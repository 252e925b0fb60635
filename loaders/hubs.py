"""The Family Hubs of the place, one for each of these towns, and other names they go by."""

from attributes import child_home
from loaders.kinds import choice
from loaders.source import Column
from place import place

TOWNS, OTHER_NAMES = place().hubs, place().hubs_also

HUB = Column(
    "hub",
    choice(
        *TOWNS,
        also=OTHER_NAMES
        | {f"{town} Family Hub": town for town in TOWNS}
        | {f"{name} Family Hub": town for name, town in OTHER_NAMES.items()},
    ),
    "Town of the Family Hub",
    also=("Family Hub", "Hub name", "Town"),
    describes=child_home(smallest_share=0.05),
)
