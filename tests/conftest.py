"""What tests share: a store of their own, the way into it, and the shell's door."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ledger.ledger import Ledger
from ledger.store import ROOT, Store
from loaders.parser import Parser
from operations import uploads

os.environ["SAFEGUARDING_SETTINGS"] = str(
    ROOT / "data" / "live.toml of nobody"
)  # a live installation's, if there is one on this machine, is none of ours
SHARED_DATA = ROOT.parent / "shared" / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of two processes one begins at the head, and makes the sample city; the other in the middle, with what needs none."""
    city = [item for item in items if "city" in getattr(item, "fixturenames", ())]
    others, half = [item for item in items if "city" not in getattr(item, "fixturenames", ())], len(items) // 2
    items[:] = city[:half] + others + city[half:]


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """A page run by Streamlit's AppTest stays behind as the main module, which every process begun later would import."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "store", tmp_path / "key" / "pseudonym.key")


@pytest.fixture
def ledger(store) -> Ledger:
    return uploads.found(store)


@pytest.fixture(scope="session")
def parser() -> Iterator[Parser]:
    with Parser() as parser:
        yield parser


@pytest.fixture(scope="session")
def shared_data() -> Path:
    if not SHARED_DATA.exists():
        pytest.skip("the folder of real public files is not here")
    return SHARED_DATA


@pytest.fixture
def manage(store) -> Callable[..., subprocess.CompletedProcess]:
    """Runs a command of manage.py on the test's store."""
    return lambda *words: subprocess.run(
        command_line(*words), cwd=ROOT, env=environment_of(store), capture_output=True, text=True
    )


@pytest.fixture(scope="session")
def manage_in() -> Callable[..., subprocess.CompletedProcess]:
    """Runs a command of manage.py in an environment of the test's choice."""
    return lambda environment, *words: subprocess.run(
        command_line(*words), cwd=ROOT, env=environment, capture_output=True, text=True
    )


def command_line(*words: object) -> list[str]:
    return [sys.executable, "-m", "commands", *map(str, words)]


def environment_of(store: Store) -> dict[str, str]:
    named = {"SAFEGUARDING_STORE_KEY_FILE": str(store.store_key_file)} if store.store_key_file else {}
    return (
        os.environ
        | {"SAFEGUARDING_STORE": str(store.folder), "SAFEGUARDING_KEY_FILE": str(store.key_file), "PYTHONUTF8": "1"}
        | named
    )


def bytes_of(store: Store) -> dict[str, bytes]:
    """Every file of the store and the key, by its place; the log of what was tried and refused stands apart."""
    folder = store.folder.parent
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "audit" not in str(path.relative_to(folder))
    }


def take_in(ledger: Ledger, parser: Parser, *contents: bytes, names: tuple[str, ...] = (), who: str = "analyst") -> int:
    """Load files by the road, all or none; the number of the last line."""
    seal = uploads.seal_of(ledger)
    arriving = [uploads.Arriving(name, content) for name, content in zip(names or ["file.xlsx"] * len(contents), contents)]
    prepared = [part for file in arriving for part in uploads.prepare(file, ledger, parser, seal)]
    return uploads.commit(prepared, ledger, who)
