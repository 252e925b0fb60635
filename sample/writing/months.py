"""The two financial years of the sample, their months, and the working day on which a partner sends a file."""

from datetime import date, datetime, time, timedelta

AS_OF = date(2025, 4, 22)
YEARS = (2023, 2024)
SATURDAY = 5


def first_day(year: int) -> date:
    return date(year, 4, 1)


def last_day(year: int) -> date:
    return date(year + 1, 3, 31)


def financial_year(day: date) -> int:
    return day.year if day.month >= 4 else day.year - 1


def month_of(day: date) -> date:
    return date(day.year, day.month, 1)


def following(month: date) -> date:
    return month_of(month + timedelta(days=32))


def before(month: date) -> date:
    return month_of(month - timedelta(days=1))


def months_between(first: date, last: date) -> list[date]:
    months = [month_of(first)]
    while following(months[-1]) <= last:
        months.append(following(months[-1]))
    return months


ALL_MONTHS = months_between(first_day(YEARS[0]), last_day(YEARS[-1]))


def quarters(year: int) -> list[tuple[date, date]]:
    """First and last day of each quarter."""
    firsts = (date(year, 4, 1), date(year, 7, 1), date(year, 10, 1), date(year + 1, 1, 1))
    return [(first, following(following(following(first))) - timedelta(days=1)) for first in firsts]


def year_words(year: int) -> str:
    return f"{year}-{(year + 1) % 100:02d}"


def sent_after(last: date, days: tuple[int, ...], clock: time) -> datetime:
    """The first of these days of the next month that is a working day; the last one if none is."""
    month = following(month_of(last))
    candidates = [month.replace(day=day) for day in days]
    working = [day for day in candidates if day.weekday() < SATURDAY] or candidates[-1:]
    return datetime.combine(working[0], clock)
