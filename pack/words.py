"""What is said in a pack of decisions and actions, and titles in place of ids."""

from meeting.last_time import title_of
from meeting.minutes import Held, Task
from ui.words import short_day

NOTHING_DECIDED = "Nothing was decided about it yet."


def decision_words(held: Held | None) -> str:
    """Decision of 21 Jan 2025 (Children waiting): …"""
    if held is None:
        return NOTHING_DECIDED
    said = held.what
    return f"{said.what.capitalize()} of {short_day(said.meeting)} ({title_of(said.about)}): {said.text}"


def task_words(task: Task) -> str:
    moved = f", first due {short_day(task.first_due)}" if task.moved else ""
    return f"Action for {task.action.owner}, due {short_day(task.due)}{moved}: {task.action.text}"
