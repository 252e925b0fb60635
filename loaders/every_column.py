"""Every column of a table, read: its own cells, the times beside it, the days that ages are worked out on."""

from dataclasses import replace
from itertools import zip_longest

from loaders.age_beside_birth import doubt_ages_beside_births
from loaders.columns import ColumnRead, ages_from_births, never_sent, read_column
from loaders.days_and_numbers import Age, Day
from loaders.far_days import doubt_far_days
from loaders.headings import time_beside
from loaders.kind import Title
from loaders.kinds import TIME
from loaders.layout import Layout
from loaders.merged import doubt_merged
from loaders.pseudonym import Seal
from loaders.sheet_name import as_cell
from loaders.shown_otherwise import doubt_what_is_seen
from loaders.source import Column, Source
from loaders.titles_in_doubt import of_a_sheet
from loaders.turned_days import doubt_beside, doubt_turned
from loaders.unknown import tell_apart
from periods import DAY


def read_columns(layout: Layout, table: list[list[object]], source: Source, seal: Seal) -> dict[str, ColumnRead]:
    columns, by_position = {}, list(zip_longest(*table, fillvalue=""))
    rows = rows_of_the_table(by_position, layout, source)
    for name in filter(layout.columns.get, map(time_beside, (column.name for column in source.columns))):
        columns[name] = read_column(by_position[layout.columns[name]], Column(name, TIME, ""), seal)
    for column in source.columns:
        position = layout.columns.get(column.name)
        if position is None and column.name != source.sheet_column:
            columns[column.name] = never_sent(column, len(table))
            continue
        if position is None:
            cells = [as_cell(layout.sheet, source)] * len(table)
        else:
            cells = by_position[position] if position < len(by_position) else [""] * len(table)
        columns[column.name] = read_column(cells, column, seal, columns.get(time_beside(column.name)), rows)
    doubt_title_of_sheet(columns, layout, source)
    make_ages_of_births(columns, source)
    doubt_ages_beside_births(columns, by_position, layout, source, seal)
    doubt_days(columns, by_position, layout, source)
    doubt_merged(columns, layout, source)
    doubt_what_is_seen(columns, layout, source)
    keep_periods(columns, source)
    tell_apart(columns, source, f"{layout.sheet.number}.{layout.order}", seal)
    return columns


def make_ages_of_births(columns: dict[str, ColumnRead], source: Source) -> None:
    for column in source.columns:
        if isinstance(kind := column.kind, Age):
            columns[column.name] = ages_from_births(columns[column.name], columns[kind.at], kind.least, kind.most)


def doubt_title_of_sheet(columns: dict[str, ColumnRead], layout: Layout, source: Source) -> None:
    """Where the sheet's name is the title of every row, say what of it may be no part of the title, or may be missing."""
    name = source.sheet_column
    if (
        name
        and name not in layout.columns
        and isinstance(source.column(name).kind, Title)
        and (why := of_a_sheet(layout.sheet.name))
    ):
        columns[name].problems.update({index: why for index, value in enumerate(columns[name].values) if value is not None})


def keep_periods(columns: dict[str, ColumnRead], source: Source) -> None:
    """Each month, quarter or year under the one day that stands for it, whichever day of it was written."""
    for column in source.columns:
        if isinstance(kind := column.kind, Day) and kind.grain is not DAY:
            read = columns[column.name]
            columns[column.name] = replace(read, values=[value and kind.kept(value) for value in read.values])


def doubt_days(columns: dict[str, ColumnRead], by_position: list[tuple], layout: Layout, source: Source) -> None:
    doubt_far_days(columns, source)
    days = [column.name for column in source.columns if isinstance(column.kind, (Day, Age)) and column.name in layout.columns]
    at = {name: layout.columns[name] for name in days}
    dated = {name: by_position[place] for name, place in at.items() if place < len(by_position)}
    doubt_turned(columns, dated, [name for name in dated if getattr(source.column(name).kind, "grain", DAY) is not DAY])
    doubt_beside(columns, dated)


def rows_of_the_table(by_position: list[tuple], layout: Layout, source: Source) -> list[bool]:
    """For each row whether all that is required is filled in, readable or not."""
    places = [layout.columns[column.name] for column in source.columns if column.required and column.name in layout.columns]
    return ["" not in cells and None not in cells for cells in zip(*(by_position[at] for at in places if at < len(by_position)))]
