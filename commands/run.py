"""Set up, make the sample extracts, load them, and open the dashboard on this machine only."""

import argparse
import sys
import threading
import webbrowser
from datetime import date
from functools import partial
from pathlib import Path

import road
import sample
from access.demonstration import code
from access.role import EXECUTIVE
from database import Database
from ledger.ledger import Ledger
from ledger.said import Action
from ledger.standing import founded, standing_loads
from ledger.store import ROOT, chosen_store
from loaders.outcome import Refused
from loaders.source import sources
from metrics.indicator import indicators
from metrics.signals import control_points
from metrics.viewer import ANALYST
from sample import meetings
from warehouse.snapshot import open_snapshot

SAMPLE_EXECUTIVE = code(EXECUTIVE.id)
ADDRESS = "127.0.0.1"
REFERENCE = ROOT / "data" / "reference"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    parser.add_argument("--only-load", action="store_true", help="load the sample extracts and stop")


def run(arguments: argparse.Namespace) -> None:
    ledger = road.found(chosen_store(), sample=True, today=sample.AS_OF)
    if not founded(ledger.lines()).sample:
        raise Refused(
            "This store holds real data, and `run` is the demonstration. Name another folder in "
            "SAFEGUARDING_STORE to try the demonstration."
        )
    loads = standing_loads(ledger.lines())
    if not loads:
        load_sample(ledger)
    elif len({line.what.source for line in loads}) < len(sources()):
        print(
            f"Some extracts were never loaded here: an earlier version made this demonstration. To fill every theme, delete "
            f"{ledger.store.folder} and run again.",
            flush=True,
        )
    road.publish(ledger)
    if not arguments.only_load:
        serve(arguments.port, not arguments.no_browser)


def load_sample(ledger: Ledger) -> None:
    """The published reference tables, then every sample extract, as if each had come in on its day."""
    print("Making the sample extracts of a made-up city.", flush=True)
    files = sample.write(ROOT / "data" / "sample", progress=counter("written"))
    first = files[0].received
    arriving = [road.Arriving(path.name, path.read_bytes(), first) for path in sorted(REFERENCE.glob("*.csv"))]
    arriving += [road.Arriving(file.path.name, file.path.read_bytes(), file.received) for file in files]
    print("Loading them, each through the same reader as an upload.", flush=True)
    show, done = counter("loaded"), iter(range(1, len(arriving) + 1))
    prepared = road.prepare_all(arriving, ledger, lambda name: show(next(done), len(arriving)))
    road.commit(prepared, ledger, "sample data")
    rows = sum(each.load.rows_kept for each in prepared)
    issues = sum(each.load.issues for each in prepared)
    print(f"Loaded {len(arriving)} files: {rows:,} rows kept, {issues:,} issues listed.", flush=True)
    minute_sample(ledger)


def minute_sample(ledger: Ledger) -> None:
    """What the made-up partners said at their meetings, with the released figures of then."""
    with open_snapshot(road.released(road.publish(ledger)), ledger.store) as released:
        said = list(meetings.said(partial(as_known_on, released)))
    moment = ledger.lines()[-1].at
    last = ledger.write([(entry, moment) for entry in said], SAMPLE_EXECUTIVE, ledger.head)
    first_action = last + 1 - sum(isinstance(entry, Action) for entry in said)
    ledger.write([(entry, moment) for entry in meetings.then_done(first_action)], SAMPLE_EXECUTIVE, last)


def as_known_on(released: Database, name: str, day: date) -> tuple[float | None, str, str]:
    """The released figure of the last period that was over by then: value, period, and what its chart said."""
    points = control_points(released, indicators()[name], ANALYST, {})
    earlier = points[points["stop"] < day]
    return (None, "", "") if earlier.empty else (float(earlier.iloc[-1]["value"]), *earlier.iloc[-1][["period", "kind"]])


def counter(done_word: str):
    """Shows how far a long task is, on one line of a terminal and quietly elsewhere."""

    def show(done: int, total: int) -> None:
        if sys.stdout.isatty():
            print(f"\r  {done} of {total} {done_word}", end="\n" if done == total else "", flush=True)
        elif done == total or done % 25 == 0:
            print(f"  {done} of {total} {done_word}", flush=True)

    return show


def serve(port: int, open_browser: bool) -> None:
    """Serve until stopped. uvicorn binds the port itself, so that small answers leave at once (TCP_NODELAY)."""
    import uvicorn

    url = f"http://{ADDRESS}:{port}"
    print(f"The dashboard is open at {url} (sample data; Ctrl+C stops it).", flush=True)
    if open_browser:
        threading.Timer(2, webbrowser.open, [url]).start()
    uvicorn.run("dashboard:app", host=ADDRESS, port=port, log_level="warning", app_dir=str(Path(ROOT)))
