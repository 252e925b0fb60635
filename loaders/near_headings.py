"""Which column a heading that was not understood may have been meant for."""

import difflib

from loaders.cells import fold
from loaders.source import Source


def nearest(heading: str, source: Source, absent: list[str]) -> str | None:
    """Of the columns that were not sent the one spelt most alike; None where none is near."""
    spellings = {spelling: name for spelling, name in source.spellings.items() if name in absent}
    close = difflib.get_close_matches(fold(heading), list(spellings), n=1)
    return spellings[close[0]] if close else None
