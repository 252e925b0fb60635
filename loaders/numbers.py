"""What a cell says as a number; a mark that parts thousands here and decimals elsewhere is left to the column as a whole."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta

from loaders.cells import Unreadable, as_text

NOUGHT = {"nil", "nil return", "none", "zero", "nought"}  # a return of nothing says how many there were
EXPECTED = "a number was expected"
A_TIME = "a number was expected; Excel holds a time or a day here, so format the cell as a number and fill it in again"
NONE = "None is read as nought; an export also writes it where nothing is known, so write 0, or leave the cell empty"
ROUGH = "the number is marked as roughly right; it was taken as it stands"
TWO_WAYS = "this number can be read two ways, because others in the column have a comma for decimals; ask which is meant"
THOUSANDS_PERHAPS = "this number can be read two ways: its dot may part thousands or decimals; ask which is meant"

ROUGHLY = re.compile(r"(?:(?:c|ca|circa|approx|approximately|about|around|roughly|est)\b[. ]*|[~≈] ?)(?=[£$€(\d])", re.I)
BRACKETS = re.compile(r"\((.*)\)")
MINUS = re.compile(r"[-−–] ?")
CURRENCY = re.compile(r"[£$€] ?")
UNIT = re.compile(r" ?[%k]$", re.I)

PLAIN = re.compile(r"\d+(\.\d+)?(E[+-]?\d+)?|\.\d+", re.I | re.ASCII)
BY_COMMAS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", re.ASCII)
BY_BLANKS = re.compile(r"[1-9]\d{0,2}([ '’]\d{3})+([.,]\d{1,2})?", re.ASCII)
BY_DOTS = re.compile(r"[1-9]\d{0,2}((\.\d{3}){2,}|(\.\d{3})+,\d+)", re.ASCII)
WITH_COMMA = re.compile(r"\d+,\d+", re.ASCII)
EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


def number_in(cell: object) -> float:
    """The number a cell stands for: 1,588 or £44,990 or (1,200) or 12% or 12k or nil. Raises Unreadable."""
    if isinstance(cell, (int, float)):
        return float(cell)
    if isinstance(cell, (date, time, timedelta)):
        raise Unreadable(A_TIME)
    text = as_text(cell).lstrip("'’").casefold()
    if text.rstrip(".") in NOUGHT:
        return 0
    body, negative = digits_and_sign(text)
    number = float(as_python(body)) * (1000 if text.rstrip(") ").endswith("k") else 1)
    if number == float("inf"):
        raise Unreadable(EXPECTED)
    return -number if negative else number


def is_rough(cell: object) -> bool:
    return isinstance(cell, str) and ROUGHLY.match(cell) is not None


def is_percentage(cell: object) -> bool:
    return isinstance(cell, str) and cell.rstrip(") ").endswith("%")


def digits_and_sign(text: str) -> tuple[str, bool]:
    """The digits and the marks between them, and whether the number is below nought."""
    text = ROUGHLY.sub("", text, count=1)
    inner = BRACKETS.fullmatch(text)
    text = inner[1].strip() if inner else text
    negative = bool(inner)
    for mark in (MINUS, CURRENCY, MINUS):
        found = mark.match(text)
        negative |= bool(found) and mark is MINUS
        text = text[found.end() :] if found else text
    return UNIT.sub("", text), negative


def as_python(body: str) -> str:
    """The digits with a dot for decimals and nothing between thousands."""
    if PLAIN.fullmatch(body):
        return body
    if BY_COMMAS.fullmatch(body):
        return body.replace(",", "")
    if BY_BLANKS.fullmatch(body):
        return re.sub("[ '’]", "", body).replace(",", ".")
    if BY_DOTS.fullmatch(body) or WITH_COMMA.fullmatch(body):
        return body.replace(".", "").replace(",", ".")
    raise Unreadable(EXPECTED)


def read_two_ways(cells: Iterable[object]) -> list[str]:
    """Of the different cells of a column those that nobody can read, because its commas and dots mean both things."""
    bodies = bodies_of(cells)
    by_commas = [cell for cell, body in bodies.items() if BY_COMMAS.fullmatch(body)]
    with_comma = [cell for cell, body in bodies.items() if WITH_COMMA.fullmatch(body) and not BY_COMMAS.fullmatch(body)]
    if not with_comma and not any(BY_DOTS.fullmatch(body) for body in bodies.values()):
        return []
    either = [cell for cell, body in bodies.items() if EITHER.fullmatch(body)]
    return either + (with_comma if by_commas else [])


def with_dots_for_thousands(cells: Iterable[object]) -> list[str]:
    """Of the different cells of a column of amounts those with a dot, where three digits follow every dot that there is.

    In 96.001k it parts decimals.
    """
    bodies = bodies_of(cell for cell in cells if not (isinstance(cell, str) and UNIT.search(cell.casefold())))
    dotted = [cell for cell, body in bodies.items() if "." in body]
    return dotted if all(EITHER.fullmatch(bodies[cell]) for cell in dotted) else []


def bodies_of(cells: Iterable[object]) -> dict[str, str]:
    return {cell: digits_and_sign(" ".join(cell.casefold().split()))[0] for cell in cells if isinstance(cell, str)}
