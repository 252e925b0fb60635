"""Days that an American Excel turned about: where the 22nd stays text, the 3rd of October became the 10th of March."""

from collections.abc import Mapping, Sequence
from datetime import date

from loaders.columns import ColumnRead
from loaders.days import PERHAPS_TURNED, parts_of, turns


def doubt_turned(columns: dict[str, ColumnRead], dated: Mapping[str, Sequence[object]]) -> None:
    """Say it of every date cell, where none has a day after the 12th and every text that gives a date has. dated: their cells."""
    kinds = {kind for cells in dated.values() for kind in set(map(type, cells))}
    if str not in kinds or not any(issubclass(kind, date) for kind in kinds):
        return
    written = {parts for cells in dated.values() for cell in cells if isinstance(cell, str) and (parts := parts_of(cell))}
    held = [(name, index, cell) for name, cells in dated.items() for index, cell in enumerate(cells) if isinstance(cell, date)]
    if written and all(day > 12 for day, _ in written) and all(cell.day <= 12 for _, _, cell in held):
        for name, index, cell in held:
            if turns(cell.day, cell.month):
                columns[name].problems.setdefault(index, PERHAPS_TURNED)
