"""Raised letters and digits within a cell of an xlsx, as of a footnote: a parser joins them to the rest, and 12² becomes 122."""

import re
from collections.abc import Iterator
from html import unescape

from loaders.containers.lost import Cell
from loaders.containers.xlsx import CELL_NAME, position_of

TEXT_OF_MANY = re.compile(rb"<(?:\w+:)?si(?:\s*/>|>(.*?)</(?:\w+:)?si>)", re.S)
TEXT_OF_A_CELL = re.compile(rb"<(?:\w+:)?c(\s[^<>]*)>\s*<(?:\w+:)?is>(.*?)</(?:\w+:)?is>", re.S)
NUMBER_OF_TEXT = re.compile(rb"""<(?:\w+:)?c(\s[^<>]*?\bt\s*=\s*["']s["'][^<>]*)>\s*<(?:\w+:)?v>(\d+)</""")
RUN = re.compile(rb"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.S)
WORDS = re.compile(rb"<(?:\w+:)?t(?:\s[^<>]*)?>(.*?)</(?:\w+:)?t>", re.S)
RAISED = re.compile(rb"""<(?:\w+:)?vertAlign\s+val\s*=\s*["']superscript["']""")
ORDINALS = {"st", "nd", "rd", "th"}  # 1st, 2nd


def texts_with_raised(shared: bytes) -> dict[int, str]:
    """Of the texts that the cells of a workbook share, by number, those with a raised mark, without it."""
    if b"superscript" not in shared:
        return {}
    found = ((number, without_raised(text[1] or b"")) for number, text in enumerate(TEXT_OF_MANY.finditer(shared)))
    return {number: text for number, text in found if text is not None}


def cells_with_raised(sheet: bytes, shared: dict[int, str]) -> dict[Cell, str]:
    """The cells with such a text, shared or their own, and what is left of it."""
    return {
        position_of(name[1].decode().upper()): text
        for attributes, text in texts_of(sheet, shared)
        if (name := CELL_NAME.search(attributes))
    }


def texts_of(sheet: bytes, shared: dict[int, str]) -> Iterator[tuple[bytes, str]]:
    for cell in NUMBER_OF_TEXT.finditer(sheet) if shared else ():
        if (number := int(cell[2])) in shared:
            yield cell[1], shared[number]
    for cell in TEXT_OF_A_CELL.finditer(sheet) if b"superscript" in sheet else ():
        if (text := without_raised(cell[2])) is not None:
            yield cell[1], text


def without_raised(text: bytes) -> str | None:
    """What stands beside a raised mark; None where nothing is raised, all is, or it is the end of an ordinal number."""
    runs = [(words_of(run[1]), RAISED.search(run[1]) is not None) for run in RUN.finditer(text)]
    raised = "".join(words for words, is_raised in runs if is_raised).strip()
    left = "".join(words for words, is_raised in runs if not is_raised)
    return left if raised and left.strip() and raised.casefold() not in ORDINALS else None


def words_of(run: bytes) -> str:
    return unescape(b"".join(WORDS.findall(run)).decode())
