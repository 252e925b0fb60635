"""The sample city, loaded once for a whole test session by the road that `manage.py run` takes.

Both acceptance/conftest.py and browser/conftest.py import the fixture `city`.
"""

import shutil
from functools import cache
from pathlib import Path

import pytest

import road
import sample
from commands.run import load_sample
from ledger.store import Store


@pytest.fixture(scope="session")
def city(tmp_path_factory) -> Store:
    """To be read only: whoever changes something takes a copy."""
    return loaded(tmp_path_factory.getbasetemp())


@cache
def loaded(base: Path) -> Store:
    store = store_in(base / "sample city")
    ledger = road.found(store, sample=True, today=sample.AS_OF)
    load_sample(ledger)
    road.publish(ledger)
    return store


def copy_of(store: Store, folder: Path) -> Store:
    copy = store_in(folder)
    shutil.copytree(store.folder, copy.folder)
    shutil.copytree(store.key_file.parent, copy.key_file.parent)
    return copy


def store_in(folder: Path) -> Store:
    return Store(folder / "store", folder / "key" / "pseudonym.key")
