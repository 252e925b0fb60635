"""Headings that leave a doubt: those of two extracts at once, one that is missing or misspelt."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from loaders.cells import may_be_about_a_person, tidy
from loaders.heading_words import BRACKETS
from loaders.headings import ROWS_SEARCHED
from loaders.layout import Layout, blank
from loaders.outcome import Refused
from loaders.read import Sheet
from loaders.sheet_name import label
from loaders.source import Column, Source

LONGEST_HEADING = 60
MOST_NAMED = 8
NOT_SHOWN = "(not shown)"
ASKED = re.compile(r"\b(?:dob|nhs (?:no|number))\b", re.I)  # what a heading asks for is not yet about anybody


def refuse_alike(best: Source, layouts: list[Layout], fits: list[tuple[Source, list[Layout]]]) -> None:
    """Raises Refused, naming both, where another source explains the headings nearly as well."""
    layout = fullest(layouts)
    for other, others in fits:
        for rival in others:
            same_place = rival.sheet is layout.sheet and rival.header_row == layout.header_row
            if other is not best and same_place and alike(layout, rival, other):
                raise Refused(may_be(best, layout, other, rival))


def refuse_the_same(best: Source, layout: Layout, lists: list[tuple[Source, Layout]]) -> None:
    """Raises Refused where another list of a workbook, which all resemble each other, has every heading that is understood."""
    for other, rival in lists:
        if other is not best and rival.explained == layout.explained and not missing_columns(other, rival):
            raise Refused(may_be(best, layout, other, rival))


def may_be(best: Source, layout: Layout, other: Source, rival: Layout) -> str:
    return (
        f"Sheet {layout.label}, row {layout.header_row + 1} may be {best.title} or {other.title}. "
        f"{only_in(layout, rival, best)}{only_in(rival, layout, other)}"
        "Rename the headings so that one of the two fits, as in its template."
    )


def alike(layout: Layout, rival: Layout, other: Source) -> bool:
    """Whether each explains a heading of its own; or both the same, and what the rival lacks may be there misspelt."""
    if rival.explained == layout.explained:
        lacking = [other.column(name) for name in missing_columns(other, rival)]
        return len(layout.unknown) > len(layout.explained) or all(closest(column, layout.unknown) for column in lacking)
    return len(rival.explained) >= len(layout.explained) - 1 and not rival.explained < layout.explained


def only_in(layout: Layout, rival: Layout, source: Source) -> str:
    """What speaks for a source, and what it lacks."""
    own = [layout.headings[index] for index in sorted(layout.explained - rival.explained)]
    speaks = f"has {quoted(own)}" if own else ""
    lacks = f"lacks {lacking(source, layout)}" if missing_columns(source, layout) else ""
    return f"As {source.title} it {' and '.join(filter(None, (speaks, lacks)))}. " if speaks or lacks else ""


def unnamed(layout: Layout) -> list[int]:
    """Index of each column that has cells beside the values of most rows, and nothing over them; a few are said at their rows."""
    named = {index for index, heading in enumerate(layout.headings) if heading} | layout.explained
    rows = [row for row in layout.body if sum(not blank(cell) for cell in row) > 1]
    filled = Counter(index for row in rows for index, cell in enumerate(row) if index not in named and not blank(cell))
    return sorted(index for index, count in filled.items() if index < max(named) or 2 * count > len(rows))


def fullest(layouts: list[Layout]) -> Layout:
    return max(layouts, key=lambda layout: len(layout.explained))


def required_columns(source: Source, crossing: dict[int, object]) -> set[str]:
    """Those that need a heading of their own: where values stand across, they need none."""
    unfolded = {source.across.heading, source.across.cell} if source.across and crossing else set()
    return {column.name for column in source.columns if column.required} - unfolded


def missing_columns(source: Source, layout: Layout) -> list[str]:
    return sorted(required_columns(source, layout.across) - layout.positions.keys())


def shown(heading: str) -> str:
    """A heading that could be about a person is not shown; one that only names what is asked of them is."""
    seen = "".join(letter for letter in heading if letter.isprintable())
    return NOT_SHOWN if may_be_about_a_person(ASKED.sub("", seen)) else seen[:LONGEST_HEADING]


def nearest(sheets: Sequence[Sheet], sources: dict[str, Source]) -> str:
    """What most of the words in some row speak for, and what it lacks of it; the row may be no headings, so none is quoted."""
    rows = [(sheet, number, row) for sheet in sheets for number, row in enumerate(sheet.rows[:ROWS_SEARCHED])]
    most = (sheets[0], 0, [])
    sheet, number, row = max(
        rows, key=lambda each: sum(isinstance(cell, str) and not blank(cell) for cell in each[2]), default=most
    )
    headings = [shown(tidy(str(cell))) for cell in row if not blank(cell)]
    meant = max(sources.values(), key=lambda source: sum(words_shared(source, heading) for heading in headings))
    layout = Layout(sheet, label(sheet, meant), number, {}, (), tuple(headings))
    place = f"sheet {layout.label}, row {number + 1}"
    if sum(words_shared(meant, heading) for heading in headings) < 2:
        none = "none of the first 40 rows of any sheet holds the headings of an extract"
        return f"{none}; most words stand in {place}" if headings else none
    return f"{place} comes nearest to {meant.title}, but lacks {required_of(meant, layout)}"


def words_shared(source: Source, heading: str) -> bool:
    """Whether each word of a heading, whatever it holds in brackets, is one of a column's."""
    words = set(words_in(heading))
    return bool(words) and any(words <= set(words_in(each)) for column in source.columns for each in (column.name, *column.also))


def what_is_missing(source: Source, layouts: list[Layout]) -> str:
    layout = fullest(layouts)
    start = f"Sheet {layout.label}, row {layout.header_row + 1} looks like {source.title}"
    return f"{start}, but lacks {lacking(source, layout)}."


def lacking(source: Source, layout: Layout) -> str:
    """The required columns that are not there, each with the heading that may be meant; or else all that were not understood."""
    left = [] if only_renamed(source, layout) else layout.unknown
    return f"{required_of(source, layout)}; not understood: {quoted(left)}" if left else required_of(source, layout)


def only_renamed(source: Source, layout: Layout) -> bool:
    """Whether there is a heading like each of the required ones that are not there."""
    return all(closest(source.column(name), layout.unknown) for name in missing_columns(source, layout))


def required_of(source: Source, layout: Layout) -> str:
    """The required columns that are not there, each with the heading that may be meant. No other heading is quoted."""
    return " and ".join(describe_missing(source, name, layout.unknown) for name in missing_columns(source, layout))


def describe_missing(source: Source, name: str, unknown: tuple[str, ...]) -> str:
    column = source.column(name)
    close = closest(column, unknown)
    words = f"the column “{(column.also or (name,))[0]}”"
    return f"{words} (is it “{close}”? rename that heading)" if close else words


def closest(column: Column, unknown: Iterable[str], least: float = 0.6) -> str | None:
    """The heading that is most like one of the column's, whatever it holds in brackets; None where none is much like any."""
    likeness = {
        text: max(likeness_of(words_in(text), words_in(spelling)) for spelling in (column.name, *column.also))
        for text in unknown
        if text != NOT_SHOWN
    }
    best = max(likeness, key=lambda text: likeness[text], default=None)
    return best if best and likeness[best] >= least else None


def likeness_of(one: list[str], other: list[str]) -> float:
    """From 0 to 1: of the words in their order, or in any."""
    return max(SequenceMatcher(None, " ".join(each(one)), " ".join(each(other))).ratio() for each in (list, sorted))


def words_in(heading: str) -> list[str]:
    return re.findall(r"[^\W_]+", BRACKETS.sub("", heading).casefold())


def quoted(headings: Sequence[str]) -> str:
    more = f" and {len(headings) - MOST_NAMED} more" if len(headings) > MOST_NAMED else ""
    return ", ".join(f"“{shown(text)}”" for text in headings[:MOST_NAMED]) + more
