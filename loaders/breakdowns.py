"""Official tables in the layout of Explore Education Statistics: of what a table is broken down by, its totals are taken."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NoReturn

from loaders.cells import STATUS_LETTERS, STATUS_WORDS, as_text, fold, tidy
from loaders.layout import Layout
from loaders.outcome import Refused, Report
from loaders.source import Source

TIME, *SHAPE = [fold(name) for name in ("time_identifier", "time_period", "geographic_level")]
PLACES = {fold(f"{kind}_{what}") for kind in ("country", "region", "la", "old_la", "new_la") for what in ("code", "name")}
WHOLE_YEARS = {f"{kind} year" for kind in ("academic", "calendar", "financial", "reporting", "tax")}
TOTALS = {"total", "all", "all pupils", "all children", "all sexes", "both sexes", "persons"}  # all ages are adults' too
NUMBERED = {"age", "week", "month", "quarter", "yeargroup", "ncyear", "ncyearactual"}  # breakdowns whose words are numbers
ALL_CHILDREN = re.compile(r"(?:children |aged? )*(?:0 ?(?:to|-|–) ?17|under 18)(?: years)?")
NUMBER = re.compile(r"[-\d.,%£() ]+")
PARTS = "parts of totals that the table has as well"


def totals_of(layout: Layout, source: Source, report: Report) -> Layout:
    """The table with the rows of its totals alone, numbered as before. Raises Refused, with a breakdown that has no total."""
    headings = {fold(as_text(text)): place for place, text in enumerate(layout.headings)}
    if not headings.keys() >= set(SHAPE):
        return layout
    known = {*layout.positions.values(), *layout.across}
    others = {name: place for name, place in headings.items() if name and name not in PLACES and place not in known}
    wanted = {
        place: totals_among(layout, place, WHOLE_YEARS if name == TIME else TOTALS, source) for name, place in others.items()
    }
    rows = {number: row for number, row in enumerate(layout.sheet.rows) if number > layout.header_row and any(map(word, row))}
    kept = {number for number, row in rows.items() if all(cell(row, place) in words for place, words in wanted.items() if words)}
    refuse_twins(layout, source, [rows[number] for number in sorted(kept)], others.values())
    report.put_aside(PARTS, len(rows) - len(kept))
    report.rows_read += len(rows) - len(kept)
    left = [[] if number in rows.keys() - kept else row for number, row in enumerate(layout.sheet.rows)]
    return replace(layout, sheet=replace(layout.sheet, rows=left))


def totals_among(layout: Layout, place: int, totals: set[str], source: Source) -> set[str]:
    """The words of a column that stand for all of them; none where it has numbers, which are what was counted.

    Where measures stand across they are of children; a population's total is of everybody.
    """
    words = {cell(row, place) for row in layout.sheet.rows[layout.header_row + 1 :]} - {""}
    numbers = all(NUMBER.fullmatch(each) or each in STATUS_LETTERS or each in STATUS_WORDS for each in words)
    if numbers and fold(layout.headings[place]) not in NUMBERED:
        return set()
    children = set(filter(ALL_CHILDREN.fullmatch, words))
    return (words & totals or children if source.across else children or words & totals) or refuse(layout, place)


def refuse_twins(layout: Layout, source: Source, rows: list[list[object]], others: Iterable[int]) -> None:
    """Two rows that speak of the same thing and differ where nothing is declared: the table is broken down by that."""
    first: dict[tuple[str, ...], list[object]] = {}
    named = [place for name, place in layout.positions.items() if name in source.key]
    for row in rows:
        twin = first.setdefault(tuple(cell(row, place) for place in named), row)
        for place in others:
            if cell(row, place) != cell(twin, place):
                refuse(layout, place)


def refuse(layout: Layout, place: int) -> NoReturn:
    raise Refused(
        f"Sheet {layout.label} is broken down by “{layout.headings[place]}”, and its rows are no totals of that. "
        "Download the table with its totals, or without this breakdown."
    )


def cell(row: list[object], place: int) -> str:
    return word(row[place]) if place < len(row) else ""


def word(found: object) -> str:
    return "" if found is None else tidy(as_text(found)).casefold()
