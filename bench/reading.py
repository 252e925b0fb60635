"""Reading one large workbook: the bare parse, the product's whole road, and the same work through pandas."""

import io
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from bench import peer
from bench.clock import ratio, seconds
from bench.workbook import workbook
from ledger.ledger import Ledger
from ledger.store import Store
from loaders.parser import Parser
from operations import snapshots, uploads

MOST_TIMES_BARE, LEAST_TIMES_FASTER = 3.0, 4
ROWS_OF_LIMITS = 50_000
PEER_ROUNDS = 3  # it is slow


def report_reading(rows: int, rounds: int, say: Callable[[str], None]) -> None:
    path = workbook(rows)
    content = path.read_bytes()
    with TemporaryDirectory(prefix="bench-") as folder, Parser() as parser:
        ledgers = [new_ledger(Path(folder) / str(number)) for number in range(rounds + 1)]
        take_in(content, ledgers[0], parser)  # warms the parsing process; not counted
        times = [one_round(path, content, ledger, parser, number < PEER_ROUNDS) for number, ledger in enumerate(ledgers[1:])]
        built = seconds(lambda: snapshots.current_snapshot(ledgers[-1]))
        kept = ledgers[-1].lines()[-1].what.rows_kept
    say(f"Reading {rows:,} rows ({len(content) / 2**20:.1f} MB), {rounds} rounds taken in turn, medians:")
    say_times(times, rows >= ROWS_OF_LIMITS, say)
    say(f"  both kept the same {kept:,} rows; the snapshot build after it took {built:.2f} s")


def one_round(path: Path, content: bytes, ledger: Ledger, parser: Parser, with_peer: bool) -> dict[str, float]:
    times = {"bare": seconds(lambda: parse(content)), "ours": seconds(lambda: take_in(content, ledger, parser))}
    return times | ({"peer": seconds(lambda: pandas_too(path, ledger))} if with_peer else {})


def say_times(times: list[dict[str, float]], limited: bool, say: Callable[[str], None]) -> None:
    bare, ours, peers = ([each[name] for each in times if name in each] for name in ("bare", "ours", "peer"))
    most, least = (f" (limit {MOST_TIMES_BARE})", f" (limit {LEAST_TIMES_FASTER})") if limited else ("", "")
    say(f"  bare parse with python-calamine    {median(bare):6.2f} s")
    say(f"  read, checked and committed        {median(ours):6.2f} s   {ratio(ours, bare):.1f} times the bare parse{most}")
    say(
        f"  the like with pandas and openpyxl  {median(peers):6.2f} s   the product is {ratio(peers, ours):.1f} times faster "
        f"than pandas with openpyxl{least}"
    )


def new_ledger(folder: Path) -> Ledger:
    return uploads.found(Store(folder / "store", folder / "pseudonym.key"))


def parse(content: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def take_in(content: bytes, ledger: Ledger, parser: Parser) -> None:
    prepared = uploads.prepare(uploads.Arriving("bench.xlsx", content), ledger, parser, uploads.seal_of(ledger))
    uploads.commit(prepared, ledger, "bench")


def pandas_too(path: Path, ledger: Ledger) -> None:
    """The peer's reading of the same file; its result must be the same as the product's."""
    found = peer.ingest(path, uploads.seal_of(ledger).key, ledger.store.folder / "peer.parquet")
    load = ledger.lines()[-1].what
    if found != (load.rows_kept, load.issues):
        raise AssertionError(f"pandas kept and complained about {found}, the product {load.rows_kept, load.issues}")
