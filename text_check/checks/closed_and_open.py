"""Some of a whole ended and the others are still open: together they must be all of it."""

import re
from itertools import islice

from text_check.check import Finding, TextCheck
from text_check.figures import NUMBER

OF_THESE = re.compile(r"\b(?:of (?:these|those|which|whom|them)|out of)\W+(?:\w+\W+){0,2}$", re.I)
ENDED = re.compile(r"^\W*(?:[a-z-]+\W+){0,6}?(?:discharged|closed|completed|ended|finished|resolved)\b", re.I)
OPEN = re.compile(r"^\W*(?:[a-z-]+\W+){0,6}?(?:remain(?:s|ed|ing)?|still|ongoing|open|waiting)\b", re.I)
LINES_ON, FIGURES_ON, LOOK_BACK = 2, 12, 40


def finds(read):
    for whole in read.figures:
        if whole.kind != NUMBER or not OF_THESE.search(whole.line.words[max(whole.start - LOOK_BACK, 0) : whole.start]):
            continue
        later = [each for each in following(read, whole) if each.kind == NUMBER and each.value < whole.value]
        ended = next((each for each in later if ENDED.match(after(each, read))), None)
        still = next((each for each in later if each is not ended and OPEN.match(after(each, read))), None)
        if ended and still and ended.value + still.value != whole.value:
            gap = whole.value - ended.value - still.value
            yield Finding(
                f"Of {whole.words}, {ended.words} ended and {still.words} are still open: that makes "
                f"{ended.value + still.value:,.0f}, "
                f"{abs(gap):,.0f} {'are unaccounted for' if gap > 0 else 'too many'}.",
                (whole.line.number, still.line.number),
                (ended, still),
            )


def following(read, whole) -> list:
    lines = [whole.line, *read.text.around(whole.line, 0, LINES_ON)]
    found = (each for line in lines for each in read.on(line) if line is not whole.line or each.start > whole.start)
    return list(islice(found, FIGURES_ON))


def after(figure, read) -> str:
    return figure.line.words[figure.end : figure.line.sentence_at(figure.start)[1]]


CHECK = TextCheck(
    title="Ended and open do not make the whole",
    says="Of a stated number some ended and some are still open, and the two do not add up to it.",
    finds=finds,
    fires=("There were 40 families. Of these, thirty were visited, with 12 cases closed. At present 15 cases remain open.",),
    silent=(
        "There were 40 families. Of these, thirty were visited, with 15 cases closed. At present 15 cases remain open.",
        "There were 40 families. Of these, thirty were visited, with 12 cases closed in time.",
    ),
)
