"""The files of the log, one for each month, and the last of what they hold."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LONGEST_LINE = 64 * 1024  # a line is at most about 2 kB; whatever is longer is no line


@dataclass(frozen=True)
class Tail:
    """The last whole line, wherever it stands, and in the newest file the bytes after its last line's end.

    ends: how long that file is without them.
    """

    line: bytes
    file: Path | None
    ends: int
    torn: int


def month_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("audit-[0-9][0-9][0-9][0-9]-[0-9][0-9].jsonl"))


def tail(folder: Path) -> Tail:
    filled = [path for path in month_files(folder) if path.stat().st_size]
    if not filled:
        return Tail(b"", None, 0, 0)
    size, last = filled[-1].stat().st_size, last_bytes(filled[-1])
    torn = len(last) - (last.rfind(b"\n") + 1)
    for path in reversed(filled):
        whole = last_bytes(path)
        whole = whole[: whole.rfind(b"\n") + 1]
        if whole:
            return Tail(whole[whole[:-1].rfind(b"\n") + 1 :], filled[-1], size - torn, torn)
    return Tail(b"", filled[-1], size - torn, torn)


def last_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - LONGEST_LINE))
        return file.read()


def append(path: Path, content: bytes) -> None:
    """On the disk when it returns. Raises OSError, and then the file is as it was."""
    new = not path.exists()
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    before = os.fstat(descriptor).st_size
    try:
        if os.write(descriptor, content) < len(content):
            raise OSError("only a part could be written")
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, before)
        raise
    finally:
        os.close(descriptor)
    if new and os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


@contextmanager
def alone(folder: Path) -> Generator[None]:
    """One thread of one process at a time; the system lets go for a process that dies."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        take(descriptor)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def take(descriptor: int) -> None:
        """msvcrt gives up after ten seconds; so do we, after six times that."""
        for attempt in range(6):
            try:
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError:
                if attempt == 5:
                    raise
                time.sleep(0.01)
else:
    import fcntl

    def take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
