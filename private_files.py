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
