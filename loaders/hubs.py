"""The six Family Hubs, one for each town (yearly report 2024-25, lines 766 to 768), and other names they go by."""

from attributes import child_home
from loaders.kinds import choice
from loaders.source import Column

TOWNS = ("Burslem", "Fenton", "Hanley", "Longton", "Stoke", "Tunstall")
OTHER_NAMES = {"Normacot": "Longton", "Stoke town": "Stoke", "Stoke-upon-Trent": "Stoke"}

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
