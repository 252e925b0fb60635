"""The ways in which partners spell one and the same thing: dates, NHS numbers, ages, words, a missing value."""

from datetime import date, datetime, time
from random import Random

EXCEL_EPOCH = datetime(1899, 12, 30)
NO_BREAK_SPACE = "\u00a0"
SAMPLE_POSTCODE = "ZZ99 3CZ"  # the statisticians' code for an address in England that is not known


def moment(chance: Random, when: datetime, habits: tuple[int, int, int, int] = (6, 2, 1, 1)) -> object:
    """A date and time as a real date, as an Excel serial, or as text with a short or a long year."""
    form = chance.choices("dsxy", habits)[0]
    if form == "d":
        return when
    if form == "s":
        return serial(when)
    return when.strftime("%d/%m/%y %H:%M" if form == "x" else "%d/%m/%Y %H:%M")


def day(chance: Random, when: date, habits: tuple[int, int, int, int] = (6, 2, 1, 1)) -> object:
    form = chance.choices("dsxy", habits)[0]
    if form == "d":
        return datetime.combine(when, time())
    if form == "s":
        return int(serial(datetime.combine(when, time())))
    return when.strftime("%d/%m/%y" if form == "x" else "%d %b %Y")


def serial(when: datetime) -> float:
    return (when - EXCEL_EPOCH).total_seconds() / 86_400


def nhs(chance: Random, number: str) -> object:
    spaced = f"{number[:3]} {number[3:6]} {number[6:]}"
    forms = (spaced, int(number), number + " ", number, spaced.replace(" ", NO_BREAK_SPACE))
    return chance.choices(forms, (5, 3, 1, 2, 1))[0]


def council(chance: Random, number: str) -> object:
    """The council's own number of a child: text, a number, or text with a space behind."""
    return chance.choices((number, int(number), number + " "), (4, 7, 1))[0]


def spaced(chance: Random, word: str) -> str:
    """The word, now and then with a stray space of one kind or another."""
    return chance.choices((word, word + " ", word.replace(" ", "  "), NO_BREAK_SPACE + word), (20, 2, 1, 1))[0]


def age(years: int, born: date, on: date) -> object:
    if years:
        return years
    months = (on - born).days // 30
    return f"{months} months" if months >= 2 else "<1"


def child_name(number: int) -> str:
    return f"Sample Child {number:04d}"


def address(number: int) -> str:
    return f"{number % 90 + 1} Sample Street"
