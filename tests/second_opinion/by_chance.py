"""Cities made by chance: some rows of every extract, as cleaned files hold them, with all that a clean row may still get wrong.

What they hold follows from the declarations, so that a new source is in them by itself: words of the declared lists, days before
and after one another, blanks where a column may be blank, children and references that turn up in several extracts.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from functools import partial

import duckdb
import pyarrow as pa

from database.opening import in_memory
from loaders.source import Column, Source, sources
from loaders.table import ARROW, ROW, SHEET, status_column, table_columns
from metrics.declaring.clock import clocks
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.coverage import Returned
from periods import MONTH
from place import place
from tests.second_opinion.counting import last_of_month
from warehouse.contract import About, Return
from warehouse.filling import Contents, fill
from warehouse.tables import LOAD

FIRST, LAST = date(2022, 10, 1), date(2024, 12, 31)
TODAY = date(2025, 1, 31)
DAYS_AFTER = (-400, -31, -1, 0, 0, 0, 1, 1, 2, 5, 7, 8, 15, 21, 30, 42, 43, 56, 63, 64, 91, 180, 365, 366)
HOURS_AFTER = (-1, 0, 0.5, 5, 14, 23.98, 24, 24.02, 71.98, 72, 72.02, 100)
WORDS = {"country": "England", "region": "West Midlands", "level": "Local authority", "la_code": place().code}
TITLES = ("GCP2 basics", "Graded Care Profile: using it", "Neglect", "neglect", "Working together")
PERIODS: dict[str, Callable[[date], date]] = {  # what a column of days holds where it speaks for a period
    "month": MONTH.first,
    "as_at": MONTH.first,
    "audited_on": MONTH.first,
    "quarter_end": lambda day: last_of_month(day.replace(month=(day.month - 1) // 3 * 3 + 3, day=1)),
    "year_end": lambda day: date(day.year, 3, 31),
    "counted_on": lambda day: date(day.year, 3, 31),
}
HOW_MANY = {"child": 25, "person": 12, "reference": 40}  # codes of a family: few enough to meet again
STATUSES = (None, "not applicable", "not available", "suppressed", "unreadable")


class Chance(random.Random):
    """What stands in a cell."""

    def row(self, source: Source) -> dict[str, object]:
        day = FIRST + timedelta(days=self.randrange((LAST - FIRST).days + 1))
        row: dict[str, object] = {}
        for column in source.columns:
            blank = not column.required and column.name not in WORDS and column.name != source.period and self.random() < 0.2
            row[column.name] = None if blank else WORDS.get(column.name) or self.value(source, column, day)
            if not column.required:
                row[status_column(column.name)] = self.choice(STATUSES) if blank else None
        return row

    def value(self, source: Source, column: Column, day: date) -> object:
        kind = column.kind
        if getattr(kind, "options", None):
            return self.choice(kind.options)
        if getattr(kind, "family", None):
            return f"{kind.family} {self.randrange(HOW_MANY[kind.family])}"
        return getattr(self, kind.sql.lower())(source, column, day)

    def varchar(self, source: Source, column: Column, day: date) -> str:
        return self.choice(TITLES)

    def boolean(self, source: Source, column: Column, day: date) -> bool:
        return self.random() < 0.6

    def date(self, source: Source, column: Column, day: date) -> date:
        if column.name != source.period:
            day += timedelta(days=self.choice(DAYS_AFTER))
        return PERIODS.get(column.name, lambda day: day)(day)

    def timestamp(self, source: Source, column: Column, day: date) -> datetime:
        moment = datetime.combine(day, time(9))
        return moment if column.name == source.period else moment + timedelta(hours=self.choice(HOURS_AFTER))

    def integer(self, source: Source, column: Column, day: date) -> int:
        if column.name in NUMBERS:
            return NUMBERS[column.name](self, day)
        least, most = getattr(column.kind, "least", 0), getattr(column.kind, "most", 20)
        return self.randint(max(least or 0, 0), min(most or 20, max(least or 0, 0) + 20))

    def double(self, source: Source, column: Column, day: date) -> float:
        return self.randint(0, 40) / 2


NUMBERS: dict[str, Callable[[Chance, date], int]] = {
    "year": lambda chance, day: day.year,
    "cycle": lambda chance, day: day.year,
    "for_year": lambda chance, day: day.year - 1,
    "age": lambda chance, day: chance.randint(-1, 22),
}


@contextmanager
def made_by_chance(seed: int) -> Iterator[duckdb.DuckDBPyConnection]:
    """A snapshot of such a city with its clocks, before any figure is worked out."""
    chance = Chance(seed)
    about = About(f"city {seed}", 0, TODAY, sample=True)
    with in_memory() as connection:
        clean = partial(clean_rows, connection, chance)
        fill(connection, Contents(sources(), clean, returns(chance), [], about))
        connection.execute("CREATE SCHEMA cases")
        known = Returned(connection)
        write_clocks(connection, clocks(), {name: known.known_to(clock.sources) for name, clock in clocks().items()})
        yield connection


def clean_rows(connection: duckdb.DuckDBPyConnection, chance: Chance, source: Source) -> pa.Table:
    """Rows of which each meets what every row that is kept meets."""
    rows, kinds = [chance.row(source) for _ in range(chance.choice((10, 40, 80)))], table_columns(source)
    columns = {name: pa.array([row.get(name) for row in rows], ARROW[kind]) for name, kind in kinds.items()}
    columns |= {SHEET: pa.array(["by chance"] * len(rows)), ROW: pa.array(range(1, len(rows) + 1), pa.int32())}
    connection.register("by_chance", pa.table(columns | {LOAD: pa.array([1] * len(rows), pa.int32())}))
    kept = [source.keep.when] if source.keep else []
    kept += [f"({check.holds}) IS DISTINCT FROM FALSE" for check in source.checks if check.sets_aside]
    return connection.execute(f"SELECT * FROM by_chance WHERE {' AND '.join(kept) or 'TRUE'}").to_arrow_table()


def returns(chance: Chance) -> list[Return]:
    """Most of what was owed came."""
    return [
        Return(source.id, sender, source.step.id, start, source.step.last(start), chance.random() < 0.95)
        for source in sources().values()
        if source.period
        for sender in source.expected_senders
        for start in source.step.starts(FIRST, LAST)
    ]
