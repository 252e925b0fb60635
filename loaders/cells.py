"""What one cell of a partner's workbook says: its text, the words for a missing value, its age."""

import re

NOT_APPLICABLE = "not applicable"
NOT_AVAILABLE = "not available"
SUPPRESSED = "suppressed"
NOT_RETURNED = "not returned"
UNREADABLE = "unreadable"
NO_TIME_GIVEN = "no time given"  # of a moment: the day is there, the time is not

# Words and symbols that partners and the DfE write where a value is missing (DfE data symbols: c k u x z).
MEANINGS = {
    NOT_APPLICABLE: ("n/a", "na", "not applicable", "[z]"),
    NOT_AVAILABLE: ("n/k", "nk", "not known", "unknown", "tbc", "tba", "[x]", "not recorded", "not stated", "null", "(blank)"),
    SUPPRESSED: ("*", "<5", "[c]", "suppressed"),
    NOT_RETURNED: ("nil return", "not returned", "no return"),
}
STATUS_WORDS = {word: status for status, words in MEANINGS.items() for word in words}
STATUS_FOLDED = {re.sub(r"\W", "", word): status for word, status in STATUS_WORDS.items() if re.search("[a-z].*[a-z]", word)}
STATUS_LETTERS = {"c": SUPPRESSED, "k": SUPPRESSED, "u": NOT_AVAILABLE, "x": NOT_AVAILABLE, "z": NOT_APPLICABLE}

TOTAL = re.compile(r"(?:grand |sub[- ]?)?totals?\b", re.I)
ERROR = re.compile(r"#(?:[A-Z/0]+[!?]|N/?[AV]|GETTING_DATA|#+)|Err:\d{3}", re.I)  # of Excel in any language, of LibreOffice

ONLY_MARKS = re.compile(r"[-–—―−.:?… ]+")  # Word makes other dashes of a hyphen
NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")
NOR_SIGN = re.compile(r"[^\w<>≤≥=+]+|_+")

GARBLED = re.compile("â€|Ã[\x80-\xbf\u0192\u02c6-\u2122]|Â[\xa0-\xbf]|\ufffd")

ABOUT_A_PERSON = re.compile(
    r"\d{6,}|\d{3}[ \-]\d{3}[ \-]\d{4}"  # somebody's number
    r"|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d\d-\d\d"  # a day, perhaps of birth
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!(?-i:st|nd|rd|th)\b)[A-Z]{2}\b"  # a postcode
    r"|\b(?:mr|miss|dob|nhs (?:no|number))\b|\w@\w[\w\-]*\.\w",
    re.I,
)


class Unreadable(ValueError):
    """A cell that cannot be understood. Its message says what was expected and never quotes the cell."""


class Doubtful(Unreadable):
    """A cell that is understood and kept, with something odd about it to say."""

    def __init__(self, problem: str, value: object = None):
        super().__init__(problem)
        self.value = value


def tidy(text: str) -> str:
    """The text without no-break and doubled spaces, zero-width characters and a stray byte-order mark."""
    if not text.isascii():
        for stray in ("\u200b", "\ufeff", "\u200e"):
            text = text.replace(stray, "")
    return " ".join(text.split())


def fold(text: str) -> str:
    """The text as it is compared: lower case, letters and digits only; a percentage is not the count it is of."""
    return NEITHER_LETTER_NOR_DIGIT.sub("", text.casefold().replace("%", "percent"))


def compared(text: str) -> str:
    """The text as words of a list are compared: folded, with & read as and, and with the signs that turn it round: >4, <4, 4+."""
    return NOR_SIGN.sub("", text.casefold().replace("&", " and ").replace("%", "percent"))


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
    if text[-1:].isdigit():  # as identifiers, days and numbers do, and no word below
        return None
    if ONLY_MARKS.fullmatch(text):
        return NOT_AVAILABLE
    return STATUS_WORDS.get(lowered) or STATUS_FOLDED.get(fold(text)) or (STATUS_LETTERS.get(lowered) if letters else None)


def years_in(text: str) -> int | None:
    """Whole years of an age: 15, 15 yrs, 2 years 3 months, 18 months, 6 weeks, <1, unborn; None for anything else."""
    text = text.casefold()
    if re.fullmatch(r"(?:<|under|u) ?1(?: year)?|unborn|\d{1,3} ?(?:weeks?|wks?|days?)(?: old)?", text):
        return 0
    if years := re.fullmatch(r"(\d{1,3})(?:\.\d+)? ?(?:years?|yrs?|y)?(?: old)?", text):
        return int(years[1])
    if months := re.fullmatch(r"(\d{1,3}) ?(?:months?|mths?)(?: old)?", text):  # 14m may be a boy of 14
        return int(months[1]) // 12
    if parts := re.fullmatch(r"(\d{1,2}) ?(?:years?|yrs?|y),? ?(?:and )?(\d{1,3}) ?(?:months?|mths?|m)(?: old)?", text):
        return (int(parts[1]) * 12 + int(parts[2])) // 12
    return None


def is_garbled(text: str) -> bool:
    """Whether it holds no letter or digit, or letters of UTF-8 that were read as those of Windows."""
    return not fold(text) or GARBLED.search(text) is not None


def may_be_about_a_person(text: str) -> bool:
    """Whether a text that is not a cell of a known kind holds a number, a day, a postcode or a form of address."""
    return ABOUT_A_PERSON.search(text) is not None
