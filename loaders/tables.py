"""Further tables on a sheet: each is read by its own headings, wherever it stands."""

from dataclasses import replace

from loaders.doubtful_headings import required_columns
from loaders.headings import ROWS_SEARCHED, Heading, match, named_again, row_of_headings, words_of
from loaders.layout import Layout
from loaders.outcome import Refused, cell_name
from loaders.recognise import unknown_headings
from loaders.source import Source


def tables_on(layout: Layout, lacking: list[int], source: Source) -> list[Layout]:
    """The table and those above and below it, each to the next one's headings. lacking: rows, from 0, that lack what is required.

    Raises Refused where the headings stand a second time beside the first.
    """
    if layout.across:
        return [layout]
    refuse_beside(layout, source)
    above = range(min(layout.header_row - 1, ROWS_SEARCHED))  # the row straight above may hold what headings share
    places = [(row, found) for row in above if is_whole(found := match_at(layout, row, source), source)]
    places.append((layout.header_row, layout.positions))
    for row in lacking:
        if row > layout.header_row and is_heading(found := match_at(layout, row, source), source) and found != places[-1][1]:
            places.append((row, found))
    ends = [row for row, _ in places[1:]]
    bounds = [(row, end, positions) for (row, positions), end in zip(places, [*ends, None])]
    return [part(layout, row, end, positions, order) for order, (row, end, positions) in enumerate(bounds)]


def part(layout: Layout, row: int, end: int | None, positions: dict[str, int], order: int) -> Layout:
    headings = tuple(map(words_of, row_of_headings(layout.sheet, row)))
    unknown = layout.unknown if row == layout.header_row else unknown_headings(layout.sheet.rows[row], set(positions.values()))
    return replace(layout, header_row=row, positions=positions, headings=headings, unknown=unknown, end=end, order=order)


def match_at(layout: Layout, row: int, source: Source) -> dict[str, int]:
    return match(row_of_headings(layout.sheet, row), source.spellings)


def is_heading(positions: dict[str, int], source: Source) -> bool:
    """As a table is recognised: two headings, and half of those required."""
    needed = required_columns(source, {})
    return len(positions) >= 2 and len(needed & positions.keys()) * 2 >= len(needed)


def is_whole(positions: dict[str, int], source: Source) -> bool:
    return len(positions) >= 2 and required_columns(source, {}) <= positions.keys()


def refuse_beside(layout: Layout, source: Source) -> None:
    headings, used = row_of_headings(layout.sheet, layout.header_row), layout.positions.values()
    again = reversed(named_again(headings, layout.positions, source.spellings))
    twice = {name: at for name, at in again if same(headings[at], headings[layout.positions[name]])}
    if is_whole(twice, source) and any(row[at] != "" for row in layout.body for at in twice.values() if at < len(row)):
        first, second = (cell_name(layout.header_row + 1, min(each) + 1) for each in (used, twice.values()))
        raise Refused(
            f"Two tables stand beside each other on sheet {layout.label}, from {first} and from {second}. "
            "Put one below the other, or each on a sheet of its own."
        )


def same(one: Heading, other: Heading) -> bool:
    return words_of(one).casefold() == words_of(other).casefold()
