"""Every recount there is, by the indicator's id."""

from tests.second_opinion import education, exploitation, front_door, funding, learning, missing_children, notices, youngest
from tests.second_opinion.counting import Recount

THEMES = (missing_children, exploitation, notices, youngest, education, front_door, learning, funding)
RECOUNTS: dict[str, Recount] = {name: recount for theme in THEMES for name, recount in theme.RECOUNTS.items()}
