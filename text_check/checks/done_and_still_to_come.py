"""The same thing is done in one place and still to come in another."""

import re

from text_check.check import Finding, TextCheck
from text_check.words import stems

DONE = re.compile(
    r"\b(?:has|have) (?:now )?been (?:completed|finished|carried out|finalised)\b|\b(?:is|was) (?:now )?complete(?:d)?\b", re.I
)
TO_COME = re.compile(r"\b(?:is|are) (?:scheduled|planned|due|set) for\b", re.I)
CODE = re.compile(r"^[a-z]+\d+$")  # such as s175: a thing that has a name of its own
ALIKE = 2


def finds(read):
    done = list(subjects(read, DONE))
    for line, subject, said in subjects(read, TO_COME):
        for earlier, same, words in done:
            shared = set(subject) & set(same)
            if earlier is not line and len(shared) >= ALIKE and any(CODE.match(word) for word in shared):
                yield Finding(
                    f"“{words}” on line {earlier.number}, “{said}” on line {line.number}: two different ones, "
                    f"or one of the lines is wrong.",
                    tuple(sorted((line.number, earlier.number))),
                )


def subjects(read, pattern: re.Pattern):
    for line in read.text.lines:
        for start, end in line.sentences:
            found = pattern.search(line.words, start, end)
            if found:
                yield line, stems(line.words[start : found.start()]), found[0]


CHECK = TextCheck(
    title="Done and still to come",
    says="A thing with a name of its own has been completed in one place and is still to come in another.",
    finds=finds,
    fires=("The Section 9 inspection is scheduled for June.\n\nThe Section 9 yearly inspection has been completed.",),
    silent=(
        "The Section 9 inspection is scheduled for June.\n\nThe Section 8 yearly inspection has been completed.",
        "The bridge inspection is scheduled for June.\n\nThe road inspection has been completed.",
    ),
)
