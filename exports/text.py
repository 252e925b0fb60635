"""Text that leaves in a file: no character a reader cannot see, nothing a spreadsheet could take for a formula."""

import re
import unicodedata
from collections.abc import Iterable

TRIGGERS = "=+-@\u2212"  # what begins a formula somewhere; full-width and small variants are folded onto these
LONGEST_NAME = 31  # of a sheet, says Excel
LONGEST_CELL = 32_000  # Excel ends at 32,767
RESERVED = {"history"}  # Excel keeps this name for itself
UNSEEN = {"Cc", "Cs", "Co", "Cn", "Cf"}  # controls, halves of characters, private, not assigned, formatting
SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
AFTER_SEPARATOR = re.compile(r"([;,|]\s*[\"']?\s*)(?=[=+\-@\u2212\uff0b\uff0d\uff1d\uff20\ufe62\ufe63\ufe66\ufe6b])")


def readable(text: str) -> str:
    """On one line, without what cannot be seen, no longer than a cell can be."""
    joined = SPACES.sub(" ", text)
    return "".join(each for each in joined if unicodedata.category(each) not in UNSEEN)[:LONGEST_CELL]


def begins_a_formula(text: str) -> bool:
    """Whether its first visible character does, as a spreadsheet somewhere might read it."""
    first = text.lstrip(" \u00a0\u3000\"'").strip()[:1]
    return unicodedata.normalize("NFKC", first)[:1] in tuple(TRIGGERS)


def for_csv(text: str) -> str:
    """Readable, with an apostrophe before what would begin a formula: at the start, or where another separator is in use."""
    said = AFTER_SEPARATOR.sub(r"\1'", readable(text))
    return f"'{said}" if begins_a_formula(said) else said


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Names that Excel takes: 31 characters, no []:*?/\\, none twice, in whatever case."""
    taken: set[str] = set()
    return [unique(re.sub(r"[\[\]:*?/\\]", " ", readable(title)).strip(" '") or "Sheet", taken) for title in titles]


def unique(name: str, taken: set[str]) -> str:
    for number in range(1, 10_000):
        ending = "" if number == 1 else f" {number}"
        tried = name[: LONGEST_NAME - len(ending)].rstrip(" '") + ending
        if tried.casefold() not in taken | RESERVED:
            taken.add(tried.casefold())
            return tried
    raise ValueError("too many sheets of one name")


def file_name(*words: str, ending: str) -> str:
    """Plain letters, digits and hyphens, so that no system and no mail gateway stumbles over it."""
    plain = "-".join(re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-") for word in words if word)
    return f"{plain[:120].strip('-')}.{ending}"
