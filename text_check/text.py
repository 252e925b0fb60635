"""A text as it was pasted: lines with their numbers, sentences, headings, rows of tables, and the year it is about."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from periods import MONTH_NAMES, year_label, year_of

SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’)]*\s+(?=[A-Z“\"'(])")
ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[•*–-])\s+")
CELLS = re.compile(r"\t+|\s*\|\s*|\s{3,}")
CONTENTS = re.compile(r"\.{4,}")
YEARS = re.compile(r"\b(20\d\d)\s*[-–—/]\s*(?:20)?(\d\d)\b(?![-–/]\d)")
WINDOW = re.compile(r"\bApril (20\d\d)\s*(?:to|until|[-–—])\s*(?:the end of )?March (20\d\d)\b")
MONTH_YEAR = re.compile(rf"\b({'|'.join(MONTH_NAMES)}) (20\d\d)\b")
MOST = 0.6
MOST_OF_A_HEADING = 14  # words


@dataclass(frozen=True)
class TextLine:
    """number: from 1, as an editor counts."""

    number: int
    words: str

    @cached_property
    def is_item(self) -> bool:
        return bool(ITEM.match(self.words))

    @cached_property
    def cells(self) -> list[str]:
        """Of a row of a table; one for anything else."""
        return [cell.strip() for cell in CELLS.split(self.words.strip()) if cell.strip()]

    @cached_property
    def is_row(self) -> bool:
        return len(self.cells) > 1 and not CONTENTS.search(self.words) and not self.is_item

    @cached_property
    def is_heading(self) -> bool:
        plain = self.words.strip().strip("*_")
        return not self.is_item and not self.is_row and plain[-1:] not in '.;,”"' and 0 < len(plain.split()) <= MOST_OF_A_HEADING

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where each begins and ends."""
        ends = [found.end() for found in SENTENCE_END.finditer(self.words)]
        return list(zip([0, *ends], [*ends, len(self.words)]))

    def sentence_at(self, place: int) -> tuple[int, int]:
        return self.sentences[max(bisect_right(self.sentences, (place, len(self.words) + 1)) - 1, 0)]


@dataclass(frozen=True, eq=False)
class PastedText:
    """lines: those that say something."""

    lines: tuple[TextLine, ...]

    @cached_property
    def places(self) -> dict[int, int]:
        return {line.number: place for place, line in enumerate(self.lines)}

    def heading_of(self, line: TextLine) -> TextLine | None:
        """The nearest one above it."""
        above = self.lines[max(self.places[line.number] - 12, 0) : self.places[line.number]]
        return next((each for each in reversed(above) if each.is_heading), None)

    def around(self, line: TextLine, before: int, after: int = 0) -> list[TextLine]:
        """Lines that say something, before and after it."""
        place = self.places[line.number]
        return [*self.lines[max(place - before, 0) : place], *self.lines[place + 1 : place + 1 + after]]

    def table_of(self, line: TextLine) -> list[TextLine]:
        """The rows of the table this row stands in, from the first to the last."""
        return self.tables.get(line.number, [line])

    def over(self, line: TextLine, place: int) -> str:
        """Of a row of a table the heading of the column that this place of it is in, where every column has one."""
        heading, *before = self.table_of(line)[0].cells, *CELLS.split(line.words[:place].lstrip("| \t"))
        column = len([each for each in before if each.strip()]) - bool(before[-1].strip())
        unnamed = len(line.cells) - len(heading)  # over the names of the rows there may stand nothing
        if unnamed == 1 and column and all(map(years_named, heading)):
            return heading[column - 1]
        return "" if unnamed else heading[column]

    @cached_property
    def tables(self) -> dict[int, list[TextLine]]:
        """The rows of each table, by the number of every row of it."""
        found: dict[int, list[TextLine]] = {}
        for line, above in zip(self.lines, (None, *self.lines)):
            if line.is_row:
                found[line.number] = found[above.number] if above is not None and above.is_row else []
                found[line.number].append(line)
        return found

    @cached_property
    def contents(self) -> set[TextLine]:
        """Lines of a table of contents: from the first with a row of dots to the last line with a number at its end."""
        dotted = [place for place, line in enumerate(self.lines) if CONTENTS.search(line.words)]
        last = dotted[-1] + 1 if dotted else 0
        while dotted and last < len(self.lines) and self.lines[last].is_row and self.lines[last].cells[-1].isdigit():
            last += 1
        return set(self.lines[dotted[0] : last]) if dotted else set()

    @cached_property
    def year(self) -> str | None:
        """The financial year it speaks of most, such as 2024-25: named as April to March, or else what most years named are."""
        said = "\n".join(line.words for line in self.lines)
        whole = [year_label(int(first)) for first, last in WINDOW.findall(said) if int(last) == int(first) + 1]
        named = [year_label(int(first)) for first, last in YEARS.findall(said) if is_financial(first, last)]
        if whole or not named:
            return whole[0] if whole else None
        most = max(dict.fromkeys(named), key=named.count)
        return most if named.count(most) > MOST * len(named) else None


def is_financial(first: str, last: str) -> bool:
    return (int(first) + 1) % 100 == int(last)


def years_named(words: str) -> list[str]:
    """2024/25 and September 2024 alike → 2024-25; a window of months by its last."""
    found = [(each.start(), year_label(int(each[1]))) for each in YEARS.finditer(words) if is_financial(each[1], each[2])]
    found += [
        (each.start(), year_label(year_of(date(int(each[2]), MONTH_NAMES.index(each[1]) + 1, 1))))
        for each in MONTH_YEAR.finditer(words)
    ]
    return [year for _, year in sorted(found)]


def read_text(text: str) -> PastedText:
    lines = [TextLine(number, words) for number, words in enumerate(re.split(r"\r\n|\r|\n", text), start=1)]
    return PastedText(tuple(line for line in lines if line.words.strip()))
