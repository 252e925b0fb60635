"""How a second opinion counts: cleaned rows, one after another, in plain Python. Nothing here asks the database to count."""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from loaders.cells import NO_TIME_GIVEN
from place import place
from warehouse.working_days import FIRST_DAY, LAST_DAY, bank_holidays

HERE = place().authority
UK = ZoneInfo("Europe/London")
HOLIDAYS = set(bank_holidays())
Day = date | datetime


class Row(dict):
    """A cleaned row: row.sex for row["sex"], and the band that its age falls in."""

    def __getattr__(self, name: str):
        return band(self["age"]) if name == "age_band" else self[name]

    def beside(self, **more: object) -> "Row":
        """With what another list, or a thought, adds to it."""
        return Row(self | more)


def band(age: int | None) -> str | None:
    ends = {-1: None, 0: "Before birth", 1: "Under 1", 5: "1 to 4", 10: "5 to 9", 16: "10 to 15", 18: "16 to 17"}
    return None if age is None else next((word for end, word in ends.items() if age < end), "18 and over")


def no(flag: bool | None) -> bool | None:
    """The other way round; what is not known stays so."""
    return None if flag is None else not flag


def timed(row: Row, *names: str) -> bool:
    """Whether each of these moments was given with its time."""
    return all(row.get(f"{name}_status") != NO_TIME_GIVEN for name in names)


@dataclass
class Case:
    """What is counted. day: in whose period. what: a condition or a number. who: whom it is about. out_of: below the line."""

    day: Day
    row: Row
    what: object = True
    who: object = None
    out_of: object = None
    withheld: str | None = None


@dataclass
class City:
    """Cleaned rows by source, what was owed and came, and the day it is all seen from."""

    rows: dict[str, list[Row]]
    returns: list[Row]
    lists: set[str]
    about_children: list[str]
    partners: dict[str, Callable[[Row], str]]
    today: date
    known: dict[tuple[str, str], dict[object, list[Row]]] = field(default_factory=dict)

    def __getitem__(self, source: str) -> list[Row]:
        return self.rows[source]

    def by(self, source: str, column: str) -> dict[object, list[Row]]:
        """The rows of a source by what stands in a column; what is empty is nobody's."""
        if (source, column) not in self.known:
            found = self.known[source, column] = {}
            for row in self.rows[source]:
                if row[column] is not None:
                    found.setdefault(row[column], []).append(row)
        return self.known[source, column]

    def of(self, source: str, column: str, value: object) -> list[Row]:
        return self.by(source, column).get(value, [])

    def told_to(self, *sources: str) -> date:
        """The last day of which every one of these sources tells; none lies ahead."""
        ends = []
        for source in sources:
            came = [last_of_month(owed.start) for owed in self.returns if owed.source == source and owed.returned]
            ends += [max(came)] if came else []
        return min([self.today, *ends])


Recount = Callable[[City], Iterable[Case]]
Test = Callable[[Row], object]


def each(source: str, day: str, of: Test = lambda row: True, what: Test = lambda row: True, **more: object) -> Recount:
    """Rows of a source by a column of days. of: which of them. what: what each is. who, out_of, withheld: functions too."""

    def cases(city: City) -> Iterable[Case]:
        for row in city[source]:
            if row[day] is not None and of(row):
                yield Case(row[day], row, what(row), **{name: told(row) for name, told in more.items()})

    return cases


def day_of(moment: Day) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def first_of_month(moment: Day) -> date:
    return day_of(moment).replace(day=1)


def last_of_month(moment: Day) -> date:
    return date(moment.year, moment.month, monthrange(moment.year, moment.month)[1])


def financial_year(moment: Day) -> int:
    return moment.year if moment.month >= 4 else moment.year - 1


def in_the_year_before(earlier: Day, later: Day) -> bool:
    """Within 12 months; the same day a year before is still within."""
    return day_of(later) - relativedelta(years=1) <= day_of(earlier) <= day_of(later)


def hours(earlier: datetime, later: datetime) -> float:
    """Those that pass, also where the clocks change in between."""
    return (in_utc(later) - in_utc(earlier)).total_seconds() / 3600


def hours_later(moment: datetime, count: int) -> datetime:
    return (in_utc(moment) + timedelta(hours=count)).astimezone(UK).replace(tzinfo=None, fold=0)


def in_utc(moment: datetime) -> datetime:
    """Of the hour that comes twice, the second."""
    return moment.replace(tzinfo=UK, fold=moment.month == 10).astimezone(UTC)


def works(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


EVERY_DAY = [FIRST_DAY + timedelta(days=count) for count in range((LAST_DAY - FIRST_DAY).days + 1)]
WORKING_DAYS = list(filter(works, EVERY_DAY))


def working_days_on(day: date, count: int) -> date | None:
    """So many working days later; the day itself is not counted. None where bank holidays are not known so far ahead."""
    later = bisect_right(WORKING_DAYS, day) + count - 1
    return WORKING_DAYS[later] if later < len(WORKING_DAYS) else None


def working_days_between(earlier: date, later: date) -> int:
    """After the one and up to the other."""
    return bisect_right(WORKING_DAYS, later) - bisect_right(WORKING_DAYS, earlier)
