"""What a snapshot is a function of: the ledger up to a line, the day it is seen from, and the pieces it is made with."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from database.opening import Database
from database.tables import TableOf

NAME = re.compile(r"snapshot-(\d{6})-(\d{8})-([0-9a-f]{8})(-\d{6})?\.duckdb$")


@dataclass(frozen=True)
class Version:
    """pieces: the digest of whatever makes it, by name: declarations, steps, packages (pieces/named.py).

    removed: number of the last line that removed rows for good, which may be later than `line`.
    """

    line: int
    today: date
    pieces: dict[str, str]
    removed: int = 0

    @property
    def rules(self) -> str:
        """Changes whenever a piece does."""
        return digest_of(self.pieces)

    @property
    def name(self) -> str:
        since = f"-{self.removed:06d}" if self.removed else ""
        return f"snapshot-{self.line:06d}-{self.today:%Y%m%d}-{self.rules}{since}.duckdb"

    @property
    def release(self) -> str:
        """Under which name it is written down what was released of it."""
        return Path(self.name).stem.removeprefix("snapshot-")

    def __str__(self) -> str:
        return f"{self.line}-{self.today:%Y%m%d}-{self.rules}"


class Piece(NamedTuple):
    """One of the things it is made with."""

    name: str
    digest: str


PIECES = TableOf("pieces", Piece)


def read_pieces(connection: Database) -> dict[str, str]:
    """What a snapshot was made with: digest by name. Nothing is known of one that an earlier program made."""
    tables = connection.execute("FROM duckdb_tables() WHERE table_name = ?", [PIECES.name]).fetchall()
    return dict(PIECES.read(connection)) if tables else {}


def digest_of(pieces: dict[str, str]) -> str:
    """Eight digits for all of them together."""
    return hashlib.sha256(repr(sorted(pieces.items())).encode()).hexdigest()[:8]
