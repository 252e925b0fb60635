"""A file on its way: cells as somebody typed them, which row of the truth each came from, and how it becomes bytes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from openpyxl.worksheet.worksheet import Worksheet

from loaders.days_and_numbers import Age
from loaders.kind import Coded, Year
from loaders.kinds import TICK
from loaders.sealed import Sealed
from loaders.source import Column, Source
from periods import Span
from tests.loaders.workbooks import headings
from tests.mess.right import Truth, span_of, truths

SHEET = "Sheet1"


@dataclass(frozen=True)
class Shown:
    """A cell that Excel shows otherwise than it holds it."""

    value: object
    form: str


@dataclass(frozen=True)
class Wrong:
    """A cell in which a formula failed."""

    word: str


@dataclass
class Row:
    """truth: number of the row it came from; None for what somebody wrote between the rows."""

    cells: list[object]
    truth: int | None = None


@dataclass
class Arrival:
    """earlier: files that came before. standing: rows that count in the end. covers: the periods that are returned then.

    together: whether they came in one go. asked: what must be asked before the last is kept.
    """

    earlier: list["Book"]
    standing: list[Truth]
    covers: list[Span]
    together: bool = False
    asked: str = ""


@dataclass
class Book:
    """columns: what stands in each position, None where that is nothing declared. above: rows over the headings.

    changes: done to the finished sheet. beside: rows of other sheets, by name. form: how it is written. bend: what happens to
    its bytes. truth: what it should come to. spoiled: which rows are to be spoiled. arrival: what came before it.
    """

    source: Source
    name: str
    truth: list[Truth]
    columns: list[str | None]
    headings: list[object]
    rows: list[Row]
    sheet: str = SHEET
    above: list[list[object]] = field(default_factory=list)
    beside: dict[str, list[list[object]]] = field(default_factory=dict)
    changes: list[Callable[[Worksheet], None]] = field(default_factory=list)
    form: Callable[["Book"], bytes] | None = None
    bend: Callable[[bytes], bytes] = bytes
    spoiled: Callable[[int], bool] = lambda number: True
    epoch: datetime | None = None
    turned: frozenset[int | None] = frozenset()
    arrival: "Arrival | None" = None
    made: bytes = b""

    def lines(self) -> list[list[object]]:
        return [*self.above, self.headings, *(row.cells for row in self.rows)]

    def place_of(self, truth: int) -> int | None:
        """The number of the row on the sheet, from 1, in which a row of the truth stands."""
        places = [number for number, row in enumerate(self.rows, start=len(self.above) + 2) if row.truth == truth]
        return places[-1] if places else None

    def cell_of(self, truth: int, column: Column) -> object:
        """What is written for a column of the row in which a row of the truth stands."""
        cells = next((row.cells for row in reversed(self.rows) if row.truth == truth), [])
        position = self.position(column) if column.name in self.columns else len(cells)
        return cells[position] if position < len(cells) else None

    def of(self, wanted: Callable[[Column], bool]) -> list[Column]:
        """The declared columns in it that are wanted."""
        return [column for column in self.source.columns if column.name in self.columns and wanted(column)]

    def position(self, column: Column) -> int:
        return self.columns.index(column.name)

    def filled(self, wanted: Callable[[Column], bool]) -> Iterator[tuple[Row, int, object, Truth, Column]]:
        """Each cell to be spoiled that holds something: its row, position, what it means, its whole truth, its column."""
        for column in self.of(wanted):
            position = self.position(column)
            for row in self.rows:
                if row.truth is not None and self.spoiled(row.truth) and self.truth[row.truth][column.name] is not None:
                    yield row, position, self.truth[row.truth][column.name], self.truth[row.truth], column

    def rewrite(self, wanted: Callable[[Column], bool], write: Callable[[object], object]) -> None:
        """Write what those cells mean in another way; None leaves the cell as it is."""
        for row, position, meaning, _, _ in self.filled(wanted):
            row.cells[position] = as_before(row.cells[position], write(meaning))

    def retype(self, wanted: Callable[[Column], bool], write: Callable[[object], object]) -> None:
        """Change those cells as they stand."""
        for row, position, *_ in self.filled(wanted):
            row.cells[position] = as_before(row.cells[position], write(row.cells[position]))


def as_before(cell: object, other: object) -> object:
    return cell if other is None else other


def right_book(source: Source) -> Book:
    """The file as everybody hopes for it."""
    return book_of(source, truths(source), name_of(source))


def book_of(source: Source, meant: list[Truth], name: str) -> Book:
    """A file of these rows."""
    truth = [dict(row) for row in meant]
    rows = [Row([typed(column, row, number) for column in source.columns], number) for number, row in enumerate(truth)]
    return Book(source, name, truth, [column.name for column in source.columns], headings(source), rows)


def name_of(source: Source) -> str:
    first, _ = span_of(source)
    period = f"{first:%Y-%m}" if source.sent_for.id == "month" else ""
    return f"{source.file_name or source.id}_{period}".rstrip("_") if source.period else source.id


def typed(column: Column, row: Truth, number: int) -> object:
    """What a careful person types."""
    kind, value = column.kind, row[column.name]
    if value is None or kind == TICK and not value:
        return None
    if isinstance(kind, Age):
        return birth(row[kind.at], value, number)
    if isinstance(kind, Sealed) and kind.family == "child" and str(value).isdigit():
        return f"{value[:3]} {value[3:6]} {value[6:]}"
    if isinstance(kind, Coded):
        return next(code for code, word in kind.codes.items() if word == value)
    if isinstance(kind, Year):
        return f"{value}/{(value + 1) % 100:02d}"
    return ("Yes" if value else "No") if isinstance(value, bool) else value


def birth(at: date, years: int, number: int) -> date:
    """A day of birth on which somebody has that age at a moment."""
    day = at.date() if isinstance(at, datetime) else at
    return (day.replace(year=day.year - years, day=min(day.day, 28)) - timedelta(days=1 + number * 13)).replace()
