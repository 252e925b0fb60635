"""Days that an American Excel turned about: where the 22nd stays text, the 3rd of October became the 10th of March."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from loaders.columns import ColumnRead
from loaders.days_in_doubt import PERHAPS_TURNED, SAME_DAY, TWO_WAYS, day_and_month, turns

Cells = Sequence[object]
BESIDE = "another column has the month first; if this one has too, day and month must be changed over"


def doubt_turned(columns: dict[str, ColumnRead], dated: Mapping[str, Cells], of_months: Collection[str]) -> None:
    """Say it of every date cell of the columns in which none has a day after the 12th and every text that gives a date has.

    One of them must hold such a text. dated: the cells of the columns of days. of_months: those that say a month or longer,
    for which Excel keeps its first day where somebody types Apr-23.
    """
    kinds = {kind for cells in dated.values() for kind in set(map(type, cells))}
    if str not in kinds or not any(issubclass(kind, date) for kind in kinds):
        return
    perhaps = {
        name: cells for name, cells in dated.items() if all(cell.day <= 12 for cell in dates_in(cells)) and not early(cells)
    }
    if any(isinstance(cell, str) and day_and_month(cell) for cells in perhaps.values() for cell in set(cells)):
        for name, cells in perhaps.items():
            for index, cell in enumerate(cells):
                if isinstance(cell, date) and turns(cell.day, cell.month) and not (cell.day == 1 and name in of_months):
                    columns[name].problems.setdefault(index, PERHAPS_TURNED)


def dates_in(cells: Cells) -> list[date]:
    return [cell for cell in cells if isinstance(cell, date)]


def early(cells: Cells) -> bool:
    """Whether a text gives a day up to the 12th."""
    return any(isinstance(cell, str) and (parts := day_and_month(cell)) and parts[0] <= 12 for cell in set(cells))


def doubt_beside(columns: dict[str, ColumnRead], dated: Mapping[str, Cells]) -> None:
    """Where one column has the month first, say it of each text of the others that can be read both ways; it is kept."""
    first = [name for name in dated if {TWO_WAYS, SAME_DAY} & set(columns[name].problems.values())]
    for name in [name for name in dated if first and name not in first]:
        for index, cell in enumerate(dated[name]):
            if isinstance(cell, str) and (parts := day_and_month(cell)) and turns(*parts):
                columns[name].problems.setdefault(index, BESIDE)
