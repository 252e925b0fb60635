"""What people agreed on for the charts: days from which limits begin anew, and the newest target that has begun."""

from collections.abc import Mapping
from datetime import date

from ledger.lines import Line
from ledger.meeting_lines import Target
from meeting.minutes import Minutes
from metrics.control_charts.control import Agreed
from metrics.declaring.indicator import Indicator
from periods import year_label, year_of


def agreed(minutes: Minutes, indicators: Mapping[str, Indicator], today: date) -> dict[str, Agreed]:
    """Of every indicator for which anything was agreed."""
    found = {name: agreed_for(minutes, each, today) for name, each in indicators.items()}
    return {name: each for name, each in found.items() if each != Agreed()}


def agreed_for(minutes: Minutes, indicator: Indicator, today: date) -> Agreed:
    rebased = tuple(line.what.day for line in minutes.events_of(indicator.id, indicator.theme.id) if line.what.rebases)
    begun = [year for name, year in minutes.targets if name == indicator.id and year <= year_words(today)]
    return Agreed(rebased, minutes.targets[indicator.id, max(begun)].what.value if begun else None)


def target_of(minutes: Minutes, indicator: Indicator, day: date) -> Line[Target] | None:
    """The target of the financial year that holds this day."""
    return minutes.target(indicator.id, year_words(day))


def year_words(day: date) -> str:
    """2025-26"""
    return year_label(year_of(day))
