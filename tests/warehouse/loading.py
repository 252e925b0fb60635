"""`manage.py load` in a process of its own that starts at once: what it imports is imported already."""

import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from commands.__main__ import main
from ledger.store import Store
from tests.conftest import environment_of

FORKED = get_context("forkserver")
FORKED.set_forkserver_preload(
    ["tests.warehouse.loading", "tests.warehouse.killing", "commands.load", "metrics.declaring.indicator"]
)


def start_loading(store: Store, files: list[Path]) -> BaseProcess:
    process = FORKED.Process(target=load, args=(environment_of(store), ["manage.py", "load", *map(str, files)]))
    process.start()
    return process


def load(environment: dict[str, str], words: list[str]) -> None:
    os.environ.update(environment)
    sys.argv = words
    with open(os.devnull, "w") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
        sys.exit(main())
