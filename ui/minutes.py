"""The minutes a page reads: what was said, agreed and targeted, as far as the reader's day goes and their themes allow."""

from datetime import datetime, time

from meeting.briefing import Briefing, briefings
from meeting.minutes import Minutes
from metrics.headline import Headline
from metrics.indicator import Indicator, indicators
from metrics.months import year_of
from metrics.target import Verdict, verdict
from metrics.theme import THEMES
from ui.opened import ledger
from ui.session import Reading
from ui.words import number


def minutes_of(read: Reading) -> Minutes:
    """Up to the end of the day the reader looks at."""
    lines = ledger().lines()
    if read.as_at:
        end = datetime.combine(read.as_at, time.max)
        lines = [line for line in lines if line.at <= end]
    return Minutes(lines)


def briefings_of(read: Reading, minutes: Minutes) -> list[Briefing]:
    """Everything that moved by more than chance, for this reader."""
    headlines, signals = read.headlines(), read.signals()
    known = {name: each for name, each in indicators().items() if name in headlines}
    comparators = {name: read.comparators(known[name]) for name in signals if name in known and known[name].comparators}
    return briefings(known, signals, headlines, verdicts(known, headlines, minutes), comparators, minutes)


def verdicts(known: dict[str, Indicator], headlines: dict[str, Headline], minutes: Minutes) -> dict[str, Verdict]:
    found = {name: verdict_of(known[name], line, minutes) for name, line in headlines.items() if name in known}
    return {name: each for name, each in found.items() if each}


def verdict_of(indicator: Indicator, line: Headline, minutes: Minutes) -> Verdict | None:
    """Against the target of the financial year that the headline speaks of."""
    if line.stop is None:
        return None
    first = year_of(line.stop)
    held = minutes.target(indicator.id, f"{first}-{(first + 1) % 100:02d}")
    return verdict(indicator, line, held and held.what, number(held.what.value, indicator.unit) if held else "")


def names() -> dict[str, str]:
    """Titles of indicators and themes, by id."""
    return {name: each.title for name, each in indicators().items()} | {theme.id: theme.title for theme in THEMES}
