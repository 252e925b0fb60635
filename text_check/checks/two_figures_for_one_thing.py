"""Two figures of one text for the same thing and year that cannot both be right."""

from itertools import combinations

from metrics.printed.numbers import agrees
from text_check.check import Finding, TextCheck
from text_check.verdict import CANNOT, CONTRADICTED, MATCHED, printed_number


def finds(read):
    same = {}
    for each in read.verdicts:
        if each.target and each.verdict in (MATCHED, CONTRADICTED, CANNOT) and each.figure.kind in each.target.kinds:
            same.setdefault((each.target.key, each.period), []).append(each)
    for group in same.values():
        for one, other in combinations(group, 2):
            if not both_can_be(one.figure, other.figure):
                yield Finding(
                    f"{one.target.title}: “{one.figure.words}” on line {one.figure.line.number}, "
                    f"“{other.figure.words}” on line {other.figure.line.number}.",
                    (one.figure.line.number, other.figure.line.number),
                    (one.figure, other.figure),
                )


def both_can_be(one, other) -> bool:
    same = one.value == other.value and one.qualifier == other.qualifier
    return same or one.kind != other.kind or agrees(printed_number(one), other.value) or agrees(printed_number(other), one.value)


CHECK = TextCheck(
    title="Two figures for one thing",
    says="The same thing of the same year is given twice, with figures that cannot both be right.",
    finds=finds,
    fires=(
        "In 2024-25, 395 different children were reported missing.\n\nIn 2024-25, 412 different children were reported missing.",
    ),
    silent=(
        "In 2024-25, 395 different children were reported missing.\n\nIn 2024-25, over 390 children reported missing.",
        "In 2024-25, 395 different children were reported missing, down from 509 children reported missing in 2023-24.",
    ),
)
