"""What was ever released: a file for each release with what it told first. Released stays known when a snapshot is forgotten.

Ruled rows only: no exact figure, no child. A release made again is closed against what was told before it the first time.
"""

import io
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from database.opening import Database
from database.tables import TEMPORARY
from ledger.digest import fits, with_digest, without_digest
from ledger.store import Store, write_durably
from ledger.store_key import Damaged
from warehouse.contract import RELEASED_BEFORE, RELEASED_NOW


def lay_out(connection: Database, store: Store, release: str) -> None:
    """Put what was told before this release into the table released_before, oldest figures first. Raises Damaged."""
    RELEASED_BEFORE.write(connection, schema=TEMPORARY)
    RELEASED_NOW.write(connection, schema=TEMPORARY)
    for place, path in enumerate(sorted(before(store, release), key=lambda path: name_of(path))):
        rows = rows_of(path, store)
        if rows.num_rows:
            shared = [name for name in rows.column_names if name in RELEASED_BEFORE.kinds]  # older files have more, or fewer
            connection.register("of_one_release", rows.select(shared))
            connection.execute("INSERT INTO released_before BY NAME SELECT * REPLACE (? AS place) FROM of_one_release", [place])
            connection.unregister("of_one_release")


def write_down(connection: Database, store: Store, release: str) -> None:
    """What this release is the first to tell, before anybody can see it. A release made again adds nothing. Raises NoRoom."""
    held = files_of(store)
    if any(name_of(path) == release for path in held):
        return
    store.release_history.mkdir(parents=True, exist_ok=True, mode=0o700)
    number = max((int(path.name[:6]) for path in held), default=0) + 1
    written = io.BytesIO()
    parquet.write_table(connection.execute("FROM released_now").to_arrow_table(), written, compression="zstd")
    name = with_digest(f"{number:06d}-{release}", content := written.getvalue())
    write_durably(store.release_history / f"{name}.parquet", store.key.encrypted(name, content) if store.key else content)


def before(store: Store, release: str) -> list[Path]:
    """The files of the releases made before this one was made for the first time."""
    held = files_of(store)
    own = next((place for place, path in enumerate(held) if name_of(path) == release), len(held))
    return held[:own]


def files_of(store: Store) -> list[Path]:
    return sorted(store.release_history.glob("*.parquet"))


def name_of(path: Path) -> str:
    """Of the release; it begins with the line of the ledger."""
    return without_digest(path.stem)[7:]


def rows_of(path: Path, store: Store) -> pa.Table:
    try:
        content = path.read_bytes()
        content = store.key.decrypted(path.stem, content) if store.key else content
        if not fits(path.stem, content):
            raise Damaged(path.stem)
        return parquet.ParquetFile(pa.BufferReader(content)).read()
    except (OSError, pa.ArrowException):
        raise Damaged(f"The record of what was released, {path.name}, is damaged or missing. Take it from a backup.") from None
