"""How a sheet is named in messages and beside its rows: by its own name only where that cannot be about a person."""

import calendar
import re

from loaders.cells import Unreadable, may_be_about_a_person, tidy
from loaders.kind import Title
from loaders.pseudonym import NO_SEAL
from loaders.read import Sheet
from loaders.sealed import Sealed
from loaders.source import Source

LISTS, GUIDE = TEMPLATE_SHEETS = ("Lists", "Guide")  # beside the table of a template; that they hold no rows is no news

PLAIN_WORDS = set(
    "a all and by copy csv data draft export extract final for list lists log month monthly new of old older original page part "
    "per previous q quarter quarterly record records report return returns sept sheet table the to update updated version w c wc "
    "week weekly year yearly".split()
)
DOUBTFUL_WORDS = set(
    "archive archived backup cancelled deleted discarded do draft dummy duplicate duplicates error errors example invalid "
    "not obsolete old remove removed superseded test testing tests unused use void withdrawn".split()
)
MONTH_WORDS = {name.casefold() for name in (*calendar.month_name, *calendar.month_abbr)}
GIVEN_BY_PROGRAMS = re.compile(r"(?:csv|data|export|sheet|table|tabelle|worksheet)[ _]?\d{0,3}", re.I)
WORD = re.compile(r"[^\W\d_]+")


def label(sheet: Sheet, source: Source) -> str:
    """The sheet's name if it is plain or is read as a column of the source; otherwise its position."""
    shown = is_plain(sheet.name, source) or is_read(sheet.name, source)
    return sheet.name if shown else f"no. {sheet.number}"


def as_cell(sheet: Sheet, source: Source) -> str:
    """The sheet's name as it stands for a column; nothing where a program gave it, or no title can be made of such words."""
    titled = source.sheet_column and isinstance(source.column(source.sheet_column).kind, Title)
    return "" if GIVEN_BY_PROGRAMS.fullmatch(tidy(sheet.name)) or titled and is_plain(sheet.name, source) else sheet.name


def is_plain(name: str, source: Source) -> bool:
    """Whether it is made of small numbers, months, plain words and words of the declaration only."""
    declared = " ".join((source.id, source.title, source.partner, source.grain, source.file_name, *source.senders))
    known = PLAIN_WORDS | DOUBTFUL_WORDS | MONTH_WORDS | words_of(declared)
    return not may_be_about_a_person(name) and words_of(name) <= known


def may_not_count(name: str) -> bool:
    """Whether it says that what stands on the sheet is not meant, or not any more: Deleted, Test 2, Do not use."""
    return bool(words_of(name) & (DOUBTFUL_WORDS - {"do", "not", "use"})) or {"not", "use"} <= words_of(name)


def words_of(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def is_read(name: str, source: Source) -> bool:
    kind = source.column(source.sheet_column).kind if source.sheet_column else None
    if kind is None or isinstance(kind, Sealed):
        return False
    try:
        return kind.read(tidy(name), NO_SEAL) is not None
    except Unreadable:
        return False
