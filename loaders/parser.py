"""The parent's side of the parsing process: keeps one warm, gives it a time limit, replaces it when it dies."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer
from typing import IO

from loaders.late_codes import codes_of, with_codes
from loaders.outcome import Refused, Report
from loaders.pseudonym import Seal

SECONDS_ALLOWED = 28  # every file is answered within 30
PLAIN_MEMORY = {"ARROW_DEFAULT_MEMORY_POOL": "system", "MALLOC_ARENA_MAX": "1"}  # nothing is set aside ahead of need
NEEDED = ("PATH", "PYTHONPATH", "PYTHONUTF8", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "SAFEGUARDING_PLACE_FILE")
"""All that the reading process is told of where it runs; where keys and settings lie is not among it."""
ROOT = Path(__file__).parent.parent
STOPPED = "This file made the reader stop. Open it in Excel, save it as .xlsx and send that copy."
TOO_SLOW = f"This file took longer than {SECONDS_ALLOWED} seconds to read. Split it, or save only the table."


@dataclass(frozen=True)
class Parsed:
    """What one source found in a file: its report and its cleaned rows (Parquet)."""

    report: Report
    cleaned: bytes


class Parser:
    """Reads one file at a time. A file cannot harm the process that asks."""

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None
        self.lock = Lock()

    def parse(self, content: bytes, name: str, seal: Seal) -> list[Parsed]:
        """A report and cleaned rows for each source in the file. Raises Refused."""
        with self.lock:
            process = self.running()
            slow = Timer(SECONDS_ALLOWED, process.kill)
            slow.start()
            try:
                return self.ask(process, content, name, seal)
            except (OSError, ValueError):
                in_time = slow.is_alive()
                self.close()
                raise Refused(STOPPED if in_time else TOO_SLOW) from None
            finally:
                slow.cancel()

    def ask(self, process: subprocess.Popen, content: bytes, name: str, seal: Seal) -> list[Parsed]:
        request = {"size": len(content), "name": name, "made_up_only": seal.made_up_only}
        to, back = pipes_of(process)
        to.write(json.dumps(request).encode() + b"\n" + content)
        to.flush()
        head = json.loads(back.readline())
        if "refused" in head:
            raise Refused(head["refused"])
        cleaned = [read_whole(back, part["size"]) for part in head["parts"]]
        right = codes_of(head["named"], seal)
        reports = [Report.from_json(part["report"]) for part in head["parts"]]
        return [Parsed(report, with_codes(rows, right)) for report, rows in zip(reports, cleaned)]

    def running(self) -> subprocess.Popen:
        if self.process is None or self.process.poll() is not None:
            self.close()
            self.process = subprocess.Popen(
                [sys.executable, "-m", "loaders.confined"],
                cwd=ROOT,
                env={name: os.environ[name] for name in NEEDED if name in os.environ} | PLAIN_MEMORY,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a parser's complaint may quote a child's name
            )
        return self.process

    def warm_up(self) -> None:
        """Start the process ahead of the first file."""
        with self.lock:
            self.running()

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            to, back = pipes_of(self.process)
            back.close()
            with suppress(OSError):  # what a dead process did not read is still to be written
                to.close()
            self.process = None

    def __enter__(self) -> "Parser":
        self.warm_up()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def pipes_of(process: subprocess.Popen) -> tuple[IO[bytes], IO[bytes]]:
    """Its input and its output."""
    if process.stdin is None or process.stdout is None:
        raise OSError("the parsing process was started without pipes")
    return process.stdin, process.stdout


def read_whole(back: IO[bytes], size: int) -> bytes:
    content = back.read(size)
    if len(content) < size:
        raise OSError("the parsing process ended")
    return content
