"""What is called an improvement while a figure that is read with it moved for the worse."""

import re

from metrics.declaring.indicator import HIGH_IS_GOOD, LOW_IS_GOOD
from metrics.table import WHOLE
from periods import year_before
from text_check.check import Finding, TextCheck
from text_check.figures import TIMES, TextFigure
from text_check.verdict import given

PRAISE = re.compile(r"\b(?:improve\w*|improving|better|progress|success\w*|achievement|encouraging|positive(?:ly)?)\b", re.I)


def finds(read):
    targets = {each.indicator.id: each for each in read.names.targets if each.indicator and each.group == WHOLE}
    for line in read.text.lines if read.year else ():
        for start, end in line.sentences:
            if not (praise := PRAISE.search(line.words, start, end)):
                continue
            said = [
                each for each in read.verdicts if each.figure.line is line and start <= each.figure.start < end and each.indicator
            ]
            together = dict.fromkeys(name for each in said for name in (each.indicator.id, *each.indicator.read_with))
            worse = [words for name in together if name in targets and (words := moved_for_the_worse(targets[name], line, read))]
            if worse:
                yield Finding(f"“{praise[0]}”, but {'; '.join(worse)}.", (line.number,), tuple(each.figure for each in said))


def moved_for_the_worse(target, line, read) -> str | None:
    """Whatever the true numbers behind released ones are."""
    figure = TextFigure(line, 0, 0, 0, TIMES)
    now, then = (given(target, year, figure, read.allowed) for year in (read.year, year_before(read.year)))
    if not now or not then or now.hidden or then.hidden:
        return None
    up = target.indicator.polarity == LOW_IS_GOOD and now.least > then.most
    down = target.indicator.polarity == HIGH_IS_GOOD and now.most < then.least
    return f"{target.title}: {then.in_words} in {then.period}, {now.in_words} in {now.period}" if up or down else None


CHECK = TextCheck(
    title="Called better",
    says="A sentence praises a change, and of the figures that are read together one moved for the worse.",
    finds=finds,
    fires=("In 2024-25, 395 different children were reported missing, which is encouraging.",),
    silent=(
        "In 2024-25, 395 different children were reported missing.",
        "Encouraging: children's social care did 53 GCP2 assessments in 2024-25.",
    ),
)
