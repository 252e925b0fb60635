"""A rise or a fall of something that is counted, told without numbers, which the figures do not bear out."""

import re

from periods import year_before
from text_check.candidates import CLEAR_OF_OTHERS, candidates
from text_check.check import Finding, TextCheck
from text_check.context import BESIDE, Around
from text_check.figures import NUMBER, TextFigure
from text_check.verdict import given
from text_check.words import stems

SAID = re.compile(
    r"\b(?P<way>reductions?|decreases?|falls?|drops?|declines?|increases?|rises?|growth)"
    r"\s+in\s+(?:the\s+)?(?:(?:number|amount)\s+of\s+)?(?P<what>[a-z][^,.;:()]{3,70})",
    re.I,
)
ENDS = re.compile(
    r"\b(?:reflects?|shows?|has|have|had|is|are|was|were|which|that|from|by|due|because|among|across|and|to|compared|over|"
    r"this|in)\b.*",
    re.I,
)
UP = ("increase", "rise", "growth")
LARGE = 1000  # a number of which nobody would say how small it is


def finds(read):
    for line in read.text.lines if read.year else ():
        for found in SAID.finditer(line.words):
            what = ENDS.sub("", found["what"]).strip()
            words = stems(what)
            near = Around(dict.fromkeys(words, BESIDE), frozenset(words), frozenset(words), None, read.year, 0)
            figure = TextFigure(line, found.start("what"), found.start("what") + len(what), LARGE, NUMBER)
            likely = candidates(figure, near, read.names, read.allowed)
            if likely and likely[0].is_sure and all(each.score < likely[0].score - CLEAR_OF_OTHERS for each in likely[1:]):
                yield from against(likely[0].target, found["way"], figure, read)


def against(target, way: str, figure: TextFigure, read):
    now, then = (given(target, year, figure, read.allowed) for year in (read.year, year_before(read.year)))
    if now and then and not now.hidden and not then.hidden:
        up = way.lower().startswith(UP)
        if now.most < then.least if up else now.least > then.most:
            yield Finding(
                f"“{way} in {figure.words}”, but {target.title}: {then.in_words} in {then.period}, "
                f"{now.in_words} in {now.period}.",
                (figure.line.number,),
            )


CHECK = TextCheck(
    title="Rise or fall",
    says="A rise or a fall of something that is counted is told without numbers, and the figures went the other way.",
    finds=finds,
    fires=("Yearly report 2024-25\n\nThere was an increase in missing episodes.",),
    silent=(
        "Yearly report 2024-25\n\nThere was a reduction in missing episodes.",
        "There was an increase in missing episodes.",
        "Yearly report 2024-25\n\nThere was an increase in missing bicycles.",
    ),
)
