"""Columns of identifiers: only a keyed code is kept."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from loaders.beside_others import lost_zeros, with_words_beside, with_words_in_front
from loaders.cells import TOTAL, Doubtful, Unreadable, as_text
from loaders.identifiers import (
    CHECK_IT,
    CHILDREN,
    NEARLY,
    ROUNDED,
    SEVERAL,
    SEVERAL_NUMBERS,
    doubt_about,
    names_nobody,
    plain,
    reference,
)
from loaders.kind import ColumnKind, Read
from loaders.pseudonym import Seal

LONGEST_IDENTIFIER = 40
MOST_DIGITS_EXCEL_KEEPS = 10**15
FEWEST = 3  # numbers; fewer are slips
USUAL = "most numbers here have nearly as many digits as an NHS number or a UPN; if they are no council numbers, some are lost"
HAS_DIGIT = re.compile(r"\d")
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
ZEROS_LOST = "others in this column have more digits, with noughts in front; if Excel removed them, format the column as text"
SEVERAL_HERE = "more than one number seems to stand here; the row counts as one of its own: give each a row, or leave one number"
WORDS_BESIDE = "a word stands beside this number, and others in this column are numbers alone; leave out the word"
WORDS_IN_FRONT = (
    "the number behind these letters stands in this column by itself too; if it is the same child, leave out the letters"
)


def once_where_usual(doubts: dict[object, str], cells: int) -> dict[object, str]:
    """Numbers of other lengths that most of a column has are the council's own, rather: said of the first alone."""
    usual = [
        cell for cell, doubt in doubts.items() if doubt.endswith(CHECK_IT) and doubt.removesuffix(CHECK_IT) in NEARLY.values()
    ]
    if len(usual) < FEWEST or len(usual) * 2 <= cells:
        return doubts
    return {cell: doubt for cell, doubt in doubts.items() if cell not in usual} | {usual[0]: USUAL}


@dataclass(frozen=True)
class Sealed(ColumnKind):
    """An identifier; only its keyed pseudonym is kept. `family` keeps kinds of identifier apart."""

    family: str = "reference"

    def read(self, cell: object, seal: Seal) -> str | None:
        """None where the cell names nobody."""
        if isinstance(cell, (date, time)):
            raise Unreadable("Excel has made a date of this; format the column as text and fill it in again")
        text = plain(as_text(cell))
        if len(text) > LONGEST_IDENTIFIER:
            raise Unreadable("an identifier was expected; this is a longer text")
        if TOTAL.fullmatch(text):
            raise Unreadable("an identifier was expected; this says that the row is a total")
        if ROUNDED.fullmatch(text) or isinstance(cell, float) and cell >= MOST_DIGITS_EXCEL_KEEPS:
            raise Unreadable("Excel has rounded this number; format the column as text and fill it in again")
        if names_nobody(text, self.family == "child"):
            return None
        if not LETTER_OR_DIGIT.search(text):
            raise Unreadable("an identifier was expected; this has neither letters nor digits")
        return self.sealed_child(text, seal) if self.family == "child" else seal.pseudonym(self.family, reference(text))

    def sealed_child(self, text: str, seal: Seal) -> str:
        if not HAS_DIGIT.search(text):
            raise Unreadable("an NHS number, UPN or council person id was expected")
        code = seal.child(text)
        if len(text) > 13 and SEVERAL.search(re.sub(r"[\W_]+", "", text)):
            raise Unreadable("one child's number was expected; this holds several")
        return code

    def doubts(self, cells: Sequence[object], read: Mapping[object, Read]) -> dict[object, Unreadable]:
        texts = {cell: plain(as_text(cell)) for cell, (value, _, _) in read.items() if value is not None}
        found = dict.fromkeys(lost_zeros(texts), ZEROS_LOST)
        found |= dict.fromkeys((cell for cell in texts if SEVERAL_NUMBERS.search(as_text(cell))), SEVERAL_HERE)
        if self.family == "child":
            found |= dict.fromkeys(with_words_beside(texts), WORDS_BESIDE)
            found |= dict.fromkeys(with_words_in_front(texts), WORDS_IN_FRONT)
            found |= dict.fromkeys((cell for cell, text in texts.items() if CHILDREN.search(text)), SEVERAL_HERE)
            found |= once_where_usual({cell: doubt for cell, text in texts.items() if (doubt := doubt_about(text))}, len(texts))
        return {cell: Doubtful(doubt) for cell, doubt in found.items()}
