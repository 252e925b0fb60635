"""A list that repeats a table's rows and leaves some of them out."""

import re

from text_check.check import UNCLEAR, Finding, TextCheck

BRACKETS = re.compile(r"[\s(*_:]+$")
FEWEST = 2


def finds(read):
    tables = {}
    for figure in read.figures:
        if figure.line.is_row:
            tables.setdefault(read.text.table_of(figure.line)[0], []).append(figure.line.cells[0])
    for line in read.text.lines:
        before = [BRACKETS.sub("", each.line.words[: each.start]) for each in read.on(line) if not line.is_row]
        for first, rows in tables.items():
            missing = [row for row in dict.fromkeys(rows) if not any(words.endswith(row) for words in before)]
            repeated = len(set(rows)) - len(missing)
            if repeated >= FEWEST and missing and repeated > len(missing):
                yield Finding(
                    f"The list on line {line.number} leaves out {', '.join(missing)}, which the table from "
                    f"line {first.number} has.",
                    (first.number, line.number),
                )


CHECK = TextCheck(
    title="Left out of a list",
    says="A sentence repeats the rows of a table and leaves some out: was that one too low to be named?",
    finds=finds,
    kind=UNCLEAR,
    fires=("North\t70%\nSouth\t66%\nWest\t75%\n\nThe chart shows South (66%) and West (75%).",),
    silent=(
        "North\t70%\nSouth\t66%\nWest\t75%\n\nThe chart shows North (70%), South (66%) and West (75%).",
        "North\t70%\nSouth\t66%\nWest\t75%\n\nSouth (66%) was lowest.",
    ),
)
