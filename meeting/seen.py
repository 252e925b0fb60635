"""Whose eyes a line of the minutes is for: whoever may see its theme."""

from collections.abc import Iterable

from ledger.lines import Line
from ledger.meeting_lines import SPOKEN, Action, ActionClosed, ActionMoved, Event, Said, Spoken, TakenBack, Target
from meeting.minutes import Minutes
from metrics.declaring.indicator import indicators
from metrics.viewer import Viewer


def themes_of(entry: Spoken, minutes: Minutes) -> set[str]:
    """The themes it speaks of, as ids; of an action's later lines, those of the action. None for agreed minutes."""
    if isinstance(entry, (Said, Action)):
        return {theme_of(entry.about)}
    if isinstance(entry, Target):
        return {theme_of(entry.indicator)}
    if isinstance(entry, Event):
        return {theme_of(name) for name in entry.concerns}
    earlier = None
    if isinstance(entry, (ActionMoved, ActionClosed)):
        earlier = minutes.not_taken_back(entry.action)
    if isinstance(entry, TakenBack):
        earlier = minutes.not_taken_back(entry.line)
    return themes_of(earlier.what, minutes) if earlier else set()


def theme_of(name: str) -> str:
    """Of an indicator its theme's id; a theme is its own."""
    indicator = indicators().get(name)
    return indicator.theme.id if indicator else name


def said_at_meetings(lines: Iterable[Line]) -> list[Line]:
    """Of all lines of a ledger those of meetings."""
    return [line for line in lines if isinstance(line.what, tuple(SPOKEN.values()))]


def seen_by(viewer: Viewer, lines: Iterable[Line]) -> list[Line]:
    """The lines this viewer may read: an event that concerns one of their themes too, though it concerns others as well."""
    everything = Minutes(lines)
    return [line for line in lines if may_read(viewer, line, everything)]


def may_read(viewer: Viewer, line: Line, minutes: Minutes) -> bool:
    themes = themes_of(line.what, minutes)
    return not themes or any(viewer.may_see(theme) for theme in themes)
