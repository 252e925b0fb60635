"""What people agreed on for the charts: days from which limits begin anew, and the newest target that has begun."""

from collections.abc import Mapping
from datetime import date

from meeting.minutes import Held, Minutes
from metrics.control_charts.control import Agreed
from metrics.declaring.indicator import Indicator
from periods import year_label, year_of


def agreed(minutes: Minutes, indicators: Mapping[str, Indicator], today: date) -> dict[str, Agreed]:
    """Of every indicator for which anything was agreed."""
    found = {name: agreed_for(minutes, each, today) for name, each in indicators.items()}
    return {name: each for name, each in found.items() if each != Agreed()}


def agreed_for(minutes: Minutes, indicator: Indicator, today: date) -> Agreed:
    rebased = tuple(held.what.day for held in minutes.events_of(indicator.id, indicator.theme.id) if held.what.rebases)
    known = [
        held.what for (name, year), held in sorted(minutes.targets.items()) if name == indicator.id and year <= year_words(today)
    ]
    return Agreed(rebased, known[-1].value if known else None)


def target_of(minutes: Minutes, indicator: Indicator, day: date) -> Held | None:
    """The target of the financial year that holds this day."""
    return minutes.target(indicator.id, year_words(day))


def year_words(day: date) -> str:
    """2025-26"""
    return year_label(year_of(day))
