"""What the ledger is to name lies on the disk first. A lost power supply cannot be had in a test: the order of the calls can."""

import os

import pytest

from ledger.store import write_durably


@pytest.fixture
def calls(monkeypatch) -> list[str]:
    """What is forced to the disk and renamed, in order."""
    noted, forced, renamed = [], os.fsync, os.replace

    def fsync(descriptor: int) -> None:
        noted.append("folder" if os.path.isdir(f"/proc/self/fd/{descriptor}") else "file")
        forced(descriptor)

    def replace(old: os.PathLike, new: os.PathLike) -> None:
        noted.append("name")
        renamed(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    return noted


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="there is no /proc here to tell a file from a folder by")
def test_a_file_is_forced_to_the_disk_then_gets_its_name_then_the_folder_is_forced_too(tmp_path, calls):
    write_durably(tmp_path / "cleaned", b"rows")
    assert calls == ["file", "name", "folder"]


def test_a_file_that_could_not_be_written_whole_has_no_name_and_the_old_one_stays(tmp_path):
    write_durably(tmp_path / "cleaned", b"rows")
    with pytest.raises(TypeError):
        write_durably(tmp_path / "cleaned", "no bytes")
    assert (tmp_path / "cleaned").read_bytes() == b"rows"
