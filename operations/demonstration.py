"""The demonstration's store: every sample extract taken in on its day, and what the made-up partners said at their meetings."""

from collections.abc import Callable
from datetime import date
from functools import partial

import sample
from access.demonstration import code
from access.role import EXECUTIVE
from database import Database
from ledger.ledger import Ledger
from ledger.meeting_lines import Action
from ledger.store import ROOT
from metrics.control_charts.signals import control_points
from metrics.declaring.indicator import indicators
from metrics.viewer import ANALYST
from operations import snapshots, uploads
from sample.happened import meetings
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

SAMPLE_EXECUTIVE = code(EXECUTIVE.id)
REFERENCE = ROOT / "data" / "reference"
Progress = Callable[[str], Callable[[int, int], None]]


def load_sample(ledger: Ledger, progress: Progress = lambda word: lambda done, total: None) -> None:
    """The published reference tables, then every sample extract, as if each had come in on its day.

    progress: gives for a task's word what is called with how much of it is done and how much there is.
    """
    print("Making the sample extracts of a made-up city.", flush=True)
    files = sample.write(ROOT / "data" / "sample", progress=progress("written"))
    first = files[0].received
    arriving = [uploads.Arriving(path.name, path.read_bytes(), first) for path in sorted(REFERENCE.glob("*.csv"))]
    arriving += [uploads.Arriving(file.path.name, file.path.read_bytes(), file.received) for file in files]
    print("Loading them, each through the same reader as an upload.", flush=True)
    show, done = progress("loaded"), iter(range(1, len(arriving) + 1))
    prepared = uploads.prepare_all(arriving, ledger, lambda name: show(next(done), len(arriving)))
    uploads.commit(prepared, ledger, "sample data")
    rows = sum(each.load.rows_kept for each in prepared)
    issues = sum(each.load.issues for each in prepared)
    print(f"Loaded {len(arriving)} files: {rows:,} rows kept, {issues:,} issues listed.", flush=True)
    write_minutes(ledger)


def write_minutes(ledger: Ledger) -> None:
    """What the made-up partners said at their meetings, with the released figures of then."""
    with open_snapshot(release_of(snapshots.current_snapshot(ledger)), ledger.store) as released:
        said = list(meetings.said(partial(as_known_on, released)))
    moment = ledger.lines()[-1].at
    last = ledger.write([(entry, moment) for entry in said], SAMPLE_EXECUTIVE, ledger.head)
    first_action = last + 1 - sum(isinstance(entry, Action) for entry in said)
    ledger.write([(entry, moment) for entry in meetings.then_done(first_action)], SAMPLE_EXECUTIVE, last)


def as_known_on(released: Database, name: str, day: date) -> tuple[float | None, str, str]:
    """The released figure of the last period that was over by then: value, period, and what its chart said."""
    points = control_points(released, indicators()[name], ANALYST, {})
    earlier = [point for point in points if point.stop < day]
    return (earlier[-1].value, earlier[-1].period, earlier[-1].kind) if earlier else (None, "", "")
