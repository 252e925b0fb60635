"""Finds every figure in a text: what is a number, a percentage, pounds, one in so many, a range or a time, and what is none."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from metrics.declaring.unit_type import SPOKEN_AS
from metrics.printed.numbers import ABOUT, EXACTLY, NEARLY, OVER
from text_check.number_words import PARTS, SPELLED, in_digits
from text_check.text import ITEM, PastedText, TextLine

UNDER, AT_LEAST = "under", "at least"
NUMBER, PERCENT, POUNDS, ONE_IN, TIMES, RANGE, SPAN = KINDS = (*SPOKEN_AS, "range", "time")

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
GROUPS = r"(?:,\d{3})+|(?:[\u00a0\u2009\u202f'’]\d{3})+(?!\d)"  # parted by commas, marks, or blanks that part no words
ONE_BLANK = r"(?<!\d )\d{1,2} \d{3}(?![\d,]| \d)"  # 1 588; of three numbers in a row none is a part of another
DIGITS = rf"(?:\d{{1,3}}(?:{GROUPS})|{ONE_BLANK}|\d{{1,15}})(?:\.\d{{1,6}})?"
DIGITS_OR_WORDS = rf"(?:{DIGITS}|{SPELLED})"
LARGER = {"million": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3, "bn": 1e9, "billion": 1e9}
MULTIPLE = r"(?:\s?(million|billion|thousand|bn|m|k)\b)?"
LABELS = (
    r"Figures?|Fig|Sections?|Levels?|Pages?|Tables?|Appendix|Chapter|Part|Articles?|Stages?|Phase|Tier|Year|Area|Schedule"
    r"|Version|Step|Priority|Act|Child|lines?"
)
TIME_UNITS = r"(?:working[- ])?(?:minute|hour|day|night|week|month|year)"

NO_FIGURES = [
    re.compile(pattern)
    for pattern in (
        r"(?:https?://|www\.)\S+|\S+@\S+",
        ITEM.pattern,
        rf"\b(?:{LABELS})\b[:.]?\s*\(?\d+\)?(?:\s*(?:and|to|,|–|-)\s*\d+)*[.:]?",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b(?:,?\s+\d{{4}})?",
        rf"\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?",
        rf"\b{MONTH}\s+\d{{4}}\b",
        r"\b[A-Z]\w+ [A-Z]\w+ \d\b(?![\d,.%])",
        r"\b[A-Z][a-z]+ (?:19|20)\d\d\b(?!\s?[-–—/]\s?\d)",
        r"(?i:\bsections?\s+\d+)",
        r"\b(?:19|20)\d\d\s*[-–—/]\s*(?:(?:19|20)\d\d|\d\d)\b",
        r"\b\d{1,2}/\d{1,2}/\d{2,4}\b",
        r"\b\d{1,2}[:.]\d\d\s?(?:am|pm)\b",
        r"\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b",
        r"(?<![\d,.£])(?:19|20)\d\d(?![\d,.%]*\d|%|\s+[a-z]+s\b|\s+children|\s+people)",
        r"\b\d+(?:st|nd|rd|th)\b",
    )
]
QUALIFIERS = {
    AT_LEAST: r"at least|no fewer than|no less than",
    OVER: r"(?<!delivered )(?<!held )(?<!spread )(?<!run )over|more than|exceed(?:s|ed|ing)|above|upwards of|in excess of",
    NEARLY: r"nearly|almost|just under|approaching|close to",
    UNDER: r"under|fewer than|less than|below|up to|no more than",
    ABOUT: r"about|(?<!centred )(?<!structured )(?<!based )(?<!organised )around|approximately|roughly|circa|an average of"
    r"|on average",
}
BEFORE = re.compile(
    "|".join(f"(?P<q{place}>{words})" for place, words in enumerate(QUALIFIERS.values())).join(
        (r"(?:\b(?:", r")\s+(?:a\s+|an\s+|the\s+)?|(?P<sign>~|≈|\b(?:c|ca)\.)\s*)$")
    ),
    re.I,
)
LOOK_BACK = 30


@dataclass(frozen=True)
class TextFigure:
    """One figure. line and start, end: where. words: as they stand, with what qualifies them. until: of a range.

    spelled: a part in words, as a half. opens, closes: between which places no other figure of its sentence stands.
    first: where its sentence's first one stands.
    """

    line: TextLine
    start: int
    end: int
    value: float
    kind: str
    qualifier: str = EXACTLY
    until: float | None = None
    unit: str = ""
    spelled: bool = False
    opens: int = 0
    closes: int = 0
    first: int = 0

    @property
    def words(self) -> str:
        return self.line.words[self.start : self.end]


Maker = Callable[[re.Match], dict | None]


def figures_of(text: PastedText) -> list[TextFigure]:
    """In the order of the text."""
    return [figure for line in text.lines if line not in text.contents for figure in in_line(line)]


def in_line(line: TextLine) -> list[TextFigure]:
    left = line.words
    for pattern in NO_FIGURES:
        left = pattern.sub(lambda found: " " * len(found[0]), left)
    found: list[TextFigure] = []
    for pattern, make in PATTERNS:
        for match in pattern.finditer(left):
            parts = make(match)
            if parts is not None:
                found.append(qualified(line, match, parts))
                left = left[: match.start()] + " " * len(match[0]) + left[match.end() :]
    return in_their_places(line, sorted(found, key=lambda each: each.start))


def in_their_places(line: TextLine, found: list[TextFigure]) -> list[TextFigure]:
    """Each with the part of its sentence that is its own."""
    placed: list[TextFigure] = []
    for place, figure in enumerate(found):
        start, end = line.sentence_at(figure.start)
        before = placed[-1] if placed and found[place - 1].start >= start else None
        after = found[place + 1] if place + 1 < len(found) and found[place + 1].start < end else None
        placed.append(
            replace(
                figure,
                opens=before.end if before else start,
                closes=max(after.start, figure.end) if after else end,
                first=before.first if before else figure.start,
            )
        )
    return placed


def qualified(line: TextLine, match: re.Match, parts: dict) -> TextFigure:
    """With over, nearly, about or under, where one of them stands right before it."""
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    before = BEFORE.search(line.words[max(start - LOOK_BACK, 0) : start])
    if before is None:
        return TextFigure(line, start, match.end(), **parts)
    said = next((word for place, word in enumerate(QUALIFIERS) if before[f"q{place}"]), ABOUT)
    return TextFigure(line, max(start - LOOK_BACK, 0) + before.start(), match.end(), qualifier=said, **parts)


def amount(words: str) -> float:
    """395, 1,805, thirty-five → a number."""
    return float(re.sub(r"[,\s'’]", "", words)) if words[:1].isdigit() else float(in_digits(words))


def number(found: re.Match) -> dict:
    return {"value": amount(found[1]) * LARGER.get(found[2] or "", 1), "kind": NUMBER}


def spelled(found: re.Match) -> dict | None:
    """“One” alone is mostly no number."""
    return None if found[0].lower() in ("one", "zero") else {"value": amount(found[0]), "kind": NUMBER}


PATTERNS: list[tuple[re.Pattern, Maker]] = [
    (re.compile(rf"(?:(?<![\w.-])|(?<=\bc\.)){pattern}", re.I), make)
    for pattern, make in (
        (rf"(?:1|one) in (?:every )?({DIGITS_OR_WORDS})(?!\w)", lambda it: {"value": amount(it[1]), "kind": ONE_IN}),
        (
            rf"£\s?({DIGITS}){MULTIPLE}",
            lambda it: {"value": amount(it[1]) * LARGER.get((it[2] or "").lower(), 1), "kind": POUNDS},
        ),
        (
            rf"({DIGITS})\s?(?:to|[-–—])\s?({DIGITS})\s?%",
            lambda it: {"value": amount(it[1]), "kind": RANGE, "until": amount(it[2]), "unit": "%"},
        ),
        (rf"({DIGITS_OR_WORDS})(?:\s?%|[\s-]per\s?cent\b)", lambda it: {"value": amount(it[1]), "kind": PERCENT}),
        (
            rf"({'|'.join(PARTS)})(?=\s+(?:of|the)\b)",
            lambda it: {"value": PARTS[it[1].lower()], "kind": PERCENT, "spelled": True},
        ),
        (
            rf"(\d{{1,4}})\s?[-–—]\s?(\d{{1,4}})(?:[\s-]({TIME_UNITS})s?\b)?(?![\w,]\d)",
            lambda it: {"value": amount(it[1]), "kind": RANGE, "until": amount(it[2]), "unit": (it[3] or "").lower()},
        ),
        (
            rf"({DIGITS_OR_WORDS})[\s-]({TIME_UNITS})s?\b(?:[\s-]olds?\b)?",
            lambda it: {"value": amount(it[1]), "kind": SPAN, "unit": it[2].lower()},
        ),
        (rf"({DIGITS_OR_WORDS})\s+times\b", lambda it: {"value": amount(it[1]), "kind": TIMES}),
        (SPELLED + r"(?![-\w])", spelled),
        (rf"({DIGITS}){MULTIPLE}(?![\w])", number),
    )
]
