"""The minutes a page reads: what was said, agreed and targeted, as far as the reader's day goes and their themes allow."""

from collections.abc import Mapping
from datetime import date, datetime, time

from ledger.said import SPOKEN
from meeting.agreed import agreed, target_of
from meeting.briefing import Briefing, briefings
from meeting.minutes import Held, Minutes
from meeting.seen import seen_by
from metrics.control import Agreed, Signal
from metrics.headline import Headline
from metrics.indicator import Indicator, indicators
from metrics.target import Verdict, verdict
from metrics.theme import THEMES
from ui.opened import ledger
from ui.session import Reading
from ui.words import number

SPOKEN_OF = tuple(SPOKEN.values())


def minutes_of(read: Reading) -> Minutes:
    """Up to the end of the day the reader looks at, on the themes they may see."""
    lines = [line for line in ledger().lines() if isinstance(line.what, SPOKEN_OF)]
    if read.as_at:
        end = datetime.combine(read.as_at, time.max)
        lines = [line for line in lines if line.at <= end]
    return Minutes(seen_by(read.viewer, lines))


def known_to(read: Reading) -> dict[str, Indicator]:
    """The indicators whose theme this reader may see."""
    return {name: each for name, each in indicators().items() if read.viewer.may_see(each.theme.id)}


def agreed_of(read: Reading, minutes: Minutes) -> dict[str, Agreed]:
    return agreed(minutes, known_to(read), read.about().today)


def signals_of(read: Reading, minutes: Minutes) -> dict[str, Signal]:
    """Of every indicator this reader may see, by the limits and targets that count now."""
    return read.signals(agreed_of(read, minutes))


def concerns_since(signals: Mapping[str, Signal]) -> dict[str, date]:
    """The indicators that moved by more than chance, and since which day: an action that was closed before is asked about again."""
    return {name: each.since_start for name, each in signals.items() if each.since_start}


def briefings_of(read: Reading, minutes: Minutes) -> list[Briefing]:
    """Everything that moved by more than chance, for this reader."""
    headlines, signals, known = read.headlines(), signals_of(read, minutes), known_to(read)
    comparators = {name: read.comparators(known[name]) for name in signals if name in known and known[name].comparators}
    return briefings(known, signals, headlines, verdicts(known, headlines, minutes), comparators, minutes)


def verdicts(known: Mapping[str, Indicator], headlines: Mapping[str, Headline], minutes: Minutes) -> dict[str, Verdict]:
    found = {name: verdict_of(known[name], line, target_for(known[name], line, minutes))
             for name, line in headlines.items() if name in known}  # fmt: skip
    return {name: each for name, each in found.items() if each}


def target_for(indicator: Indicator, line: Headline, minutes: Minutes) -> Held | None:
    """The target of the financial year that the headline speaks of."""
    return target_of(minutes, indicator, line.stop) if line.stop else None


def verdict_of(indicator: Indicator, line: Headline, held: Held | None) -> Verdict | None:
    return verdict(indicator, line, held.what, number(held.what.value, indicator.unit)) if held else None


def names() -> dict[str, str]:
    """Titles of indicators and themes, by id."""
    return {name: each.title for name, each in indicators().items()} | {theme.id: theme.title for theme in THEMES}


def released_signal(read: Reading, minutes: Minutes, name: str) -> Signal | None:
    """What the released figures say: what is written in the minutes is read by people who see no others."""
    known = known_to(read)
    return read.released_signals(agreed_of(read, minutes)).get(name) if name in known else None
