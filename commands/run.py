"""Set up, make the sample extracts, load them, and open the dashboard on this machine only."""

import argparse
import sys
import threading
import webbrowser
from pathlib import Path

import sample
from access.installation import is_demonstration
from ledger.effective import effective_loads
from ledger.store import ROOT, chosen_store
from loaders.outcome import Refused
from operations import snapshots, uploads
from operations.demonstration import load_sample, never_loaded

ADDRESS = "127.0.0.1"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    parser.add_argument("--only-load", action="store_true", help="load the sample extracts and stop")


def run(arguments: argparse.Namespace) -> None:
    ledger = uploads.found(chosen_store(), sample=True, today=sample.AS_OF)
    if not is_demonstration(ledger):
        raise Refused(
            "This store holds real data, and `run` is the demonstration. Name another folder in "
            "SAFEGUARDING_STORE to try the demonstration."
        )
    loads = effective_loads(ledger.lines())
    if not loads:
        load_sample(ledger, counter)
    elif missing := never_loaded(loads):
        print(
            f"An earlier version made this demonstration, without: {', '.join(missing)}. To fill every theme, delete "
            f"{ledger.store.folder} and run again.",
            flush=True,
        )
    snapshots.current_snapshot(ledger)
    if not arguments.only_load:
        serve(arguments.port, not arguments.no_browser)


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
