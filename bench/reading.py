"""Reading one large workbook: the bare parse, the product's whole road, and the same work through pandas."""

import io
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

import road
from bench import peer
from bench.clock import ratio, seconds
from bench.workbook import workbook
from ledger.ledger import Ledger
from ledger.store import Store
from loaders.parser import Parser

MOST_TIMES_BARE, LEAST_TIMES_FASTER = 3.0, 4
ROWS_OF_LIMITS = 50_000
PEER_ROUNDS = 1  # it is slow, and far from its limit


def report_reading(rows: int, rounds: int, say: Callable[[str], None]) -> None:
    path = workbook(rows)
    content = path.read_bytes()
    with TemporaryDirectory(prefix="bench-") as folder, Parser() as parser:
        ledgers = [new_ledger(Path(folder) / str(number)) for number in range(rounds + 1)]
        take_in(content, ledgers[0], parser)  # warms the parsing process; not counted
        bare, ours = [], []
        for ledger in ledgers[1:]:
            bare.append(seconds(lambda: parse(content)))
            ours.append(seconds(lambda: take_in(content, ledger, parser)))
        theirs, kept = pandas_too(path, ledgers[-1], min(rounds, PEER_ROUNDS))
        built = seconds(lambda: road.publish(ledgers[-1]))
    say(f"Reading {rows:,} rows ({len(content) / 2**20:.1f} MB), {rounds} rounds taken in turn, medians:")
    limits = ("", "") if rows < ROWS_OF_LIMITS else (f" (limit {MOST_TIMES_BARE})", f" (limit {LEAST_TIMES_FASTER})")
    say(f"  bare parse with python-calamine    {median(bare):6.2f} s")
    say(f"  read, checked and committed        {median(ours):6.2f} s   {ratio(ours, bare):.1f} times the bare parse{limits[0]}")
    say(f"  the like with pandas and openpyxl  {theirs:6.2f} s   the product is {theirs / median(ours):.1f} times faster than "
        f"pandas with openpyxl{limits[1]}")
    say(f"  both kept the same {kept:,} rows; the snapshot build after it took {built:.2f} s")


def new_ledger(folder: Path) -> Ledger:
    return road.found(Store(folder / "store", folder / "pseudonym.key"))


def parse(content: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def take_in(content: bytes, ledger: Ledger, parser: Parser) -> None:
    prepared = road.prepare(road.Arriving("bench.xlsx", content), ledger, parser, road.seal_of(ledger))
    road.commit([prepared], ledger, "bench")


def pandas_too(path: Path, ledger: Ledger, rounds: int) -> tuple[float, int]:
    """Its median, and the rows it kept, which must be as many as the product's."""
    target, found, times = ledger.store.folder / "peer.parquet", [], []
    for _ in range(rounds):
        times.append(seconds(lambda: found.append(peer.ingest(path, road.seal_of(ledger).key, target))))
    load = ledger.lines()[-1].what
    if found[-1] != (load.rows_kept, load.issues):
        raise AssertionError(f"pandas kept and complained about {found[-1]}, the product {load.rows_kept, load.issues}")
    return median(times), load.rows_kept
