"""Two ranges that begin alike and end one apart: one of them is a slip."""

from itertools import combinations

from text_check.check import Finding, TextCheck
from text_check.figures import RANGE, TextFigure


def finds(read):
    first: dict[tuple, TextFigure] = {}
    for figure in read.figures:
        if figure.kind == RANGE and figure.until is not None:
            first.setdefault((figure.value, figure.until, figure.unit), figure)
    for ((value, until, unit), one), ((again, later, same), other) in combinations(first.items(), 2):
        if unit and unit == same and value == again and abs(until - later) == 1:
            yield Finding(
                f"“{one.words}” on line {one.line.number} and “{other.words}” on line {other.line.number} end one apart.",
                (one.line.number, other.line.number),
                (one, other),
            )


CHECK = TextCheck(
    title="Ranges that end one apart",
    says="Two ranges of the same unit begin alike and end one apart.",
    finds=finds,
    fires=("Aged 5–10 years.\n\nOf those aged 5–11 years, most walked.",),
    silent=("Aged 5–10 years.\n\nOf those aged 5–16 years, most walked.", "Aged 5–10 years.\n\nAfter 5–11 days, most walked."),
)
