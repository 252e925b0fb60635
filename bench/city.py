"""The sample city: how long its pages take beside those of an empty store, and how long a full rebuild takes."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import sample
from bench.clock import ratio, seconds
from bench.pack import report_pack
from bench.rerun import BLANK
from ledger.ledger import Ledger
from ledger.store import ROOT, Store
from operations import snapshots, uploads
from operations.demonstration import load_sample

PAGES = ("Overview", "Missing children")
RERUNS_A_ROUND = 4
REBUILDS = 3


class Side:
    """A process that runs pages on one store."""

    def __init__(self, store: Store):
        environment = os.environ | {"SAFEGUARDING_STORE": str(store.folder), "SAFEGUARDING_KEY_FILE": str(store.key_file)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.rerun"],
            cwd=ROOT,
            env=environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def milliseconds(self, page: str) -> float:
        """One rerun of a page."""
        self.process.stdin.write(page + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the page {page} could not be run")
        return float(answer)

    def __enter__(self) -> "Side":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def report_city(rounds: int, say: Callable[[str], None]) -> None:
    with TemporaryDirectory(prefix="bench-") as folder:
        empty, city = (founded(Path(folder) / name) for name in ("empty", "city"))
        loading = seconds(lambda: load_sample(city))
        rebuilding = [seconds(lambda: snapshots.rebuild(city)) for _ in range(min(rounds, REBUILDS))]
        snapshots.current_snapshot(empty)
        say(f"The sample city: made and loaded in {loading:.0f} s; a full rebuild takes {median(rebuilding):.1f} s.")
        report_pack(city, rounds, say)
        report_pages(empty.store, city.store, rounds * RERUNS_A_ROUND, say)


def founded(folder: Path) -> Ledger:
    return uploads.found(Store(folder / "store", folder / "pseudonym.key"), sample=True, today=sample.AS_OF)


def report_pages(empty: Store, city: Store, reruns: int, say: Callable[[str], None]) -> None:
    with ExitStack() as stack:
        on_empty, on_city = (stack.enter_context(Side(store)) for store in (empty, city))
        say(f"Rerun of a page on the server, {reruns} taken in turn, medians:")
        say(f"  blank page (what measuring itself takes)  {median(on_city.milliseconds(BLANK) for _ in range(reruns)):5.0f} ms")
        for page in PAGES:
            pairs = [(on_city.milliseconds(page), on_empty.milliseconds(page)) for _ in range(reruns)]
            full, bare = [one for one, _ in pairs], [other for _, other in pairs]
            say(
                f"  {page:<18} sample city {median(full):5.0f} ms, empty store {median(bare):5.0f} ms: "
                f"{ratio(full, bare):.1f} times the empty store"
            )
