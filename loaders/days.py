"""What a cell says of a day or a moment, in the orders and spellings of people, Excel and exports; day first.

A bare date is a day without a time, a datetime a moment as UK clocks show it.
"""

import re
from datetime import date, datetime, time, timedelta

from loaders.cells import Doubtful, Unreadable, as_text
from loaders.times import CLOCKS, at_time

EXCEL_EPOCH = date(1899, 12, 30)
EARLIEST_SERIAL, LATEST_SERIAL = 14_000, 80_000
EARLIEST, LATEST = (EXCEL_EPOCH + timedelta(days=serial) for serial in (EARLIEST_SERIAL, LATEST_SERIAL))  # 1938 to 2119
PLACEHOLDERS = {date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1)}  # written where no date is known

NO_DATE = "a date was expected, such as 02/09/2024 or 2024-09-02"
NO_SERIAL = "a date was expected; this number is not one Excel uses for a recent date"
NO_DAY = "this day does not exist"
NO_SUCH_YEAR = "this year cannot be right; leave the cell empty where no day is known"
ONLY_A_MONTH = "only a month is given; its first day was taken, so write the day, or hours and ages may be counted wrongly"
OTHER_WEEKDAY = "the day of the week does not fit this date; check both"

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

NUMBERS = r"(?P<day>\d{1,2})[/.\- ]+(?P<month>\d{1,2})[/.\- ]+(?P<year>\d{4}|\d{2})"
DAY_FIRST = re.compile(NUMBERS + r"(?!\d)")
USUAL = re.compile(NUMBERS + r"(?:[ ,]+(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?)?")
WITH_TIME = (
    *(re.compile(rf"(?P<date>.*?\d)(?:[\s,;:t@\-–]|\bat\b)+{clock.pattern}", re.I) for clock in CLOCKS),
    re.compile(rf"{CLOCKS[0].pattern}[\s,]+(?:on )?(?P<date>.+)", re.I),
)

APART, NAME, DAY_OF_MONTH, YEAR = r"[\s/.,\-–]*", r"(?P<name>[a-z]{3,9})", r"(?P<day>\d{1,2})", r"(?P<year>\d{4}|'?\d{2})"
FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        NUMBERS,
        r"(?P<year>\d{4})[/.\- ]+(?P<month>\d{1,2})[/.\- ]+(?P<day>\d{1,2})",
        rf"{DAY_OF_MONTH}(?:st|nd|rd|th)?(?: of)?{APART}{NAME}{APART}{YEAR}",
        rf"{NAME}{APART}{DAY_OF_MONTH}(?:st|nd|rd|th)?[\s/.,\-–]+{YEAR}",
        rf"(?P<year>\d{{4}}){APART}{NAME}{APART}{DAY_OF_MONTH}",
        rf"{NAME}{APART}{YEAR}",
        rf"(?P<year>\d{{4}}){APART}{NAME}",
    )
)
MONTH_ALONE = re.compile(rf"{NAME}{APART}{YEAR}|\d{{4}}{APART}[a-z]{{3,9}}", re.I)
EIGHT_DIGITS = re.compile(r"\d{8}")
WEEK_COMMENCING = re.compile(r"^(w/?c|week commencing|wk commencing|w/b)[ :.]*", re.I)
WEEKDAY = re.compile(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+(?=\w)", re.I)
ZONE_ALONE = re.compile(r"(?<=\d)(z|[+-]\d{2}:\d{2})$", re.I)


class MonthFirst(Unreadable):
    """A date that only makes sense with the month first: the whole column may be written that way."""


def moment_of(cell: object) -> date | None:
    """The day a cell stands for, or the moment where it gives a time; None for a placeholder such as 1900-01-01.

    Raises MonthFirst or Unreadable.
    """
    found = moment_in(cell)
    day = day_of(found)
    if day in PLACEHOLDERS:
        return None
    if not EARLIEST <= day <= LATEST:
        raise Unreadable(NO_SUCH_YEAR)
    return found


def day_meant(cell: object) -> date | None:
    """As moment_of, where no month will do. Raises Doubtful with the first day of a month that is all a cell says."""
    found = moment_of(cell)
    if isinstance(cell, str) and MONTH_ALONE.fullmatch(bare(cell)):
        raise Doubtful(ONLY_A_MONTH, found)
    return found


def day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def moment_in(cell: object) -> date:
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and not EIGHT_DIGITS.fullmatch(as_text(cell)):
        return from_serial(float(cell))
    return moment_in_text(bare(as_text(cell)))


def bare(text: str) -> str:
    """Without what stands in front of a day: an apostrophe, "w/c"."""
    return WEEK_COMMENCING.sub("", text.lstrip("'’"))


def from_serial(number: float) -> date:
    if number in (0, 1, 2):
        return EXCEL_EPOCH
    if not EARLIEST_SERIAL <= number <= LATEST_SERIAL:
        raise Unreadable(NO_SERIAL)
    if float(number).is_integer():
        return EXCEL_EPOCH + timedelta(days=number)
    return datetime.combine(EXCEL_EPOCH, time()) + timedelta(seconds=round(number * 86_400))


def moment_in_text(text: str) -> date:
    """A day, or a day and a time in either order."""
    if usual := USUAL.fullmatch(text):
        return at_time(day_from(usual), usual) if usual["hour"] else day_from(usual)
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        serial = from_serial(float(text))
        return datetime.combine(serial, time()) if text.endswith(".0") else serial  # among others with fractions: midnight
    if day := day_in(ZONE_ALONE.sub("", text)):
        return day
    for form in WITH_TIME:
        if (parts := form.fullmatch(text)) and (day := day_in(parts["date"])):
            return at_time(day, parts)
    raise Unreadable(NO_DATE)


def day_in(text: str) -> date | None:
    """The day that the whole text spells; None where it spells none."""
    weekday = WEEKDAY.match(text)
    text = text[weekday.end() :] if weekday else text
    if EIGHT_DIGITS.fullmatch(text):
        return from_digits(text)
    found = next((parts for form in FORMS if (parts := form.fullmatch(text)) and named_month(parts)), None)
    day = found and day_from(found)
    if weekday and day and WEEKDAYS[day.weekday()] != weekday[1].casefold():
        raise Unreadable(OTHER_WEEKDAY)
    return day


def named_month(parts: re.Match) -> int | None:
    """The month of a match, by its number or by its name or the beginning of it."""
    said = parts.groupdict()
    if said.get("month"):
        return int(said["month"])
    name = said["name"].casefold()
    starts = (number for number, month in enumerate(MONTHS, start=1) if month.startswith(name) or name == "sept" == month[:4])
    return next(starts, None)


def day_from(parts: re.Match) -> date:
    said = parts.groupdict()
    day, month, year = int(said.get("day") or 1), named_month(parts) or 0, int(said["year"].lstrip("'"))
    year += 0 if year > 99 else (2000 if year < 70 else 1900)
    if month > 12 >= day and DAY_FIRST.match(parts.string):
        raise MonthFirst("this date can only be read with the month first; dates here are day first")
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(NO_DAY) from None


def from_digits(text: str) -> date:
    """20240902, or 02092024 where it cannot be read the other way."""
    found = set()
    for form in ("%Y%m%d", "%d%m%Y"):
        try:
            found.add(datetime.strptime(text, form).date())
        except ValueError:
            continue
    likely = [day for day in found if EARLIEST <= day <= LATEST]
    if len(likely) != 1:
        raise Unreadable(NO_DATE)
    return likely[0]
