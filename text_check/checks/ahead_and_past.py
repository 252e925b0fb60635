"""A sentence that looks ahead to what has already taken place."""

import re

from text_check.check import Finding, TextCheck

AHEAD = re.compile(
    r"\b(?:looking ahead|looking forward|going forward|moving forward|in the coming (?:year|months)|next year)\b", re.I
)
PAST = re.compile(
    r"\b(?:took place|was held|were held|has been held|has taken place|was delivered|was completed|has been completed)\b", re.I
)
FUTURE = re.compile(r"\b(?:will|is planned|plan to|plans to|is due)\b", re.I)


def finds(read):
    for line in read.text.lines:
        for start, end in line.sentences:
            said = line.words[start:end]
            ahead, past = AHEAD.search(said), PAST.search(said)
            if ahead and past and not FUTURE.search(said):
                yield Finding(f"“{ahead[0]}” and “{past[0]}” in one sentence.", (line.number,))


CHECK = TextCheck(
    title="Ahead and past at once",
    says="One sentence looks ahead to something and says that it has taken place.",
    finds=finds,
    fires=("In the coming year a concert took place.",),
    silent=(
        "In the coming year a concert will take place.",
        "A concert took place.",
        "Next year will build on the concert that took place.",
    ),
)
