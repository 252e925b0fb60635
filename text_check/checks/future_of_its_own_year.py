"""A report of a year that speaks of the same year as still to come."""

import re

from periods import year_label
from text_check.check import Finding, TextCheck
from text_check.text import MONTH_YEAR, YEARS, is_financial

WILL = re.compile(r"\bwill\b", re.I)


def finds(read):
    for line in read.text.lines if read.year else ():
        for start, end in line.sentences:
            said = line.words[start:end]
            named = [found for found in YEARS.finditer(said) if is_financial(found[1], found[2])]
            own = [found for found in named if year_label(int(found[1])) == read.year]
            will = WILL.search(said)
            near = will and [each for each in own if 0 < will.start() - each.start() < NEAR]
            if near and len(own) == len(named) and not MONTH_YEAR.search(said):
                yield Finding(f"“{near[0][0]}” with “will”: the text is about {read.year}, so that year is over.", (line.number,))


NEAR = 90  # characters

CHECK = TextCheck(
    title="The year itself as the future",
    says="The text is about a year and speaks of what will be done in it: next year may be meant.",
    finds=finds,
    fires=("Yearly report 2024-25\n\nIn 2024/25 every library will be painted.",),
    silent=(
        "Yearly report 2024-25\n\nIn 2025/26 every library will be painted.",
        "Yearly report 2024-25\n\nIn 2024/25 every library was painted.",
    ),
)
