"""Titles that are perhaps another one's: cut where the name of a sheet must end, or with the number of a copy behind."""

import re
from collections.abc import Iterable, Mapping

from loaders.cells import Doubtful, Unreadable, fold

MOST_OF_A_SHEET = 31  # letters that Excel allows in the name of a sheet
A_COPY = re.compile(r"\s*\(\d\)$")
CUT = "this may be the beginning of a longer title, cut after 31 letters as in the name of a sheet; write it in full"
COPIED = "a number in brackets, as of a copy, stands behind a title; write the title alone, or it counts apart"


def titles_in_doubt(found: Mapping[object, tuple[object, str | None, str | None]]) -> dict[object, Unreadable]:
    """Of the different cells of a column of titles those that have 31 letters and begin another, and those of copies."""
    titles = {cell: value for cell, (value, _, _) in found.items() if isinstance(value, str)}
    said = {cell: why for cell, title in titles.items() if (why := doubt_about(title, titles.values()))}
    return {cell: Doubtful(why) for cell, why in said.items()}


def doubt_about(title: str, others: Iterable[str]) -> str:
    short = fold(title)  # another spelling of the same title is no longer one
    if len(title) == MOST_OF_A_SHEET and any(each != short and each.startswith(short) for each in map(fold, others)):
        return CUT
    whole = A_COPY.sub("", title)
    return COPIED if whole != title and any(fold(each) == fold(whole) for each in others) else ""


def of_a_sheet(name: str) -> str:
    """What is odd about a title that is the name of a sheet; nothing where nothing is."""
    return CUT if len(name) == MOST_OF_A_SHEET else COPIED if A_COPY.search(name) else ""
