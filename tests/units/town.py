"""A town that lends bicycles: one extract, and for every unit an indicator of its cases; a snapshot of it, exact and released."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

import duckdb

from ledger.lines import Line, Load
from ledger.store import Store
from loaders.kinds import CHILD, DAY, NUMBER, REFERENCE, choice, whole
from loaders.source import Column, Source, sources
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.population import Rate
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT
from metrics.declaring.unit_type import AS_AMOUNT, Unit
from metrics.table import FIGURES, Figure, Table
from metrics.values import values
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from metrics.working_out.clock_counts import write_standings
from metrics.working_out.clock_engine import write_clocks
from metrics.working_out.figures import write_figures
from metrics.working_out.headline import Headline
from metrics.working_out.headlines_seen import read_headlines
from metrics.working_out.queries import write_queries
from metrics.working_out.released_tables import write_released_tables
from tests.loaders.workbooks import take, xlsx
from tests.small_snapshot import small_snapshot
from tests.units.shapes import EVERY, RIDERS
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

MONTHS = [date(2023 + (place + 3) // 12, (place + 3) % 12 + 1, 1) for place in range(24)]
LENT = [0, 3, 9, 14, 21, 12, 32, 38, 30, 44, 36, 33, 40, 47, 31, 35, 45, 37, 34, 49, 42, 39, 90, 97]
WHEELS = {"Small": 5, "Large": 1}
SOURCE = Source(
    title="Bicycles that were lent",
    partner="Cycle Shed",
    grain="one row per loan",
    frequency="monthly",
    due_day=5,
    period="lent_on",
    key=("loan_ref",),
    file_name="lendings",
    id="lendings",
    columns=(
        Column("loan_ref", REFERENCE, "The shed's number"),
        Column("child_id", CHILD, "Who rides"),
        Column("lent_on", DAY, "Day of the loan"),
        Column("wheel", choice(*WHEELS), "Size of the wheels"),
        Column("hours", NUMBER, "How long, in hours"),
        Column("things", whole(0), "What was lent with it"),
        Column("of_things", whole(0), "What could have been"),
    ),
)
VIEWERS = {level: Viewer("Tester", (Sight(level),)) for level in (EXACT, RELEASED)}


def loans() -> bytes:
    rows = [
        [
            f"L{month}-{number}",
            f"P{(month * 7 + number) % 40}",
            first.replace(day=number % 28 + 1),
            wheel_of(number),
            1.5 + (number * 3 + month) % 9 / 2,
            (number + month) % 4,
            4 + number % 3,
        ]
        for month, (first, lent) in enumerate(zip(MONTHS, LENT))
        for number in range(lent)
    ]
    return xlsx(["Loan ref", "Child id", "Lent on", "Wheel", "Hours", "Things", "Of things"], *rows)


def wheel_of(number: int) -> str:
    return "Large" if number % sum(WHEELS.values()) == 0 else "Small"


def numerator_of(unit: Unit) -> str:
    """What a case counts as, in a unit: a condition, an amount in halves, itself, or what was lent with it."""
    if unit.numerator.aggregate in ("count_if", "count"):
        return "hours > 3"
    if unit.numerator.aggregate != "sum" or unit.ruled_as == AS_AMOUNT:
        return "hours"
    return "1" if unit.counts else "things"


def indicator_of(name: str, unit: Unit) -> Indicator:
    one_a_month = "QUALIFY row_number() OVER (PARTITION BY date_trunc('month', lent_on) ORDER BY loan_ref) = 1"
    return Indicator(
        title=f"Loans as {name}",
        theme=MISSING,
        question="How many?",
        numerator="Loans",
        denominator="Loans",
        unit=unit,
        polarity=LOW_IS_GOOD,
        owner="Cycle Shed",
        sources=(SOURCE.id,),
        by=("wheel",),
        example=Example({}, ""),
        id="as_" + "".join(letter if letter.isalnum() else "_" for letter in name.lower()),
        cases=f"""
            SELECT loan_ref AS record_id, lent_on AS date, {numerator_of(unit)} AS numerator, of_things AS denominator,
                   child_id AS subject, child_id, NULL::VARCHAR AS withheld, wheel, place
            FROM lendings {one_a_month if unit.of_its_period_only else ""}
        """,
    )


INDICATORS = {name: indicator_of(name, unit) for name, unit in EVERY.items()}
RATED = replace(indicator_of("a number with its rate", COUNT), rate=Rate(1_000, RIDERS))
BY_ID = {each.id: each for each in (*INDICATORS.values(), RATED)}


@dataclass(frozen=True)
class Where:
    """Which value of an indicator."""

    grain: str
    cut: str | None
    start: date
    group: str


@dataclass
class File:
    """One file of the snapshot, for whoever sees it at a level."""

    level: str
    connection: duckdb.DuckDBPyConnection

    @property
    def viewer(self) -> Viewer:
        return VIEWERS[self.level]

    @property
    def ruled(self) -> bool:
        return self.level == RELEASED

    def table(self, indicator: Indicator, grain: str, by: str | None = None) -> Table:
        return values(self.connection, indicator, self.viewer, grain, by)

    @cached_property
    def headlines(self) -> dict[str, Headline]:
        return read_headlines(self.connection, BY_ID, self.viewer)

    @cached_property
    def rows(self) -> dict[tuple[str, Where], Figure]:
        """Every row of the file, by indicator and where."""
        return {
            (row.indicator, Where(row.grain, row.cut, row.start, row.breakdown)): row for row in FIGURES.read(self.connection)
        }


def work_out(connection: duckdb.DuckDBPyConnection) -> None:
    write_clocks(connection, {})
    write_standings(connection)
    write_figures(connection, BY_ID)
    write_queries(connection, {}, BY_ID)
    write_released_tables(connection, [])


def lines_of(store: Store, known: dict[str, Source]) -> list[Line]:
    """Of the one load of all loans, kept in the store."""
    report, cleaned = take(loans(), declared=known)
    store.make_folders()
    store.cleaned_file("lendings").write_bytes(cleaned)
    covers = MONTHS[0], date(2025, 3, 31)
    load = Load(SOURCE.id, ("Cycle Shed",), covers, report.rows_read, report.rows_kept, 0, "ab", "lendings", "rules")
    return [Line(1, datetime(2025, 4, 9), "analyst", load, 1)]


@contextmanager
def town(store: Store) -> Iterator[dict[str, File]]:
    """Both files of the town's snapshot, by level."""
    known = sources() | {SOURCE.id: replace(SOURCE)}
    path = small_snapshot(store, lines_of(store, known), date(2025, 4, 9), known, work_out)
    with open_snapshot(path, store) as exact, open_snapshot(release_of(path), store) as released:
        yield {EXACT: File(EXACT, exact), RELEASED: File(RELEASED, released)}
