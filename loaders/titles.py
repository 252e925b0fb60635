"""Titles that partners spell as they like: as people compare them."""

from collections.abc import Sequence

from loaders.days_and_numbers import Day
from loaders.kind import Title
from loaders.source import Source
from periods import APRIL, DAY

LETTERS_AND_NUMBERS = (  # numbers that stand apart stay apart
    "regexp_replace(regexp_replace(replace(lower({}), '&', 'and'), '([0-9])[^\\p{{L}}\\p{{N}}]+([0-9])', '\\1~\\2', 'g'), "
    "'[^\\p{{L}}\\p{{N}}~]', '', 'g')"
)


def titles_of(source: Source) -> list[str]:
    """Columns of titles; those of published tables are their keys, and stay as they are."""
    return [] if source.reference else [column.name for column in source.columns if isinstance(column.kind, Title)]


def as_compared(source: Source, key: Sequence[str]) -> str:
    """SQL for the columns of a key: titles as they are compared, and of a month, quarter or year only which it is.

    Files that were kept by earlier versions hold any day of it.
    """
    grains = {column.name: column.kind.grain for column in source.columns if isinstance(column.kind, Day)}
    coarse = {name: grain.id for name, grain in grains.items() if grain is not DAY}
    told = {name: f"date_trunc('{grain}', CAST({name} AS DATE) - INTERVAL {APRIL - 1} MONTH)" for name, grain in coarse.items()}
    told |= {name: LETTERS_AND_NUMBERS.format(name) for name in titles_of(source)}
    return ", ".join(told.get(name, name) for name in key)
