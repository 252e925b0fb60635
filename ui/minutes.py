"""The minutes a page reads: what was said, agreed and targeted, as far as the reader's day goes and their themes allow."""

from datetime import datetime, time

from ledger.lines import Line
from ledger.said import SPOKEN
from meeting.agreed import agreed
from meeting.briefing import Briefing, briefings
from meeting.judged import concerns_since, target_for, verdict_of, verdicts  # noqa: F401
from meeting.minutes import Minutes
from meeting.seen import seen_by
from metrics.control import Agreed, Signal
from metrics.indicator import Indicator, indicators
from metrics.theme import THEMES
from ui.opened import ledger
from ui.session import Reading

SPOKEN_OF = tuple(SPOKEN.values())


def minutes_of(read: Reading) -> Minutes:
    """Up to the end of the day the reader looks at, on the themes they may see."""
    return Minutes(seen_by(read.viewer, lines_of(read)))


def lines_of(read: Reading) -> list[Line]:
    """What was said up to the end of that day, whoever may read it."""
    lines = [line for line in ledger().lines() if isinstance(line.what, SPOKEN_OF)]
    if read.as_at:
        end = datetime.combine(read.as_at, time.max)
        lines = [line for line in lines if line.at <= end]
    return lines


def known_to(read: Reading) -> dict[str, Indicator]:
    """The indicators whose theme this reader may see."""
    return {name: each for name, each in indicators().items() if read.viewer.may_see(each.theme.id)}


def agreed_of(read: Reading, minutes: Minutes) -> dict[str, Agreed]:
    return agreed(minutes, known_to(read), read.about().today)


def signals_of(read: Reading, minutes: Minutes) -> dict[str, Signal]:
    """Of every indicator this reader may see, by the limits and targets that count now."""
    return read.signals(agreed_of(read, minutes))


def briefings_of(read: Reading, minutes: Minutes) -> list[Briefing]:
    """Everything that moved by more than chance, for this reader."""
    headlines, signals, known = read.headlines(), signals_of(read, minutes), known_to(read)
    comparators = {name: read.comparators(known[name]) for name in signals if name in known and known[name].comparators}
    return briefings(known, signals, headlines, verdicts(known, headlines, minutes), comparators, minutes)


def names() -> dict[str, str]:
    """Titles of indicators and themes, by id."""
    return {name: each.title for name, each in indicators().items()} | {theme.id: theme.title for theme in THEMES}


def released_signal(read: Reading, minutes: Minutes, name: str) -> Signal | None:
    """What the released figures say: what is written in the minutes is read by people who see no others."""
    known = known_to(read)
    return read.released_signals(agreed_of(read, minutes)).get(name) if name in known else None
