"""Every recount there is, by the indicator's id."""

from tests.second_opinion import (
    assurance,
    education,
    exploitation,
    front_door,
    funding,
    learning,
    missing_children,
    neglect,
    notices,
    youngest,
)
from tests.second_opinion.counting import Recount

THEMES = (missing_children, exploitation, notices, neglect, youngest, education, front_door, learning, assurance, funding)
RECOUNTS: dict[str, Recount] = {name: recount for theme in THEMES for name, recount in theme.RECOUNTS.items()}
