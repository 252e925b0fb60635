"""Days on which an office is open, as near as a made-up city needs them: no weekends, but bank holidays like other days."""

from datetime import date, timedelta
from random import Random

from sample.writing.months import SATURDAY, following


def office_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def later(day: date, count: int) -> date:
    """That many office days later."""
    for _ in range(count):
        day = office_day(day + timedelta(days=1))
    return office_day(day)


def some_office_day(month: date, chance: Random) -> date:
    days = (following(month) - month).days
    while True:
        day = month + timedelta(days=chance.randrange(days))
        if day.weekday() < SATURDAY:
            return day
