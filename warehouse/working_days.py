"""The working days of England: every day but Saturdays, Sundays and bank holidays, numbered so that SQL can count them.

Bank holidays come from the `holidays` package. One that is proclaimed (as for the coronation on 8 May 2023) is only
known once it has been; the government publishes them for about two years ahead (gov.uk/bank-holidays). So the calendar
ends: a clock whose due day lies beyond the end says that it cannot be worked out, and never counts on.
"""

from datetime import date, timedelta
from functools import cache
from itertools import accumulate

import duckdb
import holidays
import pyarrow as pa

FIRST_DAY = date(2015, 1, 1)
LAST_DAY = date(2027, 12, 31)  # published to here when the package was pinned; move it when the package is updated
RENEW_BEFORE = timedelta(days=180)
SATURDAY = 5


def write_calendar(connection: duckdb.DuckDBPyConnection) -> None:
    """The table working_days: day, number (of working days up to and with it), works; and how long it is good for."""
    connection.register("every_day", numbered_days())
    connection.execute("CREATE TABLE working_days AS FROM every_day")
    connection.unregister("every_day")
    connection.execute(f"CREATE MACRO calendar_good_until() AS DATE '{LAST_DAY - RENEW_BEFORE}'")


@cache
def numbered_days() -> pa.Table:
    holidays = bank_holidays()
    days = [FIRST_DAY + timedelta(days=count) for count in range((LAST_DAY - FIRST_DAY).days + 1)]
    works = [day.weekday() < SATURDAY and day not in holidays for day in days]
    return pa.table({"day": days, "number": list(accumulate(map(int, works))), "works": works})


def bank_holidays() -> dict[date, str]:
    years = range(FIRST_DAY.year, LAST_DAY.year + 1)
    return dict(sorted(holidays.country_holidays("GB", subdiv="ENG", years=years).items()))
