"""What has changed since a snapshot was built, by name."""

from pathlib import Path

from ledger.store import Store
from pieces.named import pieces
from reading.files import opened
from warehouse.version import read_pieces


def changed_since(path: Path, store: Store) -> list[str]:
    """The pieces that are not what they were then, came since or went; none where the snapshot does not say."""
    with opened(path, store) as files:
        then, now = read_pieces(files.exact()), pieces()
    return sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name)) if then else []
