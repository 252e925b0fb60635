"""A number as an outlet says it, read back from words, cells and pictures."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from exports.sheet import NumberShown
from metrics.declaring.indicator import Indicator
from metrics.table import Figure, Table
from tests.units.town import File, Where

NUMBER_IN_WORDS = re.compile(r"−?[\d,]*\d(?:\.\d+)?")


class Said(NamedTuple):
    """A number as an outlet says it. off: how far from the file's own it may lie for its decimals or the ink's width."""

    where: Where
    number: float
    off: float
    decimals: int | None = None


def in_text(where: Where, words: str, place: int = 0) -> list[Said]:
    """The first number of a text, or another by its place; none in words alone such as hidden."""
    found = NUMBER_IN_WORDS.findall(words)
    if not found or words.startswith(("hidden", "not ", "–")):
        return []
    digits = found[place].replace(",", "").replace("−", "-")
    decimals = len(digits.partition(".")[2])
    return [Said(where, float(digits), 0.5 * 10**-decimals, decimals)]


def in_cell(where: Where, number: NumberShown | None) -> list[Said]:
    return [Said(where, number.value, 0.5 * 10**-number.places, number.places)] if number else []


def tables(file: File, indicator: Indicator) -> Iterator[Table]:
    for grain in ("month", "quarter", "year"):
        for by in (None, *indicator.by):
            yield file.table(indicator, grain, by)


def where_of(table: Table, row: Figure) -> Where:
    return Where(table.grain, table.by, row.start, row.breakdown)


def starts_of(table: Table) -> list[tuple]:
    return [(row.period, row.start) for row in table.rows]
