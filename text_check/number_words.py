"""Numbers written as words: one hundred and ninety-nine, thirty-five, a dozen."""

import re

SMALL = dict(
    zip(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split(),
        range(20),
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10)))
LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
EACH = "|".join(sorted([*SMALL, *TENS, *LARGE], key=len, reverse=True))
FIRST = "|".join(sorted([*SMALL, *TENS], key=len, reverse=True))
SPELLED = (
    rf"\b(?:a\s+(?:{'|'.join(LARGE)})|{FIRST})"
    rf"(?:(?:[\s-]|(?<=hundred)\s+and\s|(?<=thousand)\s+and\s)(?:{EACH})){{0,11}}\b"
)
PARTS = {
    "half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "one-third": 100 / 3,
    "two thirds": 200 / 3,
    "two-thirds": 200 / 3,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "three quarters": 75.0,
    "three-quarters": 75.0,
}


def in_digits(words: str) -> int:
    """one hundred and ninety-nine → 199."""
    total = current = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in SMALL or word in TENS:
            current += SMALL.get(word, TENS.get(word, 0))
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in LARGE:
            total, current = total + max(current, 1) * LARGE[word], 0
    return total + current
