"""The snapshot of a ledger: the current one, one as it stood, one built anew. Filled, then worked out, in one place."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from ledger.cleanup import finish_removals
from ledger.ledger import Ledger
from ledger.store_key import Damaged
from ledger.view import LedgerView, view_as_at, view_now
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.declaring.query_rule import query_rules
from metrics.working_out import steps
from operations.one_builder import one_builder, timed
from pieces.named import pieces
from warehouse.contents import contents_of
from warehouse.filling import fill
from warehouse.snapshot import forget, forget_old, is_ready, new_snapshot
from warehouse.version import Version


def current_snapshot(ledger: Ledger) -> Path:
    """The snapshot of everything in the ledger, built now unless it is there."""
    return snapshot_of(ledger, view_now)


def as_at(ledger: Ledger, day: date) -> Path:
    """The snapshot as it stood at the end of a day."""
    return snapshot_of(ledger, partial(view_as_at, day=day))


def snapshot_of(ledger: Ledger, look: Callable[[Ledger], LedgerView]) -> Path:
    """The snapshot of what is seen of the ledger, built now unless it is there; one builds at a time, in whatever process.

    Where rows are removed for good while it is being built, it is built again without them.
    """
    view = look(ledger)
    path = path_of(view)
    if is_ready(path):
        with suppress(OSError):  # where the store cannot be written nothing is forgotten either
            os.utime(path)  # what is looked at stays among the newest
        return path
    with one_builder(view.store):
        finish_removals(view.store, view.lines)
        try:
            if not is_ready(path):
                build(path, view)
        except (FileNotFoundError, Damaged):
            if look(ledger).removed == view.removed:
                raise
    if look(ledger).removed > view.removed:
        forget(path)
        return snapshot_of(ledger, look)
    forget_old(view.store, {path, current_path(ledger)})
    return path


def build(path: Path, view: LedgerView) -> None:
    """Whatever makes a snapshot, in order. Raises Damaged or NoRoom."""
    version = version_of(view)
    with timed(view.store), new_snapshot(path, version, view.store, sources()) as connection:
        fill(connection, contents_of(view, version, sources()))
        work_out(connection)


def work_out(connection: duckdb.DuckDBPyConnection) -> None:
    steps.work_out(connection, clocks(), indicators(), query_rules())


def version_of(view: LedgerView) -> Version:
    return Version(view.head, view.today, pieces(), view.removed)


def path_of(view: LedgerView) -> Path:
    return view.store.snapshots / version_of(view).name


def current_path(ledger: Ledger) -> Path:
    """Where the snapshot of everything in the ledger is, or will be once somebody has built it."""
    return path_of(view_now(ledger))


def rebuild(ledger: Ledger) -> Path:
    """The snapshot built anew from the ledger and the cleaned files, whatever was there."""
    view = view_now(ledger)
    with one_builder(view.store):
        finish_removals(view.store, view.lines)
        build(path_of(view), view)
    return path_of(view)
