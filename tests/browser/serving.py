"""A server of the dashboard over a store, as `uvicorn dashboard:app` starts it, for as long as tests need it."""

import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ledger.store import ROOT, Store
from tests.conftest import environment_of

HOST = "127.0.0.1"
SECONDS_TO_START = 30


@dataclass(frozen=True)
class Server:
    address: str
    store: Store
    pid: int


@contextmanager
def served(store: Store) -> Generator[Server]:
    with started("dashboard:app", environment_of(store)) as (address, pid):
        yield Server(address, store, pid)


@contextmanager
def running(
    app: str, environment: dict[str, str], folder: Path = ROOT, output: IO | None = None, port: int | None = None
) -> Generator[str]:
    """The address of an app that lies in the folder, run with the product's settings. output: where all it prints goes."""
    with started(app, environment, folder, output, port) as (address, _):
        yield address


@contextmanager
def started(
    app: str, environment: dict[str, str], folder: Path = ROOT, output: IO | None = None, port: int | None = None
) -> Generator[tuple[str, int]]:
    """The address and the number of the process."""
    port = port or free_port()
    where = ["--app-dir", str(folder), "--host", HOST, "--port", str(port), "--log-level", "warning"]
    command = [sys.executable, "-m", "uvicorn", app, *where]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
    try:
        wait_until_it_listens(process, port)
        yield f"http://{HOST}:{port}", process.pid
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def wait_until_it_listens(process: subprocess.Popen, port: int) -> None:
    """Connects without asking for anything: the first request is left to a test."""
    until = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < until:
        if listens(port):
            return
        time.sleep(0.05)
    raise RuntimeError(f"the server did not start within {SECONDS_TO_START} seconds")
