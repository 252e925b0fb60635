"""What one cell of a partner's workbook says: its text, the words for a missing value, its date, number or age."""

import re
from datetime import date, datetime, time, timedelta

NOT_APPLICABLE = "not applicable"
NOT_AVAILABLE = "not available"
SUPPRESSED = "suppressed"
NOT_RETURNED = "not returned"
UNREADABLE = "unreadable"

# Words and symbols that partners and the DfE write where a value is missing (DfE data symbols: c k u x z).
MEANINGS = {
    NOT_APPLICABLE: ("n/a", "na", "not applicable", "[z]"),
    NOT_AVAILABLE: ("n/k", "nk", "not known", "unknown", "-", "–", "..", ":", "tbc", "?", "[x]", "not recorded", "null"),
    SUPPRESSED: ("*", "<5", "[c]", "suppressed"),
    NOT_RETURNED: ("nil return", "not returned", "no return"),
}
STATUS_WORDS = {word: status for status, words in MEANINGS.items() for word in words}
STATUS_LETTERS = {"c": SUPPRESSED, "k": SUPPRESSED, "u": NOT_AVAILABLE, "x": NOT_AVAILABLE, "z": NOT_APPLICABLE}

EXCEL_ERRORS = {"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!"}

EXCEL_EPOCH = datetime(1899, 12, 30)
EARLIEST_SERIAL, LATEST_SERIAL = 14_000, 80_000  # 1938 to 2119: nothing in these extracts lies outside
PLACEHOLDERS = {date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1)}  # written where no date is known

DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4}|\d{2})"
    r"(?:[ T,]+(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?)?$"
)
ISO = re.compile(r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$")
MONTH_NAMES = ("%d %b %Y", "%d %b %Y %H:%M", "%d %B %Y", "%d-%b-%Y", "%d-%b-%y", "%d %b %y", "%d %B %Y %H:%M", "%d-%b-%Y %H:%M")
MONTH_ONLY = ("%b-%y", "%b %y", "%b %Y", "%B %Y", "%b-%Y")
WEEK_COMMENCING = re.compile(r"^(w/?c|week commencing|wk commencing|w/b)[ :.]*", re.I)
NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")
ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b")
SEPTEMBER = re.compile(r"\bsept\b", re.I)

ABOUT_A_PERSON = re.compile(
    r"\d{6,}|\d{3}[ \-]\d{3}[ \-]\d{4}"  # somebody's number
    r"|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d\d-\d\d"  # a day, perhaps of birth
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!(?-i:st|nd|rd|th)\b)[A-Z]{2}\b"  # a postcode
    r"|\b(?:mr|miss|dob|nhs (?:no|number))\b|\w@\w[\w\-]*\.\w",
    re.I,
)


class Unreadable(ValueError):
    """A cell that cannot be understood. Its message says what was expected and never quotes the cell."""


class MonthFirst(Unreadable):
    """A date that only makes sense with the month first: the whole column may be written that way."""


def tidy(text: str) -> str:
    """The text without no-break and doubled spaces, zero-width characters and a stray byte-order mark."""
    if not text.isascii():
        for stray in ("\u200b", "\ufeff", "\u200e"):
            text = text.replace(stray, "")
    return " ".join(text.split())


def fold(text: str) -> str:
    """The text as it is compared: lower case, letters and digits only; a percentage is not the count it is of."""
    return NEITHER_LETTER_NOR_DIGIT.sub("", text.casefold().replace("%", "percent"))


def as_text(cell: object) -> str:
    """Any cell as text, tidy already where it was one; a whole number loses the `.0` that Excel gives it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def status_of(text: str, letters: bool = False) -> str | None:
    """The status that a word or symbol stands for. `letters`: c, k, u, x and z count as symbols too."""
    lowered = text.casefold()
    if lowered.startswith("<") and re.fullmatch(r"<\s*\d{1,2}", lowered):
        return SUPPRESSED
    return STATUS_WORDS.get(lowered) or (STATUS_LETTERS.get(lowered) if letters else None)


def moment_of(cell: object) -> datetime | None:
    """The date and time a cell stands for, day first; None for a placeholder such as 1900-01-01.

    Raises MonthFirst or Unreadable.
    """
    moment = moment_in(cell)
    return None if moment.date() in PLACEHOLDERS else moment


def moment_in(cell: object) -> datetime:
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return from_serial(float(cell))
    return moment_in_text(WEEK_COMMENCING.sub("", as_text(cell)))


def from_serial(number: float) -> datetime:
    if number in (0, 1, 2):
        return EXCEL_EPOCH
    if not EARLIEST_SERIAL <= number <= LATEST_SERIAL:
        raise Unreadable("a date was expected; this number is not one Excel uses for a recent date")
    return EXCEL_EPOCH + timedelta(seconds=round(number * 86_400))


def moment_in_text(text: str) -> datetime:
    if parts := DAY_FIRST.match(text):
        return from_parts(parts)
    if ISO.match(text):
        return from_iso(text)
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return from_serial(float(text))
    plain = SEPTEMBER.sub("Sep", ORDINAL.sub("", text))
    for form in (*MONTH_NAMES, *MONTH_ONLY):
        try:
            return datetime.strptime(plain, form)
        except ValueError:
            continue
    raise Unreadable("a date was expected, such as 02/09/2024 or 2024-09-02")


def from_iso(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text.replace("Z", "")).replace(tzinfo=None)
    except ValueError:
        raise Unreadable("this day does not exist") from None


def from_parts(parts: re.Match) -> datetime:
    day, month = int(parts["day"]), int(parts["month"])
    year = int(parts["year"])
    year += 0 if year > 99 else (2000 if year < 70 else 1900)
    if month > 12 >= day:
        raise MonthFirst("this date can only be read with the month first; dates here are day first")
    hour, minute, second = (int(parts[name] or 0) for name in ("hour", "minute", "second"))
    try:
        return datetime(year, month, day, hour, minute, second)
    except ValueError:
        raise Unreadable("this day does not exist") from None


def number_in(cell: object) -> float:
    if isinstance(cell, (int, float)):
        return float(cell)
    text = re.sub(r"[£$,%\s]", "", as_text(cell))
    negative = text.startswith("(") and text.endswith(")")
    thousands = 1000 if text[-1:].casefold() == "k" else 1
    try:
        number = float(text.strip("()").rstrip("kK")) * thousands
    except ValueError:
        raise Unreadable("a number was expected") from None
    if number != number or abs(number) == float("inf"):
        raise Unreadable("a number was expected")
    return -number if negative else number


def years_in(text: str) -> int | None:
    """Whole years of an age: 15, 15 yrs, 2 years 3 months, 18 months, 6 weeks, <1, unborn; None for anything else."""
    text = text.casefold()
    if re.fullmatch(r"(?:<|under|u) ?1(?: year)?|unborn|\d{1,3} ?(?:weeks?|wks?|days?)(?: old)?", text):
        return 0
    if years := re.fullmatch(r"(\d{1,3})(?:\.\d+)? ?(?:years?|yrs?|y)?(?: old)?", text):
        return int(years[1])
    if parts := re.fullmatch(r"(?:(\d{1,2}) ?(?:years?|yrs?|y),? ?(?:and )?)?(\d{1,3}) ?(?:months?|mths?|m)(?: old)?", text):
        return (int(parts[1] or 0) * 12 + int(parts[2])) // 12
    return None


def may_be_about_a_person(text: str) -> bool:
    """Whether a text that is not a cell of a known kind holds a number, a day, a postcode or a form of address."""
    return ABOUT_A_PERSON.search(text) is not None


def could_be_month_first(cell: object) -> bool:
    """Whether a text date would be another day if the month stood first."""
    parts = DAY_FIRST.match(tidy(cell)) if isinstance(cell, str) else None
    return bool(parts) and int(parts["day"]) <= 12 and parts["day"] != parts["month"]
