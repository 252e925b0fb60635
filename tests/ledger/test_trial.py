"""A trial holds the files that count, by a second name or, where the disk knows no such names, as a copy."""

import os

from ledger.scratch_store import link_or_copy, trial_store
from tests.conftest import take_in
from tests.loaders.test_mess_files import months


def test_a_trial_holds_what_counts_and_is_gone_afterwards(ledger, store, parser):
    take_in(ledger, parser, months(2))
    with trial_store(store, ledger.lines()) as trial:
        assert [path.name for path in trial.cleaned_file("any").parent.iterdir()] == os.listdir(store.folder / "cleaned")
    assert not trial.folder.exists()


def test_a_file_that_cannot_be_linked_is_copied(tmp_path):
    elsewhere = "/dev/shm" if os.path.isdir("/dev/shm") else tmp_path  # another file system, where there is one
    held, wanted = tmp_path / "held", tmp_path.__class__(elsewhere) / f"wanted-{os.getpid()}"
    held.write_bytes(b"rows")
    try:
        link_or_copy(held, wanted)
        assert wanted.read_bytes() == b"rows"
    finally:
        wanted.unlink()
