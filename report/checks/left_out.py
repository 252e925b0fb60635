"""A list that repeats a table's rows and leaves some of them out."""

import re

from report.check import UNCLEAR, Check, Finding

LABEL = re.compile(r"([A-Z][A-Za-z]+(?: [A-Z]?[A-Za-z]+){0,3})\W{0,4}$")
FEWEST = 2


def finds(read):
    tables = {}
    for figure in read.figures:
        if figure.line.is_row:
            tables.setdefault(read.text.table_of(figure.line)[0], []).append(figure.line.cells[0])
    for line in read.text.lines:
        labels = [label for each in read.on(line) if not line.is_row and (label := label_of(each))]
        for first, rows in tables.items():
            repeated = [row for row in rows if row in labels]
            missing = [row for row in dict.fromkeys(rows) if row not in labels]
            if len(repeated) >= FEWEST and missing and len(repeated) > len(missing):
                yield Finding(f"The list on line {line.number} leaves out {', '.join(missing)}, which the table from line {first.number} has.",
                              (first.number, line.number))  # fmt: skip


def label_of(figure) -> str | None:
    found = LABEL.search(figure.line.words[: figure.start])
    return found[1] if found else None


CHECK = Check(
    title="Left out of a list",
    says="A sentence repeats the rows of a table and leaves some out: was that one too low to be named?",
    finds=finds, kind=UNCLEAR,
    fires=("North\t70%\nSouth\t66%\nWest\t75%\n\nThe chart shows South (66%) and West (75%).",),
    silent=("North\t70%\nSouth\t66%\nWest\t75%\n\nThe chart shows North (70%), South (66%) and West (75%).",
            "North\t70%\nSouth\t66%\nWest\t75%\n\nSouth (66%) was lowest."),
)
