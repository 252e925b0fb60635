"""The parsing process. It reads requests from standard input, holds no key of ours, and writes no file.

A request is one line of JSON (size, name, made_up_only) and the file's bytes; an answer is one line of JSON (refused, or a
report and a size for each source in the file, and whose codes they are) and the cleaned Parquet of each.
Never pickle: a hostile file must not choose what we run.
"""

import gc
import json
import sys
from contextlib import suppress

import duckdb
import pyarrow

import redacted_logging
from loaders.ingest import ingest
from loaders.late_codes import ThrownAway
from loaders.outcome import Refused
from loaders.source import sources

MEMORY = 900 * 2**20  # of its own; with the programs it shares, the whole process stays below 1 GB
READER_FAILED = "This file could not be read safely. Open it in Excel, save it as .xlsx and send that copy."
TOO_LARGE = "This file needs more memory to read than is allowed. Split it and send the parts."


def limit_resources() -> None:
    """No file may be written and memory is bounded; Windows has no such limits, there the time limit must do."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_DATA, MEMORY)):
        with suppress(ValueError, OSError):  # macOS knows the limit on memory and refuses to set it
            resource.setrlimit(limit, (most, most))


def answer(request: dict, content: bytes) -> tuple[dict, bytes]:
    try:
        seal = ThrownAway(b"", request["made_up_only"])
        parts = ingest(content, request["name"], seal, sources())
    except Refused as refusal:
        return {"refused": str(refusal)}, b""
    except (MemoryError, duckdb.OutOfMemoryException, pyarrow.ArrowMemoryError):
        return {"refused": TOO_LARGE}, b""
    except BaseException:  # a panic in the parser's Rust code is no Exception; its message may quote the file
        return {"refused": READER_FAILED}, b""
    parts_said = [{"report": report.as_json(), "size": len(cleaned)} for report, cleaned in parts]
    head = {"parts": parts_said, "named": seal.named}
    return head, b"".join(cleaned for _, cleaned in parts)


def serve() -> None:
    redacted_logging.install()
    sources()
    gc.freeze()
    limit_resources()
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    while line := incoming.readline():
        request = json.loads(line)
        gc.disable()  # looking for garbage among a million cells takes a tenth of the time, and finds none
        head, cleaned = answer(request, incoming.read(request["size"]))
        gc.enable()
        outgoing.write(json.dumps(head).encode() + b"\n" + cleaned)
        outgoing.flush()


if __name__ == "__main__":
    serve()
