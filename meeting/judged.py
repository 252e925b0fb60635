"""What minutes and figures make of each other: whether agreed targets are reached, and since when something signals."""

from collections.abc import Mapping
from datetime import date

from meeting.agreed import target_of
from meeting.minutes import Held, Minutes
from metrics.control import Signal
from metrics.headline import Headline
from metrics.indicator import Indicator
from metrics.target import Verdict, verdict
from ui.words import number


def verdicts(known: Mapping[str, Indicator], headlines: Mapping[str, Headline], minutes: Minutes) -> dict[str, Verdict]:
    found = {name: verdict_of(known[name], line, target_for(known[name], line, minutes))
             for name, line in headlines.items() if name in known}  # fmt: skip
    return {name: each for name, each in found.items() if each}


def target_for(indicator: Indicator, line: Headline, minutes: Minutes) -> Held | None:
    """The target of the financial year that the headline speaks of."""
    return target_of(minutes, indicator, line.stop) if line.stop else None


def verdict_of(indicator: Indicator, line: Headline, held: Held | None) -> Verdict | None:
    return verdict(indicator, line, held.what, number(held.what.value, indicator.unit)) if held else None


def concerns_since(signals: Mapping[str, Signal]) -> dict[str, date]:
    """The indicators that moved by more than chance, and since which day: an action that was closed before is asked about again."""
    return {name: each.since_start for name, each in signals.items() if each.since_start}
