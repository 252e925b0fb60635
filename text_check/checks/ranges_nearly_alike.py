"""Two ranges that begin alike and end one apart: one of them is a slip."""

from itertools import combinations

from text_check.check import Check, Finding
from text_check.figures import RANGE


def finds(read):
    ranges = [each for each in read.figures if each.kind == RANGE]
    first = {}
    for each in ranges:
        first.setdefault((each.value, each.until, each.unit), each)
    for one, other in combinations(first.values(), 2):
        if one.unit and one.unit == other.unit and one.value == other.value and abs(one.until - other.until) == 1:
            yield Finding(
                f"“{one.words}” on line {one.line.number} and “{other.words}” on line {other.line.number} end one apart.",
                (one.line.number, other.line.number),
                (one, other),
            )


CHECK = Check(
    title="Ranges that end one apart",
    says="Two ranges of the same unit begin alike and end one apart.",
    finds=finds,
    fires=("Aged 5–10 years.\n\nOf those aged 5–11 years, most walked.",),
    silent=("Aged 5–10 years.\n\nOf those aged 5–16 years, most walked.", "Aged 5–10 years.\n\nAfter 5–11 days, most walked."),
)
