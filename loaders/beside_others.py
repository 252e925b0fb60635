"""Identifiers that look odd beside the others of their column."""

import re

from loaders.identifiers import child_number, child_number_in

FRONT = re.compile(r"^\D+")
WORD_BESIDE = re.compile(r"[A-Z]{3,}\s+\d|\d\s+[A-Z]{3,}")


def lost_zeros(texts: dict[object, str]) -> list[object]:
    """Cells shorter than the others of their column, all of which have a nought in front."""
    widths = {len(text) for text in texts.values() if text[0] == "0" and text.isdigit()}
    return [cell for cell, text in texts.items() if len(widths) == 1 and text.isdigit() and len(text) < max(widths)]


def with_words_in_front(texts: dict[object, str]) -> list[object]:
    """Cells with letters or marks before a number that another cell holds by itself."""
    alone = {text for text in texts.values() if text.isdigit()}
    behind = {cell: FRONT.sub("", text) for cell, text in texts.items() if not text.isdigit()} if alone else {}
    return [cell for cell, number in behind.items() if number in alone and child_number(texts[cell]) != number]


def with_words_beside(texts: dict[object, str]) -> list[object]:
    """Cells with a number and a word, where others of the column hold numbers alone: 12345 Jones."""
    alone = any(text.isdigit() for text in texts.values())
    return [cell for cell, text in texts.items() if alone and WORD_BESIDE.search(child_number_in(text))]
