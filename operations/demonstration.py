"""The demonstration's store: every sample extract taken in on its day, and what the made-up partners said at their meetings."""

from collections.abc import Callable
from datetime import date
from functools import partial

import sample
from access.demonstration import people
from access.role import EXECUTIVE
from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.meeting_lines import Action
from ledger.store import ROOT
from loaders.source import sources
from metrics.declaring.indicator import indicators
from operations import snapshots, uploads
from plural import counted
from reading.files import opened
from reading.reader import Reader
from sample.happened import meetings

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
    print(f"Loaded {counted(len(arriving), 'file')}: {counted(rows, 'row')} kept, {counted(issues, 'issue')} listed.", flush=True)
    write_minutes(ledger)


def sent_or_published() -> set[str]:
    """Every extract that the demonstration can hold; a source that the made-up city does not send is none of them."""
    return sample.sends() | {path.stem for path in REFERENCE.glob("*.csv")}


def never_loaded(loads: list[Line]) -> list[str]:
    """Titles of the extracts that the demonstration can hold and no load does."""
    return [sources()[name].title for name in sorted(sent_or_published() - {load.what.source for load in loads})]


def write_minutes(ledger: Ledger) -> None:
    """What the made-up partners said at their meetings, with the released figures of then."""
    executive = people()[EXECUTIVE.id]
    with opened(snapshots.current_snapshot(ledger), ledger.store) as files:
        said = list(meetings.said(partial(as_known_on, Reader(files, executive.viewer).as_released())))
    moment = ledger.lines()[-1].at
    last = ledger.write([(entry, moment) for entry in said], executive.who, ledger.head)
    first_action = last + 1 - sum(isinstance(entry, Action) for entry in said)
    ledger.write([(entry, moment) for entry in meetings.then_done(first_action)], executive.who, last)


def as_known_on(released: Reader, name: str, day: date) -> tuple[float | None, str, str]:
    """The released figure of the last period that was over by then: value, period, and what its chart said."""
    points = released.control_points(indicators()[name], {})
    earlier = [point for point in points if point.stop < day]
    return (earlier[-1].value, earlier[-1].period, earlier[-1].kind) if earlier else (None, "", "")
