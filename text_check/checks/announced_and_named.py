"""A number of things is announced, and another number of them is named right after it."""

import re

from text_check.check import Finding, TextCheck
from text_check.context import COUNTED
from text_check.figures import NUMBER

INLINE = re.compile(r"^\s+((?:[a-z-]+\s+){0,3}[a-z-]+s):\s*([^.:;—–]+\s(?:and|or)\s[^.:;,—–]+)(?:[.;—–]|$)", re.I)
LAST = re.compile(r",\s*(?:and|or)\s+")  # where a comma stands before it, an “and” inside an item is part of it
ANY = re.compile(r"\s+(?:and|or)\s+|,\s*")
LINES_ON = 5
MOST = 30


def finds(read):
    for figure in read.figures:
        if figure.kind == NUMBER and 2 <= figure.value <= MOST:
            after = figure.line.words[figure.end :]
            found = INLINE.match(after)
            named = in_line(found[2]) if found and "," in found[2] else listed(read, figure, after)
            what = found or COUNTED.match(after)
            if named and named != figure.value and what:
                yield Finding(
                    f"“{figure.words} {what[1]}” {'are' if figure.value > 1 else 'is'} announced, {named} are named.",
                    (figure.line.number,),
                    (figure,),
                )


def in_line(said: str) -> int:
    parts = LAST.sub(",", said).split(",") if LAST.search(said) else ANY.split(said)
    return len([part for part in parts if part.strip()])


def listed(read, figure, after: str) -> int | None:
    """The items of a list below it, under a heading that is the very word."""
    noun = COUNTED.match(after)
    word = noun[2].lower() if noun else None
    for line in read.text.around(figure.line, 0, LINES_ON) if noun else ():
        if line.words.strip().rstrip(":").lower() == word:
            count = 0
            for item in read.text.around(line, 0, MOST):
                if not item.is_item:
                    break
                count += 1
            return count or None
    return None


CHECK = TextCheck(
    title="Announced and named",
    says="A number of things is announced, and more or fewer of them are named.",
    finds=finds,
    fires=(
        "The plan has four aims: safety, health and learning.",
        "The survey found 12 main worries.\n\nWorries:\n\n1. Traffic\n\n2. Noise\n\nThanks to all.",
    ),
    silent=(
        "The plan has three aims: safety, health and learning.",
        "Two aims: peace and quiet, and food and drink.",
        "The plan has three aims: Safety: we keep it.",
        "The survey found two main worries.\n\nWorries:\n\n1. Traffic\n\n2. Noise\n\nThanks to all.",
    ),
)
