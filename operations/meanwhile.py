"""What pages show while new figures are worked out: those of before, with a word, and nobody waits for them.

The server looks every few seconds, so that a new day's figures are there soon after midnight, before anybody asks.
"""

import threading
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import redacted_logging
from ledger.ledger import Ledger
from ledger.store import NoRoom, Store
from ledger.view import view_now
from operations.one_builder import seconds_last_time
from operations.snapshots import current_path, current_snapshot, version_of
from warehouse.snapshot import is_ready, newest_to_show

PATIENCE = 0.8  # seconds a page waits before it shows the figures of before: small stores are done by then
LEFT_ALONE = 60  # seconds after which a build that failed is tried again
TO_THE_NEAREST = 5

NOT_WORKED_OUT = "The newest data could not be worked out"
MEND = "A cleaned file may be damaged: run `manage.py rebuild`, or load last month's files again. Reference {}."
NOT_WRITTEN = "The disk is full or cannot be written"
TELL = "Nothing can be changed. Tell whoever runs the dashboard."
FROM_BEFORE = "{}, so these are the figures as they were last worked out. {}"
NONE_BEFORE = "{}, and there are none from before to show. {}"
BEFORE = "New figures are being worked out and come here by themselves {}. Until then these are the ones from before."
FIRST = "Figures are being worked out and come here by themselves {}."
NOTHING_FAILED = Path(), 0.0, "", ""


class NotYet(Exception):
    """There are no figures to show yet. The message says what is going on, and is fit to be shown."""


@dataclass
class Builder:
    """The one of this process, for one store. failed: the snapshot whose build failed last, when, why and what to do."""

    thread: threading.Thread | None = None
    failed: tuple[Path, float, str, str] = NOTHING_FAILED
    at_once: threading.Lock = field(default_factory=threading.Lock)

    def see_to(self, ledger: Ledger) -> threading.Thread | None:
        """Begin to build what is not there, unless that is being done or has just failed."""
        with self.at_once:
            at_work = self.thread is not None and self.thread.is_alive()
            if not at_work and not is_ready(path := current_path(ledger)) and not self.just_failed(path):
                self.thread = threading.Thread(target=self.build, args=(ledger, path), name="figures", daemon=True)
                self.thread.start()
            return self.thread

    def build(self, ledger: Ledger, path: Path) -> None:
        try:
            current_snapshot(ledger)
            self.failed = NOTHING_FAILED
        except NoRoom:
            self.failed = path, time.monotonic(), NOT_WRITTEN, TELL
        except Exception as fault:
            self.failed = path, time.monotonic(), NOT_WORKED_OUT, MEND.format(redacted_logging.noted(fault))

    def just_failed(self, path: Path) -> bool:
        return self.failed[0] == path and time.monotonic() - self.failed[1] < LEFT_ALONE


@cache
def builder_of(store: Store) -> Builder:
    return Builder()


def to_show(ledger: Ledger) -> tuple[Path, str]:
    """The snapshot to show, and what to say where it is not the newest. Raises NotYet where there is none to show."""
    path = current_path(ledger)
    if not is_ready(path):
        wait_a_moment(ledger)
    if is_ready(path):
        return current_snapshot(ledger), ""
    last = newest_to_show(ledger.store, version_of(view_now(ledger)).rules)
    failed, _, why, what_to_do = builder_of(ledger.store).failed
    if failed == path:
        said = (FROM_BEFORE if last else NONE_BEFORE).format(why, what_to_do)
    else:
        said = (BEFORE if last else FIRST).format(soon(ledger.store))
    if last is None:
        raise NotYet(said)
    return last, said


def wait_a_moment(ledger: Ledger) -> None:
    thread = builder_of(ledger.store).see_to(ledger)
    if thread is not None:
        thread.join(PATIENCE)


def soon(store: Store) -> str:
    seconds = seconds_last_time(store)
    if seconds is None:
        return "as soon as they are ready"
    return f"in about {max(TO_THE_NEAREST, round(seconds / TO_THE_NEAREST) * TO_THE_NEAREST)} seconds"
