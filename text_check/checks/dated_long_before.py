"""Something of the text's year that is dated a year or more before it began."""

import re

from periods import APRIL, MONTH_NAMES
from text_check.check import Finding, TextCheck

DATED = re.compile(rf"(?<!\d )\b({'|'.join(MONTH_NAMES)})\s+(20\d\d)\b")
SAYS_SO = re.compile(
    r"\b(?:since|previous|last year|compared|earlier|formerly|same period|originally|first|began|introduced|launched)\b", re.I
)
LONG_BEFORE = 12  # months before the year began


def finds(read):
    if read.year is None:
        return
    begins = int(read.year[:4]) * 12 + APRIL - 1
    for line in read.text.lines:
        for found in DATED.finditer(line.words):
            start, end = line.sentence_at(found.start())
            before = begins - (int(found[2]) * 12 + MONTH_NAMES.index(found[1]))
            if before >= LONG_BEFORE and not SAYS_SO.search(line.words[start:end]):
                yield Finding(
                    f"“{found[0]}” is {before} months before {read.year}, the year of the text, and nothing "
                    f"says that it is about an earlier year.",
                    (line.number,),
                )


CHECK = TextCheck(
    title="Dated long before",
    says="Something is told of the text's year, and its date lies a year or more before that year began.",
    finds=finds,
    fires=("Yearly report 2024-25\n\nThe choir sang at the fair of May 2022.",),
    silent=(
        "Yearly report 2024-25\n\nThe choir sang at the fair of May 2024.",
        "Yearly report 2024-25\n\nSince May 2022 the choir has sung.",
        "The choir sang at the fair of May 2022.",
    ),
)
