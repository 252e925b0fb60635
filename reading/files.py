"""The two files of a snapshot: exact figures and records in the one, released figures in the other."""

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from database.opening import Database, is_damage
from ledger.store import Store
from ledger.store_key import Damaged
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

SNAPSHOT_DAMAGED = (
    "A file of figures is damaged on the disk, so none is shown. Run `manage.py rebuild`: it works them out anew from what was "
    "loaded, which is kept apart."
)


class Gone(Exception):
    """A snapshot's file is not there any more: newer ones took its place."""


@dataclass(frozen=True)
class Files:
    """path: of the exact figures; that of the released ones lies beside it. Neither is opened before it is read."""

    path: Path
    open_file: Callable[[Path], Database]

    def exact(self) -> Database:
        return self.open_file(self.path)

    def released(self) -> Database:
        return self.open_file(release_of(self.path))


@contextmanager
def opened(path: Path, store: Store | None = None) -> Generator[Files]:
    """For as long as it lasts; each file that was read is closed at the end. Raises Gone when one is read that is not there.

    store: that the snapshot belongs to; the one this installation uses unless another is named.
    """
    with ExitStack() as open_files:

        @cache
        def open_once(file: Path) -> Database:
            if not file.exists():
                raise Gone
            return open_files.enter_context(open_snapshot(file, store))

        try:
            yield Files(path, open_once)
        except duckdb.Error as fault:
            if is_damage(fault):
                raise Damaged(SNAPSHOT_DAMAGED) from None
            raise
