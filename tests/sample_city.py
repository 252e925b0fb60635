"""The sample city, loaded once for a whole test run by the road that `manage.py run` takes.

Both acceptance/conftest.py and browser/conftest.py import the fixture `city`. Where several processes run the tests, the
first that needs it makes it and the others wait.
"""

import os
import shutil
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

import sample
from ledger.ledger import Ledger
from ledger.lines import Load
from ledger.store import Store
from metrics.declaring.indicator import indicators
from operations import snapshots, uploads
from operations.demonstration import load_sample, sent_or_published

OF_THE_CITY = [indicator for indicator in indicators().values() if set(indicator.sources) <= sent_or_published()]
"""Indicators that have figures there; of an extract that the made-up city does not send there are none."""


@pytest.fixture(scope="session")
def city(tmp_path_factory) -> Store:
    """To be read only: whoever changes something takes a copy."""
    base = tmp_path_factory.getbasetemp()
    alone_here = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return loaded(Path(os.environ.get("SAFEGUARDING_TEST_CITY", alone_here)))


@cache
def loaded(base: Path) -> Store:
    store, finished = store_in(base / "sample city"), base / "sample city is loaded"
    with one_at_a_time(base / "sample city is being loaded"):
        if not finished.exists():
            shutil.rmtree(base / "sample city", ignore_errors=True)
            ledger = uploads.found(store, sample=True, today=sample.AS_OF)
            load_sample(ledger)
            snapshots.current_snapshot(ledger)
            finished.touch()
    return store


@contextmanager
def one_at_a_time(lock: Path) -> Generator[None]:
    """To make a folder succeeds for one process only."""
    while True:
        try:
            lock.mkdir()
            break
        except FileExistsError:
            time.sleep(0.2)
    try:
        yield
    finally:
        lock.rmdir()


def copy_of(store: Store, folder: Path) -> Store:
    """With a log of its own: other tests ask the city for records at the shell, which is logged."""
    copy, its_log = store_in(folder), shutil.ignore_patterns("audit", "audit.*")
    shutil.copytree(store.folder, copy.folder, ignore=its_log)
    shutil.copytree(store.key_file.parent, copy.key_file.parent, ignore=its_log)
    return copy


def part_of(store: Store, folder: Path, *names: str) -> Store:
    """What came of these sources, each load on its own day: for tests after whose every step all figures are worked out anew."""
    part = store_in(folder)
    part.key_file.parent.mkdir(parents=True)
    shutil.copy(store.key_file, part.key_file)
    ledger = uploads.found(part, sample=True, today=sample.AS_OF)
    kept = [line for line in Ledger(store).lines() if isinstance(line.what, Load) and line.what.source in names]
    for line in kept:
        shutil.copy(store.cleaned_file(line.what.file), part.cleaned_file(line.what.file))
    ledger.write([(line.what, line.at) for line in kept], "sample data", ledger.head)
    return part


def store_in(folder: Path) -> Store:
    return Store(folder / "store", folder / "key" / "pseudonym.key")
