"""One term explained twice, in words that have little in common."""

import re

from text_check.check import Finding, TextCheck
from text_check.words import stems

TERM = r"\b([A-Za-z]+ [a-z]+s)"
PATTERNS = (
    re.compile(rf"{TERM} \((?:which|that|these) (?:is|are|means?) ([^)]{{15,}})\)"),
    re.compile(rf"(?:^|[.!?]\s+){TERM} are (?:those|defined as|things|any) ([^.]{{15,}})\."),
    re.compile(rf"(?:^|[.!?]\s+){TERM} (?:means?|is defined as) ([^.]{{15,}})\."),
)
IN_COMMON = 0.35


def finds(read):
    explained = {}
    for line in read.text.lines:
        for found in (each for pattern in PATTERNS for each in pattern.finditer(line.words)):
            explained.setdefault(" ".join(stems(found[1])), []).append((line, found[1], set(stems(found[2]))))
    for ways in explained.values():
        (first, name, words), *others = ways
        for line, _, again in others:
            if len(words & again) < IN_COMMON * min(len(words), len(again)):
                yield Finding(
                    f"“{name}” is explained on line {first.number} and otherwise on line {line.number}.",
                    (first.number, line.number),
                )


CHECK = TextCheck(
    title="Two explanations of one term",
    says="A term is explained twice, and the two explanations have few words in common.",
    finds=finds,
    fires=(
        "We counted late trains (which are trains that passengers complain about).\n\nLate trains are those which "
        "arrive after the timetable says.",
    ),
    silent=(
        "We counted late trains (which are trains that arrive after the timetable says).\n\nLate trains are those which "
        "arrive after the timetable says.",
        "We counted late trains (which are trains that passengers complain about).",
    ),
)
