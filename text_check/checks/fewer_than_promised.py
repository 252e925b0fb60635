"""Something done every so many weeks or months, and far fewer of it counted in the year."""

import re

from text_check.check import Finding, TextCheck
from text_check.context import clause
from text_check.figures import NUMBER, SPAN
from text_check.words import PLURAL, SAY_NOTHING, stem

EVERY = re.compile(r"\bevery\s*$", re.I)
IN_THE_YEAR = re.compile(r"\b(?:during|over|in|within) the (?:\w+\s+){0,2}(?:year|period)\b|\bthis year\b", re.I)
DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365}
HALF = 0.5
THING = re.compile(r"[A-Za-z]+")


def finds(read):
    for promise in read.figures:
        before, _ = clause(promise)
        every = EVERY.search(before)
        if promise.kind != SPAN or promise.unit not in DAYS or not every:
            continue
        expected, thing = 365 / (DAYS[promise.unit] * promise.value), words_of(before)
        for counted in (each for each in read.figures if each.kind == NUMBER):
            start, end = counted.line.sentence_at(counted.start)
            said, what = counted.line.words[start:end], words_of(clause(counted)[1])[:5]
            if (
                IN_THE_YEAR.search(said)
                and len(set(what) & set(thing)) > 1
                and noun_in(counted, read) in thing
                and counted.value < HALF * expected
            ):
                yield Finding(
                    f"“{counted.words}” in the year (line {counted.line.number}), but one “{every[0].strip()} {promise.words}” "
                    f"(line {promise.line.number}) would be {expected:.0f}.",
                    (promise.line.number, counted.line.number),
                    (counted,),
                )


def noun_in(counted, read) -> str | None:
    found = (word for word in THING.findall(clause(counted)[1])[:6] if PLURAL.match(word))
    return next((stem(word) for word in found), None)


def words_of(text: str) -> list[str]:
    return [stem(word) for word in THING.findall(text) if word.lower() not in SAY_NOTHING]


CHECK = TextCheck(
    title="Fewer than promised",
    says="Something is said to be done every so many weeks or months, and less than half as many are counted in the year.",
    finds=finds,
    fires=(
        "Inter-agency kitchen inspections are held every two months.\n\nOne hundred forms and two inter-agency kitchen "
        "inspections were "
        "completed during the year.",
    ),
    silent=(
        "Inter-agency kitchen inspections are held every two months.\n\nFive inter-agency kitchen inspections were held "
        "during the year.",
        "Inter-agency kitchen inspections are held every two months.\n\nTwo inter-agency garden parties were held "
        "during the year.",
    ),
)
