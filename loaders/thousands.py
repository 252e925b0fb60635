"""Money in thousands: a title or a note that says so would make every amount below it a thousandth of what it is."""

import re

from loaders.aside import filled_in
from loaders.days_and_numbers import Amount
from loaders.layout import Layout
from loaders.outcome import Refused, cell_name
from loaders.source import Source

IN_THOUSANDS = re.compile(
    r"£ ?['’]?(?:000|[km])(?:['’]?s)?\b|(?<!\d)['’]000s?\b|(?<![\d,.])000['’]?s\b|\bin (?:thousand|million)s?\b"
    r"|\b(?:thousand|million)s of pounds|£ ?(?:thousand|million)s?\b",
    re.I,
)


def refuse_thousands(layout: Layout, source: Source) -> None:
    """Raises Refused, naming the cell, where amounts of money stand below or above words that say they are in thousands."""
    if not any(type(column.kind) is Amount and not column.kind.whole for column in source.columns):
        return
    rows = layout.sheet.rows
    notes = [number for number, row in enumerate(rows) if number < layout.header_row or len(filled_in(row)) == 1]
    for number in notes:
        for index, cell in enumerate(rows[number]):
            if isinstance(cell, str) and IN_THOUSANDS.search(cell):
                raise Refused(
                    f"Sheet {layout.label}, cell {cell_name(number + 1, index + 1)} says that amounts are in thousands or "
                    "millions. Are these? Write them in full pounds, take these words away, and load the file again."
                )
