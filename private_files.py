"""Whatever this program makes, only whoever runs it can read: the database, exports, packs and folders included.

Standard library only, so that both doors can use it before anything else.
"""

import os
import stat
from pathlib import Path

OTHERS = 0o077


def make_private() -> None:
    """From now on files of this process and its children are 0600 and folders 0700, whatever the mask it was started with."""
    os.umask(OTHERS)


def open_to_others(path: Path) -> bool:
    """Whether others on this machine can read, change or enter it; on Windows that does not follow from its mode."""
    return os.name == "posix" and bool(stat.S_IMODE(path.stat().st_mode) & OTHERS)


def write_new_key(path: Path, size: int) -> None:
    """So many random bytes in a new file that only its owner can read, on the disk before anything is made under them."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    with os.fdopen(descriptor, "w") as file:
        file.write(os.urandom(size).hex())
        file.flush()
        os.fsync(file.fileno())
