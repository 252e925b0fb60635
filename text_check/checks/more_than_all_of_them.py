"""A part of what is counted, larger than all of it in the whole year: it must be something else that was counted."""

import re

from text_check.check import Finding, TextCheck
from text_check.context import clause, noun_after
from text_check.figures import NUMBER
from text_check.names import NamedTarget
from text_check.verdict import given
from text_check.words import PLURAL, stem

PART_OF = re.compile(r"\b([A-Za-z]+)\s+(?=([a-z]+)\b)")


def finds(read):
    for verdict in read.verdicts:
        figure = verdict.figure
        if figure.kind != NUMBER or verdict.indicator is None or verdict.data is None:
            continue
        start, end = figure.line.sentence_at(figure.start)
        noun = noun_after(clause(figure)[1])
        for part, whole in PART_OF.findall(figure.line.words[start:end]):
            if PLURAL.match(whole) and noun in (None, stem(whole)):
                yield from larger(figure, part, whole, verdict, read)


def larger(figure, part: str, whole: str, verdict, read):
    """Larger than every total that may be meant."""
    totals = [
        (target, data)
        for target in totals_of(part, whole, read)
        if (data := given(target, verdict.data.year, figure, read.allowed)) and not data.hidden
    ]
    if totals and all(figure.value > data.most for _, data in totals):
        target, data = max(totals, key=lambda each: each[1].most)
        yield Finding(
            f"“{part} {whole}”: {figure.words} of them would be more than all {target.title}, {data.period}: "
            f"{data.in_words}. "
            f"The figure is that of {verdict.indicator.title}.",
            (figure.line.number,),
            (figure,),
        )


def totals_of(part: str, whole: str, read) -> list[NamedTarget]:
    """Counts whose name begins with the word, and that are broken down by a group of that name."""
    named = [
        each
        for each in read.names.targets
        if each.indicator and each.group == "All" and each.indicator.unit.is_number and stem(each.title.split()[0]) == stem(whole)
    ]
    return [
        each
        for each in named
        if any(
            part.lower() in (group.lower() for group in table.groups)
            for by in each.indicator.by
            if (table := read.allowed.table(each.indicator, by)) is not None
        )
    ]


CHECK = TextCheck(
    title="More than all of them",
    says="A number of a part is larger than the whole year's number of everything that goes by that name.",
    finds=finds,
    fires=("Police contacts by month.\n\nThe police referrals to the front door came to 5,368 in 2023/24.",),
    silent=("The police contacts of 2023/24 at the front door came to 5,368.",),
)
