"""How a decision and an action are told on screen and in a pack: what is stressed, and the rest. Titles in place of ids."""

from meeting.minutes import Held, Task
from metrics.indicator import indicators
from metrics.theme import THEMES
from ui.words import short_day

NOTHING_DECIDED = "Nothing was decided about it yet."


def decision_words(held: Held | None) -> tuple[str, str]:
    """Decision of 21 Jan 2025, stressed; then what about, and what."""
    if held is None:
        return "", NOTHING_DECIDED
    said = held.what
    return f"{said.what.capitalize()} of {short_day(said.meeting)}", f" ({title_of(said.about)}): {said.text}"


def task_words(task: Task) -> tuple[str, str]:
    """Action, stressed; then for whom, due when, and what."""
    moved = f", first due {short_day(task.first_due)}" if task.moved else ""
    return "Action", f" for {task.action.owner}, due {short_day(task.due)}{moved}: {task.action.text}"


def title_of(name: str) -> str:
    """Of an indicator or a theme."""
    known = indicators().get(name)
    return known.title if known else next((theme.title for theme in THEMES if theme.id == name), name)
