"""A checked text on the screen: its figures marked by sign, word and colour, and a row for each. Each letter is escaped."""

from html import escape

from text_check.check import Finding
from text_check.checking import Checked
from text_check.text import TextLine
from text_check.verdict import CANNOT, CONTRADICTED, MATCHED, NOT_FOUND, Verdict
from ui.html_table import register, to_indicator

SIGNS = {MATCHED: "✔", CONTRADICTED: "✖", NOT_FOUND: "?", CANNOT: "▨"}
CLASSES = {MATCHED: "matched", CONTRADICTED: "contradicted", NOT_FOUND: "unknown", CANNOT: "kept"}
HEADINGS = ["Figure", "Line", "Its words", "Verdict", "Why", "Indicator"]
FOUND = ["What", "Line", "Found"]
AROUND = 45  # characters of the text on either side
SHOWN_WHOLE = 80  # lines; of a longer text only those with a figure


def marked_text(checked: Checked) -> str:
    """The text with every figure marked; the number in the mark is that of its row below."""
    numbered = list(enumerate(checked.verdicts, start=1))
    by_line: dict[int, list[tuple[int, Verdict]]] = {}
    for number, each in numbered:
        by_line.setdefault(each.figure.line.number, []).append((number, each))
    lines = [line for line in checked.text.lines if len(checked.text.lines) <= SHOWN_WHOLE or line.number in by_line]
    return f'<div class="claims">{"".join(marked_line(line, by_line.get(line.number, [])) for line in lines)}</div>'


def marked_line(line: TextLine, verdicts: list[tuple[int, Verdict]]) -> str:
    parts, place = [], 0
    for number, each in verdicts:
        figure = each.figure
        parts += [escape(line.words[place : figure.start]), mark(number, each)]
        place = figure.end
    return f"<p>{''.join(parts)}{escape(line.words[place:])}</p>"


def mark(number: int, each: Verdict) -> str:
    said = f'{SIGNS[each.verdict]} <span class="said">{escape(each.verdict)}, row </span>{number}'
    return f'<mark class="{CLASSES[each.verdict]}">{escape(each.figure.words)}<sup>{said}</sup></mark>'


def table_of(checked: Checked) -> str:
    rows = [row(number, each) for number, each in enumerate(checked.verdicts, start=1)]
    return register(HEADINGS, rows, f"Every figure of the text: {len(rows)}")


def row(number: int, verdict: Verdict) -> list:
    link = to_indicator(verdict.indicator.id, verdict.target.title) if verdict.target and verdict.indicator else ""
    return [
        f"{number}. {verdict.figure.words}",
        str(verdict.figure.line.number),
        words_around(verdict),
        f"{SIGNS[verdict.verdict]} {verdict.verdict}",
        verdict.why,
        link,
    ]


def words_around(each: Verdict) -> str:
    figure, words = each.figure, each.figure.line.words
    start, end = max(figure.start - AROUND, 0), min(figure.end + AROUND, len(words))
    return f"{'…' if start else ''}{' '.join(words[start:end].split())}{'…' if end < len(words) else ''}"


def findings_of(findings: list[Finding], caption: str) -> str:
    return register(FOUND, [[each.title, ", ".join(map(str, each.lines)), each.says] for each in findings], caption)
