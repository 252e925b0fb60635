"""A number of cases after two wholes, of which the text does not say which one it is a part of."""

import re

from text_check.check import UNCLEAR, Finding, TextCheck
from text_check.figures import NUMBER

IN_CASES = re.compile(r"\bin\s+$", re.I)
CASES = re.compile(r"\s+(?:cases|instances|occasions)\b(?!\s+(?:of these|of those|out of))", re.I)


def finds(read):
    for figure in read.figures:
        words = figure.line.words
        cases = CASES.match(words, figure.end)
        if figure.kind != NUMBER or not cases or not IN_CASES.search(words[max(figure.start - 5, 0) : figure.start]):
            continue
        start, _ = figure.line.sentence_at(figure.start)
        before = [
            each for each in read.on(figure.line) if each.kind == NUMBER and each.end <= start and each.value >= figure.value
        ]
        wholes = [each for each in before if figure.line.sentence_at(each.start) == figure.line.sentence_at(before[-1].start)]
        if len(wholes) > 1:
            said = " or of the ".join(each.words for each in wholes)
            yield Finding(f"“{words[figure.start : figure.end]}{cases[0]}”: of the {said}?", (figure.line.number,), (figure,))


CHECK = TextCheck(
    title="Of which whole",
    says="A number of cases follows two wholes, and the text does not say of which one it is a part.",
    finds=finds,
    kind=UNCLEAR,
    fires=("Of the 40 homes visited, 15 had no alarm. In nine cases, the door was locked.",),
    silent=(
        "Of the 40 homes visited, 15 had no alarm. In nine of these cases, the door was locked.",
        "We visited 40 homes. In nine cases, the door was locked.",
    ),
)
