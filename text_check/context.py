"""The words around a figure, and how near each of them stands: right beside it, in its sentence, in its paragraph or heading."""

import re
from dataclasses import dataclass
from functools import lru_cache

from periods import year_before
from text_check.figures import TextFigure
from text_check.text import YEARS, PastedText, TextLine, years_named
from text_check.words import PLURAL, stem, stems

BESIDE, IN_SENTENCE, IN_HEADER, IN_PARAGRAPH, NEAR = 1.0, 0.75, 0.75, 0.5, 0.4
WORDS_BESIDE, WORDS_BEFORE, WORDS_AFTER, WORDS_OF_ITS_NOUN = 6, 3, 5, 4
PARTED = re.compile(r"[,;:()—–]")
COUNTED = re.compile(r"^\s+((?:[a-z-]+\s+){0,2}([a-z-]+s))\b", re.I)  # what a number right before it is the number of
TOTAL = re.compile(r"\btotal\b", re.I)
ANY_CASE = frozenset(("case", "instanc", "occasion"))  # says of nothing what it is
ENDS_A_NOUN = frozenset("of in for with who which that were was are is have had by from to compared during and on at".split())
OF_BEFORE = re.compile(
    r"\b(?:previous|last|prior|preceding)\s+(?:reporting\s+)?(?:year|period)|\byear before|\bsame (?:period|months)"
    r"|\bearlier year",
    re.I,
)
FROM_BEFORE = re.compile(
    r"\bcompared (?:to|with)\s*$|\b(?:up|down|improve\w*|reduc\w*|fell|fallen|r[io]se\w?|increas\w*|decreas\w*|drop\w*|grew)"
    r"\s+(?:\w+\s+){0,2}from\s*$",
    re.I,
)
OF_NEXT = re.compile(rf"[(;,]\s*(?:and\s+)?{YEARS.pattern}\s*[:=]\s*$")  # 395 (2023-24: 509): the year of what follows it
CHANGE = re.compile(
    r"\b(increas|ris[ei]|rose|growth|grew|higher|more|reduc|fall|fell|drop|decreas|declin|lower|fewer|less|down|up)\w*\b", re.I
)
DOWNWARD = ("reduc", "fall", "fell", "drop", "decreas", "declin", "lower", "fewer", "less", "down")
CHANGE_AFTER = re.compile(
    r"^\)?[\s-]*(?:increas|ris[ei]|growth|higher|reduc|fall|drop|decreas|declin|lower|fewer|more\b|less\b)", re.I
)
CHANGE_BEFORE = re.compile(
    r"\b(?:increas\w*|ris[ei]\w*|rose|grew|growth|reduc\w*|fall\w*|fell|drop\w*|decreas\w*|declin\w*|down|up)"
    r"\s+(?:of|by)?\s*\(?(?:about|around|nearly|over)?\s*$",
    re.I,
)


@dataclass(frozen=True)
class Around:
    """weights: by stem, how near it stands. beside: stems right beside it. closest: those of them
    that no comma parts from it, which could narrow what it is about. noun: what is counted, if it says so right after it.

    year: of the figure, if it follows from its sentence. change: 1 for a rise, -1 for a fall, 0 for a level.
    """

    weights: dict[str, float]
    beside: frozenset[str]
    closest: frozenset[str]
    noun: str | None
    year: str | None
    change: int


def around(figure: TextFigure, text: PastedText, year: str | None) -> Around:
    before, after = clause(figure)
    beside = [*stems(before)[-WORDS_BESIDE:], *stems(after)[:WORDS_BESIDE]]
    weights = weights_around(figure.line, figure.line.sentence_at(figure.start), text) | dict.fromkeys(beside, BESIDE)
    return Around(
        weights,
        frozenset(beside),
        closest(before, after),
        noun_after(after),
        year_over(figure, text) or year_said(figure, before, after, year),
        change_of(before, after),
    )


def clause(figure: TextFigure) -> tuple[str, str]:
    """The words of its sentence before and after it, up to the next figure; of a row of a table with the row's name in front."""
    words, name = figure.line.words, f"{figure.line.cells[0]} " if figure.line.is_row else ""
    return name + words[figure.opens : figure.start], words[figure.end : figure.closes]


def closest(before: str, after: str) -> frozenset[str]:
    return frozenset(
        [*stems(PARTED.split(before)[-1])[-WORDS_BEFORE:], *stems(PARTED.split(after.lstrip(" )%"))[0])[:WORDS_AFTER]]
    )


@lru_cache(maxsize=1024)
def weights_around(line: TextLine, sentence: tuple[int, int], text: PastedText) -> dict[str, float]:
    """The same for every figure of a sentence."""
    weights: dict[str, float] = {}
    for words, weight in [*nearby(line, text), (line.words, IN_PARAGRAPH), (line.words[slice(*sentence)], IN_SENTENCE)]:
        weights |= {word: max(weight, weights.get(word, 0)) for word in stems(words)}
    return weights


def nearby(line: TextLine, text: PastedText) -> list[tuple[str, float]]:
    """What stands above it: of a row of a table its header and the words before, of all the heading and the line above."""
    heading = text.heading_of(line)
    found = [(heading.words, IN_PARAGRAPH)] if heading else []
    if line.is_row:
        table = text.table_of(line)
        found += [(table[0].words, IN_HEADER)] + [(each.words, NEAR) for each in text.around(table[0], 2)]
    return found + [(each.words, NEAR) for each in text.around(line, 2)]


def noun_after(after: str) -> str | None:
    """395 children were reported → child; nothing where a preposition or a verb comes first."""
    for word in re.findall(r"[A-Za-z-]+|[,.;:()]", after)[:WORDS_OF_ITS_NOUN]:
        if word.lower() in ENDS_A_NOUN or not word[0].isalpha():
            return None
        if PLURAL.match(word.lower()):
            return None if stem(word) in ANY_CASE else stem(word)
    return None


def year_over(figure: TextFigure, text: PastedText) -> str | None:
    """The one year that stands over its column of a table."""
    named = years_named(text.over(figure.line, figure.start)) if figure.line.is_row else []
    return named[0] if len(named) == 1 else None


def year_said(figure: TextFigure, before: str, after: str, year: str | None) -> str | None:
    """The year before, where its words say so; a year they name, or the sentence before its first figure; else the text's."""
    if year and (FROM_BEFORE.search(before) or OF_BEFORE.search(after) or OF_BEFORE.search(before)):
        return year_before(year)
    named = years_named(f"{before} {OF_NEXT.sub('', after)}") or years_named(
        figure.line.words[figure.line.sentence_at(figure.start)[0] : figure.first]
    )
    return named[-1] if named else year


def change_of(before: str, after: str) -> int:
    """Whether the figure is the size of a change, and which way: a 32% increase, a reduction of 40%."""
    found = CHANGE_AFTER.search(after) or CHANGE_BEFORE.search(before)
    if not found:
        return 0
    word = CHANGE.search(found[0])
    return -1 if word and word[1].lower().startswith(DOWNWARD) else 1
