"""Certifies a release: of every hidden count two worlds of whole numbers that agree with everything that was ever released.

What was found is kept beside the snapshot, and named by every file of released figures that leaves.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from audit.key import AuditKey
from database.opening import Database, in_memory
from ledger.store import Store, write_durably
from metrics.declaring.indicator import indicators
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.families import attack_on, families, without_a_family
from metrics.disclosure.release_audit import attack_of, told_of_clocks
from metrics.disclosure.release_history import ReleaseHistory
from metrics.disclosure.witness import World, confirm
from metrics.disclosure.worlds import Search
from periods import in_words
from warehouse.release_history import lay_out
from warehouse.snapshot import certificate_of

NO_CERTIFICATE = "No certificate was made of this release. Whoever runs the dashboard makes one with manage.py attack."


@dataclass(frozen=True)
class Certificate:
    """hidden: how many counts a release hides. known: how many of them no two worlds show to be hidden.

    worlds: how many were confirmed; sha256: of them and of what they agree with. made: the day.
    """

    snapshot: str
    made: str
    hidden: int
    known: int
    worlds: int
    sha256: str

    def __str__(self) -> str:
        number, made = self.sha256[:16], in_words(date.fromisoformat(self.made))
        if self.known:
            return f"Certificate {number} of {made}: {self.known:,} of {self.hidden:,} hidden counts are known too closely."
        return (
            f"Certificate {number} of {made}: each of {self.hidden:,} hidden counts differs by two or more between two worlds of "
            "whole numbers that agree with all that was ever released."
        )


@dataclass
class Certifying:
    """A release under examination, family by family. history: what was told before; None to leave it out.

    close: the hidden counts of which no two worlds were found. corrected: how many counts told before are not true any more.
    """

    history: ReleaseHistory | None = None
    corrected: int = 0
    hidden: int = 0
    worlds: int = 0
    close: list[Cell] = field(default_factory=list)
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def all_of(self, release: Database) -> Iterator[tuple[Known, list[Cell]]]:
        """What is told of each family with its clocks and of each other clock, and what of it is known too closely."""
        clocks = told_of_clocks(release, self.history)
        for family in families(indicators()):
            attack, corrected = attack_of(release, [indicators()[each.id] for each in family], self.history, clocks)
            self.corrected += corrected
            yield attack.known, self.examine(attack.known)
        for told in without_a_family(indicators(), clocks):
            known = attack_on((), {}, {}, (told,)).known
            yield known, self.examine(known)

    def examine(self, told: Known) -> list[Cell]:
        """All that is known of one family: what is known of it too closely. Only what the checker confirms counts."""
        worlds = list(Search(told).worlds())
        found = confirm(told, worlds)
        self.hidden, self.worlds = self.hidden + found.hidden, self.worlds + len(worlds) - len(found.faults)
        self.close += found.known
        for line in lines_of(told, worlds):
            self.digest.update(line.encode())
        return list(found.known)

    def certificate(self, snapshot: str, made: date) -> Certificate:
        return Certificate(snapshot, made.isoformat(), self.hidden, len(self.close), self.worlds, self.digest.hexdigest())


def told_before(store: Store, snapshot: Path) -> ReleaseHistory:
    """Raises Damaged."""
    with in_memory() as memory:
        lay_out(memory, store, snapshot.stem.removeprefix("snapshot-"))
        return ReleaseHistory(memory)


def lines_of(told: Known, worlds: Iterable[World]) -> Iterator[str]:
    yield from (f"{cell} {told_range}\n" for cell, told_range in told.ranges.items())
    yield from (f"{each}\n" for each in told.sums)
    yield f"{told.hidden}\n"
    yield from (f"{sorted(world.items(), key=str)}\n" for world in worlds)


def keep(snapshot: Path, certificate: Certificate, key: AuditKey) -> None:
    """Sealed under the key of the audit log, for this snapshot and no other."""
    said = asdict(certificate)
    write_durably(certificate_of(snapshot), json.dumps(said | {"seal": seal_of(snapshot, said, key)}).encode())


def kept(snapshot: Path, key: AuditKey) -> Certificate | None:
    """None where none was made, or what is there is none of this snapshot."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        said = json.loads(certificate_of(snapshot).read_bytes())
        if said.pop("seal") == seal_of(snapshot, said, key):
            return Certificate(**said)
    return None


def seal_of(snapshot: Path, said: dict, key: AuditKey) -> str:
    return key.seal("certificate", f"{snapshot.stem} {json.dumps(said, sort_keys=True)}".encode())
