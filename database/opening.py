"""Every database the product opens: none can read or write another file, load an extension, or be set otherwise afterwards."""

import os
from pathlib import Path
from threading import Lock
from typing import Any, cast

import duckdb
import duckdb_extension_httpfs

LIMITS: dict[str, str | float | list[str]] = {
    "memory_limit": "4GB",
    "threads": str(min(4, os.cpu_count() or 1)),
    "temp_directory": "",  # rows that do not fit into memory are never laid on the disk: nobody would encrypt or remove them
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
    "preserve_insertion_order": "true",
}
LOCK = {"enable_external_access": "false", "lock_configuration": "true"}  # in this order, and after connecting
ONE_AT_A_TIME = Lock()  # who opens a file that is open shares its database, which may be locked only once
ATTACHED = "snapshot"
OPENSSL = Path(duckdb_extension_httpfs.__path__[0]) / "extensions" / f"v{duckdb.__version__}" / "httpfs.duckdb_extension"
"""DuckDB 1.5 writes encrypted files with the OpenSSL of this extension only; it is installed with the packages."""


def is_damage(fault: BaseException) -> bool:
    """Whether a fault in reading says that the file is not what was written."""
    encrypted = isinstance(fault, duckdb.InvalidInputException) and any(each in str(fault) for each in OF_THE_ENCRYPTED)
    return isinstance(fault, DAMAGE) or encrypted


class Encrypted:
    """A connection to an encrypted database. A cursor of it starts in that database, as one of a plain database does."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self.connection = connection

    def cursor(self) -> duckdb.DuckDBPyConnection:
        cursor = self.connection.cursor()
        cursor.execute(f"USE {ATTACHED}")
        return cursor

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)

    def __enter__(self) -> "Encrypted":
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()


DAMAGE = (duckdb.IOException, duckdb.SerializationException, duckdb.InternalException, duckdb.FatalException)
"""What DuckDB says of a file that is not what it wrote: each block and each header has a checksum."""
OF_THE_ENCRYPTED = ("AES tag", "encryption key")

Database = duckdb.DuckDBPyConnection
"""Or an Encrypted, which answers to the same calls."""


def in_memory(threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """For what is never kept, such as the checks of one file."""
    return locked(duckdb.connect(config=LIMITS | ({"threads": str(threads)} if threads else {})))


def to_read(path: Path, key: str | None) -> Database:
    """A finished file, for reading only. key: what it was encrypted with, if it was. Raises duckdb.Error."""
    if key is not None:
        return attached(path, key, ", READ_ONLY")
    with ONE_AT_A_TIME:
        return locked(duckdb.connect(path, read_only=True, config=LIMITS))


def to_build(path: Path, key: str | None) -> Database:
    """A new file, for writing."""
    if key is not None:
        return attached(path, key, "")
    return locked(duckdb.connect(path, config=LIMITS))


def attached(path: Path, key: str, mode: str) -> Database:
    connection = duckdb.connect(config=LIMITS)
    if not mode:
        connection.load_extension(str(OPENSSL))
    place = str(path).replace("'", "''")
    connection.execute(f"ATTACH '{place}' AS {ATTACHED} (ENCRYPTION_KEY '{key}'{mode})")
    connection.execute(f"USE {ATTACHED}")
    return cast(Database, Encrypted(locked(connection)))


def locked(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The same connection; from now on neither it nor a cursor of it reaches another file or changes a setting."""
    ((already,),) = connection.execute("SELECT current_setting('lock_configuration')").fetchall()
    if not already:
        for name, value in LOCK.items():
            connection.execute(f"SET {name} = {value}")
    return connection
