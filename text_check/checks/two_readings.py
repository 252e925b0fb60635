"""Words for how often that mean two things."""

import re

from text_check.check import UNCLEAR, Finding, TextCheck

MEANINGS = {
    "weekly": "twice a week, or every two weeks",
    "monthly": "twice a month, or every two months",
    "annual": "twice a year, or every two years",
    "annually": "twice a year, or every two years",
    "yearly": "twice a year, or every two years",
}
WORD = re.compile(rf"\bbi-?({'|'.join(MEANINGS)})\b", re.I)


def finds(read):
    for line in read.text.lines:
        for found in WORD.finditer(line.words):
            yield Finding(f"“{found[0]}” is {MEANINGS[found[1].lower()]}.", (line.number,))


CHECK = TextCheck(
    title="A word with two readings",
    says="How often something happens is told by a word that can be read in two ways.",
    finds=finds,
    kind=UNCLEAR,
    fires=("The club has bi-monthly meetings.",),
    silent=("The club meets every two months.", "The club has monthly meetings."),
)
