"""Which snapshots stay on disk, and which of them serves where none can be built."""

import os

from warehouse.released import release_of
from warehouse.snapshot import forget_old, is_ready, newest_ready, newest_to_show

RULES = "0123abcd"


def laid(store, *lines: int) -> list:
    """A snapshot and its release for each line, the later ones newer."""
    store.make_folders()
    paths = [store.snapshots / f"snapshot-{line:06d}-20250101-{RULES}.duckdb" for line in lines]
    for age, path in enumerate(reversed(paths)):
        for file in (path, release_of(path)):
            file.write_bytes(b"figures")
            os.utime(file, (1_000_000 - age, 1_000_000 - age))
    return paths


def test_the_six_looked_at_last_stay_with_their_releases_and_whatever_is_needed(store):
    paths = laid(store, *range(1, 10))
    forget_old(store, {paths[0]})
    assert [path for path in paths if path.exists()] == [paths[0], *paths[3:]]
    assert [path for path in paths if release_of(path).exists()] == [paths[0], *paths[3:]]


def test_the_newest_whole_snapshot_is_that_of_the_latest_line(store):
    store.make_folders()
    assert newest_ready(store) is None
    paths = laid(store, 2, 10, 9)
    (store.snapshots / "building-1.duckdb").write_bytes(b"half")
    (store.snapshots / "snapshot-000099.duckdb").write_bytes(b"of no version")
    assert newest_ready(store) == paths[1]
    assert newest_to_show(store, RULES) == paths[1] and newest_to_show(store, "89abcdef") is None
    assert [is_ready(path) for path in paths] == [True] * 3
    release_of(paths[1]).unlink()
    assert not is_ready(paths[1])
