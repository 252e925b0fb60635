"""A share above a hundred, or a part that is larger than the whole it is said to be of."""

import re

from text_check.check import Finding, TextCheck
from text_check.context import change_of, clause
from text_check.figures import NUMBER, PERCENT

OUT_OF = re.compile(r"^\s*(?:[a-z-]+\s+){0,2}(?:out of(?:\s+the|\s+a total of)?|of (?:the|these|those|all))\s+$", re.I)
SHARE = re.compile(r"^\s+of\s+(?:the|all|our|these|those|[a-z]+s\b|children|people)", re.I)


def finds(read):
    for figure in read.figures:
        before, after = clause(figure)
        if figure.kind == PERCENT and figure.value > 100 and SHARE.match(after) and not change_of(before, after):
            yield Finding(f"“{figure.words}” is more than all of them.", (figure.line.number,), (figure,))
    for part, whole in zip(read.figures, read.figures[1:]):
        between = part.line.words[part.end : whole.start] if part.line is whole.line else ""
        if part.kind == whole.kind == NUMBER and OUT_OF.match(between) and part.value > whole.value:
            yield Finding(
                f"“{part.words}{between}{whole.words}”: the part is larger than the whole.", (part.line.number,), (part, whole)
            )


CHECK = TextCheck(
    title="More than the whole",
    says="A part is larger than what it is said to be a part of.",
    finds=finds,
    fires=("We heard 120% of the choirs.", "Of them, 18 out of 12 sang.", "We heard 40 choirs of the 30."),
    silent=(
        "We heard 80% of the choirs.",
        "Of them, 12 out of 18 sang.",
        "Choirs grew by 120%.",
        "We saw 40 choirs and 30 bands.",
    ),
)
