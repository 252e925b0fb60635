"""An optional column that a sender does not send, or in which no yes and no stands, says nothing: it is not known."""

import pytest

from loaders.days_and_numbers import Day
from loaders.kind import Flag
from loaders.source import Source, sources
from loaders.table import status_column
from tests.loaders.workbooks import headings, row_of, rows_of, take, xlsx

SAID_OR_NOT = [
    (source, column.name)
    for source in sources().values()
    for column in source.columns
    if isinstance(column.kind, (Flag, Day)) and not column.required and column.name != source.sheet_column
]


def told(source: Source, name: str, sent: bool) -> list[tuple]:
    """The value and the status of an optional column that has no cell filled in, or is not there."""
    kept = [place for place, column in enumerate(source.columns) if sent or column.name != name]
    rows = [headings(source), row_of(source, 1, **{name: None}), row_of(source, 2, **{name: None})]
    _, cleaned = take(xlsx(*[[row[place] for place in kept] for row in rows]))
    return rows_of(cleaned, name, status_column(name))


@pytest.mark.parametrize(("source", "name"), SAID_OR_NOT, ids=lambda each: getattr(each, "id", each))
def test_a_column_that_is_not_there_is_not_known_and_a_day_left_empty_is_a_blank(source, name):
    assert set(told(source, name, sent=True)) == {(None, None if isinstance(source.column(name).kind, Day) else "not available")}
    assert set(told(source, name, sent=False)) == {(None, "not available")}


@pytest.mark.parametrize(("above", "cell"), [([], "G1"), ([["Missing children"], []], "G3")])
def test_a_column_whose_heading_is_empty_is_named_by_the_cell_of_its_heading(above, cell):
    episodes = sources()["missing_episodes"]
    heads, place = headings(episodes), [column.name for column in episodes.columns].index("risk")
    heads[place] = ""
    report, _ = take(xlsx(*above, heads, *(row_of(episodes, number) for number in range(1, 4))))
    assert report.unknown_headings == [f"what stands below {cell}, which is empty"]
