"""Titles that partners spell as they like: as people compare them."""

from collections.abc import Sequence

from loaders.kind import Title
from loaders.source import Source

LETTERS_AND_NUMBERS = (  # numbers that stand apart stay apart
    "regexp_replace(regexp_replace(replace(lower({}), '&', 'and'), '([0-9])[^\\p{{L}}\\p{{N}}]+([0-9])', '\\1~\\2', 'g'), "
    "'[^\\p{{L}}\\p{{N}}~]', '', 'g')"
)


def titles_of(source: Source) -> list[str]:
    """Columns of titles; those of published tables are their keys, and stay as they are."""
    return [] if source.reference else [column.name for column in source.columns if isinstance(column.kind, Title)]


def as_compared(source: Source, key: Sequence[str]) -> str:
    """SQL for the columns of a key, titles as they are compared."""
    return ", ".join(LETTERS_AND_NUMBERS.format(name) if name in titles_of(source) else name for name in key)
