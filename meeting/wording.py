"""How a decision and an action are told on screen and in a pack: what is stressed, and the rest. Titles in place of ids."""

from ledger.lines import Line
from ledger.meeting_lines import Action, Origin, Said
from loaders.source import Origins, sources
from meeting.minutes import AGAIN, CLOSED, OPEN, OVERDUE, Task
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.working_out.reviewed_work import Work
from wording.figures import short_day

NOTHING_DECIDED = "Nothing was decided about it yet."
STATES = {OVERDUE: "⚠ overdue", AGAIN: "? closed, but its figure moved again", OPEN: "○ open", CLOSED: "✓ closed"}


def decision_words(line: Line[Said] | None) -> tuple[str, str]:
    """Decision of 21 Jan 2025, stressed; then what about, and what."""
    if line is None:
        return "", NOTHING_DECIDED
    said = line.what
    return f"{said.what.capitalize()} of {short_day(said.meeting)}", f" ({title_of(said.about)}): {said.text}"


def task_words(task: Task) -> tuple[str, str]:
    """Action, stressed; then for whom, due when, and what."""
    moved = f", first due {short_day(task.first_due)}" if task.moved else ""
    return "Action", f" for {task.action.owner}, due {short_day(task.due)}{moved}: {task.action.text}"


def comes_from(action: Action) -> str:
    """The audit or scrutiny with its day and title, or what was written in its place; nothing where neither was."""
    return work_words(action.origin) if action.origin else action.linked


def work_words(work: Origin | Work) -> str:
    """Audit of 12 Mar 2025: Children missing out of area."""
    origins = origins_of(work.source)
    return f"{origins.word if origins else 'Work'} of {short_day(work.day)}: {work.title}"


def origins_of(source: str) -> Origins | None:
    """How a source names its pieces of work; None for one that names none, or is not declared any more."""
    declared = sources().get(source)
    return declared.origins if declared else None


def title_of(name: str) -> str:
    """Of an indicator or a theme."""
    indicator = indicators().get(name)
    return indicator.title if indicator else next((theme.title for theme in THEMES if theme.id == name), name)
