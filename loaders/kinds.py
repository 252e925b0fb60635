"""The kinds of column an extract can have, by the names that declarations use."""

from dataclasses import replace

from loaders.cells import compared
from loaders.days_and_numbers import OLDEST_CHILD, Age, Amount, Day, Moment, Number, Percentage, TimeOfDay
from loaders.kind import Choice, Coded, Flag, Title, Year
from loaders.public_text import Quote
from loaders.sealed import Sealed
from periods import GRAINS

LARGEST_WHOLE = 2**31 - 1


def choice(*options: str, also: dict[str, str] | None = None) -> Choice:
    """One of these words; `also` maps other spellings to them."""
    meanings = {compared(option): option for option in options}
    meanings.update({compared(spelling): option for spelling, option in (also or {}).items()})
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


def whole(least: int = -LARGEST_WHOLE, most: int = LARGEST_WHOLE) -> Amount:
    return Amount(words="a whole number", sql="INTEGER", letters_are_symbols=True, least=least, most=most, whole=True)


def age(at: str, least: int = 0, most: int = OLDEST_CHILD) -> Age:
    return Age(
        words=f"an age, or a date of birth that becomes the age on {at} and is forgotten",
        sql="INTEGER",
        words_come_first=True,
        at=at,
        least=least,
        most=most,
    )


REFERENCE = Sealed(words="the partner's own reference; only a keyed code is kept", family="reference")
CHILD = Sealed(words="NHS number, UPN or council person id; only a keyed code is kept", family="child")
PERSON = Sealed(words="a member of staff's own reference; only a keyed code is kept", family="person")
MOMENT = Moment(words="a date and time, such as 02/09/2024 21:40", sql="TIMESTAMP")
DAY = Day(words="a date, such as 02/09/2024", sql="DATE")
DAY_OR_MONTH = replace(DAY, words="a date, or a month, such as 02/09/2024 or Sep 2024", by_month=True)
PLANNED_DAY = replace(DAY, years_after=5)
PLANNED_DAY_OR_MONTH = replace(DAY_OR_MONTH, years_after=5)
EARLY_DAY = replace(DAY, years_before=25, years_after=5)  # of what may go on for a whole childhood, or come to light after one
A_MONTH = replace(DAY, words="a month, or any day of it, such as Sep 2024", grain=GRAINS["month"], kept=GRAINS["month"].first)
A_QUARTER = replace(
    DAY, words="a quarter, as any day of it, such as 30/09/2024", grain=GRAINS["quarter"], kept=GRAINS["quarter"].last
)
A_YEAR = replace(
    DAY, words="a financial year, as any day of it, such as 31/03/2025", grain=GRAINS["year"], kept=GRAINS["year"].last
)
TIME = TimeOfDay(words="a time, such as 21:40")
NUMBER = Number(words="a number", sql="DOUBLE", letters_are_symbols=True)
AMOUNT = Amount(words="a number", sql="DOUBLE", letters_are_symbols=True)
PERCENT = Percentage(words="a percentage, such as 85% or 85", sql="DOUBLE", letters_are_symbols=True)
FLAG = Flag(words="Yes or No; left empty it is not known, or a No where nothing but Yes is written", sql="BOOLEAN")
TICK = replace(FLAG, words="Yes or No; left empty it means No", is_tick=True)
YEAR = Year(words="a year, such as 2024 or 2024/25", sql="INTEGER")
TITLE = Title(words="a public name of a course, school or measure; never a person")
QUOTE = Quote(words="a sentence of a published document, or one about it; never about a person")
URN = Amount(
    words="the DfE's unique reference number, six digits",
    sql="INTEGER",
    letters_are_symbols=True,
    least=100_000,
    most=999_999,
    whole=True,
)
