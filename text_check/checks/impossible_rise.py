"""A rise in per cent that no whole numbers up to the printed total can give."""

import re

from text_check.check import Finding, TextCheck
from text_check.context import TOTAL, change_of, clause, noun_after
from text_check.figures import NUMBER, PERCENT
from text_check.words import stem, stems

ROUNDING = 0.5
SMALL = 200  # a total above this can give every whole percentage


def finds(read):
    totals = totals_of(read)
    for figure in read.figures:
        before, after = clause(figure)
        change = change_of(before, after) if figure.kind == PERCENT else 0
        start, end = figure.line.sentence_at(figure.start)
        for noun in dict.fromkeys(stems(figure.line.words[start:end])) if change else ():
            total = totals.get(noun)
            if total and not can_be(figure.value * change, int(total.value)):
                yield Finding(
                    f"“{figure.words}” cannot be: with {total.words} in all (line {total.line.number}), no "
                    f"two whole numbers differ by it.",
                    (figure.line.number, total.line.number),
                    (figure,),
                )


def totals_of(read) -> dict:
    """By what is counted: figures that are called the total of it."""
    totals = {}
    for figure in read.figures:
        before, after = clause(figure)
        total = TOTAL.search(before)
        if figure.kind == NUMBER and total and 0 < figure.value <= SMALL:
            words = [word for word in re.findall(r"[A-Za-z]+", before[total.end() :]) if word.lower().endswith("s")]
            noun = stem(words[-1]) if words else noun_after(after)
            totals.setdefault(noun, figure)
    return totals


def can_be(change: float, most: int) -> bool:
    """Whether some number up to the most is, against another whole number, this many per cent more or less."""
    return any(abs(100 * (now - then) / then - change) <= ROUNDING for now in range(most + 1) for then in range(1, 2 * most + 2))


CHECK = TextCheck(
    title="A change that no whole numbers give",
    says="A change in per cent, of things of which the text prints the total, that no two whole numbers up to it can give.",
    finds=finds,
    fires=("Total fires reported: 10\n\nThere was a 18% increase in fires among barns.",),
    silent=("Total fires reported: 24\n\nThere was a 20% increase in fires among barns.", "There was a 18% increase in fires."),
)
