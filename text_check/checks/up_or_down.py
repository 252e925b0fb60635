"""A rise that is called a fall, or a fall a rise, by the two numbers beside it."""

import re

from text_check.check import Finding, TextCheck
from text_check.figures import NUMBER, PERCENT, POUNDS

BETWEEN_NOW_AND_THEN = re.compile(r"(?:,|\()?\s*(?P<way>up|down|increas\w+|decreas\w+|reduc\w+|rising|falling)\s+from\s*$", re.I)
THEN_TO_NOW = re.compile(
    r"\b(?P<way>r[io]se\w*|increas\w+|grew|grown|f[ae]ll\w*|decreas\w+|reduc\w+|dropped|declined)\b[^.;]{0,40}?\bfrom\s*$", re.I
)
TO = re.compile(r"^[^.;,]{0,30}?\bto\s*$")
DOWN = ("down", "decreas", "reduc", "fall", "fell", "dropped", "declined")


def finds(read):
    for one, other in zip(read.figures, read.figures[1:]):
        if one.line is not other.line or one.kind != other.kind or one.kind not in (NUMBER, PERCENT, POUNDS):
            continue
        words = one.line.words
        start = max(one.opens, one.start - 80)
        from_other, from_one = (
            BETWEEN_NOW_AND_THEN.search(words, one.end, other.start),
            THEN_TO_NOW.search(words, start, one.start),
        )
        now, then, found = (
            (one, other, from_other) if from_other else (other, one, from_one if TO.match(words[one.end : other.start]) else None)
        )
        if found and now.value != then.value and (now.value < then.value) != found["way"].lower().startswith(DOWN):
            yield Finding(
                f"“{found['way']}”, but from {then.words} to {now.words} is {'less' if now.value < then.value else 'more'}.",
                (one.line.number,),
                (now,),
            )


CHECK = TextCheck(
    title="Up or down",
    says="Two numbers went the other way than the word beside them says.",
    finds=finds,
    fires=("There were 39 fires, up from 53.", "Fires fell from 39 to 53.", "The share rose from 40% to 30%."),
    silent=(
        "There were 53 fires, up from 39.",
        "Fires fell from 53 to 39.",
        "The share rose from 30% to 40%.",
        "Fires rose. Of 50, 40 were small.",
    ),
)
