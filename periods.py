"""Months: which were returned, which follow each other, and how a run of them is called."""

from datetime import date

from metrics.working_out.status import months_between


def last_run(months: list[date], year: int) -> list[date]:
    """The last unbroken run of months within a financial year."""
    run: list[date] = []
    for month in months:
        if year_of(month) == year:
            run = [*run, month] if run and months_between(run[-1], month) == 1 else [month]
    return run


def year_of(month: date) -> int:
    return month.year - (month.month < 4)


def a_year_before(month: date) -> date:
    return month.replace(year=month.year - 1)


def last_day(month: date) -> date:
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def run_words(months: list[date]) -> str:
    if len(months) == 12:
        return f"{months[0].year}-{months[-1].year % 100:02d}"
    first, last = months[0], months[-1]
    return f"{first:%b %Y}" if first == last else f"{first:%b %Y} to {last:%b %Y}, {len(months)} months"
