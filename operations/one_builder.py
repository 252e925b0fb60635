"""Figures of a store are worked out by one at a time, in whatever process; how long it took the last time."""

import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from audit.files import alone
from ledger.store import NoRoom, Store

CLOSED = "The disk is full or cannot be written, so no figures can be worked out. Tell whoever runs the dashboard."


@contextmanager
def one_builder(store: Store) -> Generator[None]:
    """Waits for whoever is at work; the system lets go of one that dies. Raises NoRoom."""
    with ExitStack() as held:
        try:
            held.enter_context(alone(place_of(store)))
        except OSError:
            raise NoRoom(CLOSED) from None
        yield


@contextmanager
def timed(store: Store) -> Generator[None]:
    """Keeps how long it took, where it ended well."""
    started = time.monotonic()
    yield
    with suppress(OSError):  # nobody misses it
        (place_of(store) / "seconds").write_text(f"{time.monotonic() - started:.0f}")


def seconds_last_time(store: Store) -> int | None:
    try:
        return int((place_of(store) / "seconds").read_text())
    except (OSError, ValueError):
        return None


def place_of(store: Store) -> Path:
    return store.folder / "building"
