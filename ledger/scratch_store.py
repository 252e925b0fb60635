"""A store for trying out what files would change: the cleaned files that count, under second names. Thrown away afterwards."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.effective import effective_loads
from ledger.lines import Line
from ledger.store import Store


@contextmanager
def trial_store(store: Store, lines: list[Line]) -> Generator[Store]:
    with TemporaryDirectory(prefix="trial-", dir=store.folder) as folder:
        trial = replace(store, folder=Path(folder))
        trial.make_folders()
        for line in effective_loads(lines):
            if line.what.file:
                link_or_copy(store.cleaned_file(line.what.file), trial.cleaned_file(line.what.file))
        yield trial


def link_or_copy(held: Path, wanted: Path) -> None:
    """The same file under a second name; a copy where the disk knows no such names."""
    try:
        os.link(held, wanted)
    except OSError:
        shutil.copyfile(held, wanted)
