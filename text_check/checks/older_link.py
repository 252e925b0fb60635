"""A link to a document that bears a date a year or more before the text's year began."""

import re

from periods import MONTHS_IN_SHORT
from text_check.check import UNCLEAR, Finding, TextCheck

DATED = re.compile(
    rf"https?://\S*?[-_/.](?:({'|'.join(MONTHS_IN_SHORT)})[a-z]{{0,6}}[-_]?(?:20)?(\d\d)|(20\d\d))(?=[-_/.]|$|\s)", re.I
)
A_YEAR = 12


def finds(read):
    for line in read.text.lines if read.year else ():
        for found in DATED.finditer(line.words):
            year = 2000 + int(found[2]) if found[2] else int(found[3])
            month = MONTHS_IN_SHORT.index(found[1].lower()) if found[1] else 11
            if int(read.year[:4]) * 12 + 3 - (year * 12 + month) >= A_YEAR:
                yield Finding(
                    f"The link leads to a document of {(found[1] or '').capitalize()} {year}".replace("  ", " ")
                    + f", and the text is about {read.year}.",
                    (line.number,),
                )


CHECK = TextCheck(
    title="A link to something older",
    says="A link bears a date a year or more before the text's year began: is it the document that is spoken of?",
    finds=finds,
    kind=UNCLEAR,
    fires=("Yearly report 2024-25\n\nThe new rules: https://example.org/rules-mar21.pdf",),
    silent=(
        "Yearly report 2024-25\n\nThe new rules: https://example.org/rules-mar25.pdf",
        "Yearly report 2024-25\n\nThe new rules: https://example.org/rules.pdf",
    ),
)
