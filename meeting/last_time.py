"""What was decided at the last meeting, and what its figure did since: said once, for the screen and for the pack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ledger.meeting_lines import DECISION, Said
from meeting.briefing import figure_words
from meeting.minutes import Minutes
from meeting.wording import title_of
from metrics.control_charts.control import Signal
from metrics.control_charts.icon import Icon, icon_of
from metrics.declaring.indicator import indicators
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


def said_last_time(minutes: Minutes, today: date, signals: Mapping[str, Signal]) -> list[Then]:
    """The decisions of the meeting before this day."""
    last = minutes.last_before(today)
    said = [line.what for line in minutes.of_meeting(last)] if last else []
    return [then_and_now(entry, signals.get(entry.about)) for entry in said if entry.what == DECISION]


def then_and_now(said: Said, signal: Signal | None) -> Then:
    indicator, title = indicators().get(said.about), title_of(said.about)
    if indicator is None or signal is None:
        return Then(said.about, title, said.text, "", "", "See its figures", None)
    then = f"{number(said.figure, signal.unit(indicator))} in {said.period}" if said.figure is not None else "no figure"
    now = figure_words(signal, indicator) if signal.period else "no figure"
    return Then(said.about, title, said.text, then, now, since_words(said, signal), icon_of(signal))


def since_words(said: Said, signal: Signal) -> str:
    """Whether the verdict on the figure is the one of then."""
    if signal.period == said.period:
        return "no newer figure yet"
    words = icon_of(signal).words
    return f"still {words}" if signal.kind == said.kind else f"now {words}"
