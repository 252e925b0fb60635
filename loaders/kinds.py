"""The kinds of column an extract can have, by the names that declarations use."""

from loaders.cells import fold
from loaders.kind import Age, Choice, Coded, Day, Flag, Moment, Number, Title, Year
from loaders.public_text import Quote
from loaders.sealed import Sealed

LARGEST_WHOLE = 2**31 - 1


def choice(*options: str, also: dict[str, str] | None = None) -> Choice:
    """One of these words; `also` maps other spellings to them."""
    meanings = {fold(option): option for option in options}
    meanings.update({fold(spelling): option for spelling, option in (also or {}).items()})
    strangers = set(meanings.values()) - set(options)
    if strangers:
        raise ValueError(f"also names words that are not options: {sorted(strangers)}")
    return Choice(words="one of: " + ", ".join(options), words_come_first=True, options=options, meanings=meanings)


def codes(listed: dict[str, str], also: dict[str, str] | None = None) -> Coded:
    """A code list: code to word. Several codes may share a word."""
    words = choice(*dict.fromkeys(listed.values()), also=also)
    return Coded(
        words="a code or its word: " + ", ".join(f"{code} {word}" for code, word in listed.items()),
        words_come_first=True,
        options=words.options,
        meanings=words.meanings,
        codes=listed,
    )


def whole(least: int = -LARGEST_WHOLE, most: int = LARGEST_WHOLE) -> Number:
    return Number(words="a whole number", sql="INTEGER", letters_are_symbols=True, least=least, most=most, whole=True)


def age(at: str) -> Age:
    return Age(
        words=f"an age, or a date of birth that becomes the age on {at} and is forgotten",
        sql="INTEGER",
        words_come_first=True,
        at=at,
    )


REFERENCE = Sealed(words="the partner's own reference; only a keyed code is kept", family="reference")
CHILD = Sealed(words="NHS number, UPN or council person id; only a keyed code is kept", family="child")
PERSON = Sealed(words="a member of staff's own reference; only a keyed code is kept", family="person")
MOMENT = Moment(words="a date and time, such as 02/09/2024 21:40", sql="TIMESTAMP")
DAY = Day(words="a date, such as 02/09/2024", sql="DATE")
NUMBER = Number(words="a number", sql="DOUBLE", letters_are_symbols=True)
FLAG = Flag(words="Yes or No", sql="BOOLEAN")
YEAR = Year(words="a year, such as 2024 or 2024/25", sql="INTEGER")
TITLE = Title(words="a public name of a course, school or measure; never a person")
QUOTE = Quote(words="a sentence of a published document, or one about it; never about a person")
URN = Number(
    words="the DfE's unique reference number, six digits",
    sql="INTEGER",
    letters_are_symbols=True,
    least=100_000,
    most=999_999,
    whole=True,
)
