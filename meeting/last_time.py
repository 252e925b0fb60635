"""What was decided at the last meeting, and what its figure did since: said once, for the screen and for the pack."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ledger.meeting_lines import DECISION, Said
from meeting.briefing import figure_words
from meeting.minutes import Minutes
from meeting.wording import title_of
from metrics.control_charts.control import Signal
from metrics.control_charts.icon import Icon, icon_of
from metrics.declaring.indicator import indicators
from metrics.disclosure.rounding import is_exempt
from wording.figures import number


@dataclass(frozen=True)
class Then:
    """A decision of the last meeting, its figure then and now, and whether it moved. icon: of now, where there is a figure.

    name: of the indicator or theme it is about; about: its title.
    """

    name: str
    about: str
    text: str
    then: str
    now: str
    moved: str
    icon: Icon | None


def said_last_time(
    minutes: Minutes, today: date, signals: Mapping[str, Signal], released: Callable[[], Mapping[str, Signal]]
) -> list[Then]:
    """The decisions of the meeting before this day.

    released: asked where there are any; minutes hold released figures, so whether a verdict moved is told by these.
    """
    last = minutes.last_before(today)
    said = [line.what for line in minutes.of_meeting(last)] if last else []
    decided = [entry for entry in said if entry.what == DECISION]
    like_minuted = released() if decided else {}
    return [then_and_now(entry, signals.get(entry.about), like_minuted.get(entry.about)) for entry in decided]


def then_and_now(said: Said, signal: Signal | None, like_minuted: Signal | None) -> Then:
    indicator, title = indicators().get(said.about), title_of(said.about)
    if indicator is None or signal is None or like_minuted is None:
        return Then(said.about, title, said.text, "", "", "See its figures", None)
    rounded = "" if is_exempt(indicator) else " as released,"
    then = f"{number(said.figure, signal.unit(indicator))}{rounded} in {said.period}" if said.figure is not None else "no figure"
    now = figure_words(signal, indicator) if signal.period else "no figure"
    return Then(said.about, title, said.text, then, now, since_words(said, signal, like_minuted), icon_of(signal))


def since_words(said: Said, signal: Signal, like_minuted: Signal) -> str:
    """Whether the verdict on the figure is the one of then, like with like; what it is now, as the reader sees it."""
    if signal.period == said.period:
        return "no newer figure yet"
    words = icon_of(signal).words
    if like_minuted.kind == said.kind != signal.kind:
        return words
    return f"still {words}" if like_minuted.kind == said.kind else f"now {words}"
