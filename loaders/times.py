"""What a cell says of the time of day, and the moment it makes of a day, as UK clocks show it."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loaders.cells import Unreadable, as_text

UK = ZoneInfo("Europe/London")

NO_TIME = "this time does not exist"
TIME_EXPECTED = "a time was expected, such as 14:30; the day beside it is kept without one"
CLOCKS_FORWARD = "the clocks went forward over this hour, so it does not exist; check the time"
CLOCKS_BACK = "the clocks went back in this hour, so it came twice; hours counted from it may be one out"

AFTER = r"(?: ?h(?:(?:ou)?rs?)?)?(?: ?(?P<zone>z|utc|gmt|bst|[+-]\d{2}(?::?\d{2})?))?"
# 21:40, 21.40, 21h40, 9.40 pm; 9pm; 2140 hrs; each perhaps with a zone
CLOCKS = tuple(
    re.compile(form + AFTER, re.I)
    for form in (
        r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)? ?(?P<half>[ap]\.?m\.?)?",
        r"(?P<hour>\d{1,2}) ?(?P<half>[ap]\.?m\.?)",
        r"(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?",
    )
)
PART_OF_A_DAY = re.compile(r"0?\.\d{3,}")  # as Excel holds a time


def time_of(cell: object) -> timedelta:
    """How long after midnight a cell says that it is. Raises Unreadable."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second)
    if isinstance(cell, timedelta) and timedelta() <= cell <= timedelta(days=1):
        return cell
    text = as_text(cell).lstrip("'’")
    if isinstance(cell, float) and 0 < cell < 1 and round(cell, 2) == cell:  # 0.15 is a quarter past midnight, or 03:36
        raise Unreadable(TIME_EXPECTED)
    if isinstance(cell, float) and 0 <= cell < 1 or PART_OF_A_DAY.fullmatch(text):
        return timedelta(seconds=round(float(text) * 86_400))
    text = text.zfill(4) if text.isdecimal() and (len(text) > 2 or text == "0") else text  # 9 may be hours or minutes
    clock = next((parts for form in CLOCKS if (parts := form.fullmatch(text))), None)
    if clock is None or clock["zone"]:
        raise Unreadable(TIME_EXPECTED)
    return after_midnight(clock)


def at_time(day: date, clock: re.Match) -> datetime:
    """The moment as UK clocks show it; 24:00 is the next midnight."""
    moment = datetime.combine(day, time()) + after_midnight(clock)
    zone = clock.groupdict().get("zone")
    return (moment - offset_of(zone)).replace(tzinfo=UTC).astimezone(UK).replace(tzinfo=None) if zone else moment


def after_midnight(clock: re.Match) -> timedelta:
    said = clock.groupdict()
    hour, minute, second = (int(said.get(name) or 0) for name in ("hour", "minute", "second"))
    half = (said.get("half") or "")[:1].casefold()
    if half and 0 < hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half == "a" and hour:
        hour = 99
    if hour > 24 or minute > 59 or second > 59 or hour == 24 and minute + second:
        raise Unreadable(NO_TIME)
    return timedelta(hours=hour, minutes=minute, seconds=second)


def offset_of(zone: str) -> timedelta:
    """How far the zone is ahead of UTC."""
    if zone[0] not in "+-":
        return timedelta(hours=zone.casefold() == "bst")
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) * (-1 if zone[0] == "-" else 1)


def hour_of_the_change(moment: datetime) -> str | None:
    """What to say of a time in the one hour a year that UK clocks leave out, and the one they show twice."""
    if moment.hour != 1 or moment.day < 25 or moment.month not in (3, 10) or moment.weekday() != 6:
        return None
    return CLOCKS_FORWARD if moment.month == 3 else CLOCKS_BACK
