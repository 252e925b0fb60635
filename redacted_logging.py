"""What a fault may say: its kind and where in our own code, never its message, for that may quote a child's name.

`install` holds for a whole process: whatever writes to a log, a warning or standard error afterwards. Standard library
only, so that every room and the parsing process can use it.
"""

import logging
import secrets
import sys
import threading
import time
import traceback
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parent
OURS = "safeguarding"
MAY_SPEAK = {OURS, "uvicorn.error"}  # uvicorn says where it listens and that it stops; what it says of faults is cut below
UVICORNS_WORDS = {
    "Started server process [%d]",
    "Waiting for application startup.",
    "Application startup complete.",
    "Uvicorn running on %s://%s:%d (Press CTRL+C to quit)",
    "Shutting down",
    "Finished server process [%d]",
    "Waiting for application shutdown.",
    "Application shutdown complete.",
}


def where(fault: BaseException) -> str:
    """What kind of fault and in which line of ours, in a sentence."""
    frames = own_frames(fault.__traceback__)
    return f"Stopped by {type(fault).__name__} in {frames[-1] if frames else '?'}."


def own_frames(trace: TracebackType | None) -> list[str]:
    """File and line of each step through our own code, the outermost first."""
    steps = [(Path(frame.f_code.co_filename), line) for frame, line in traceback.walk_tb(trace)]
    return [f"{path.relative_to(ROOT).as_posix()}, line {line}" for path, line in steps if is_ours(path)]


def is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and ".venv" not in path.parts


def described(fault: BaseException | None) -> str:
    """Kind and frames of a fault and of those that led to it."""
    kinds: list[str] = []
    seen: set[int] = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        kinds.append(" < ".join([type(fault).__name__, *reversed(own_frames(fault.__traceback__))]))
        fault = fault.__cause__ or fault.__context__
    return "; after ".join(kinds)


def noted(fault: BaseException) -> str:
    """Write a fault in the log; the reference by which it can be found there."""
    reference = secrets.token_hex(4).upper()
    logging.getLogger(OURS).error("Reference %s: %s", reference, described(fault))
    return reference


def install() -> None:
    """From now on nothing in this process prints the message of a fault, a warning, or what a library has to say."""
    logging.setLogRecordFactory(QuietRecord)
    speak_in_our_own_words()
    logging.captureWarnings(True)
    logging.getLogger("uvicorn.access").disabled = True  # it holds addresses with all that was asked for
    setattr(warnings, "formatwarning", kind_of_warning)  # noqa: B010  so that its words need not be repeated here
    sys.excepthook = lambda kind, fault, trace: print_redacted(fault)
    threading.excepthook = lambda about: print_redacted(about.exc_value)
    sys.unraisablehook = lambda about: print_redacted(about.exc_value)
    setattr(traceback, "print_exception", print_first_redacted)  # noqa: B010  it has several shapes; ours takes any of them


def speak_in_our_own_words() -> None:
    """Our own log goes to standard error, with the time in UTC."""
    handler = logging.StreamHandler()
    handler.setFormatter(InUtc("%(asctime)sZ %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logger = logging.getLogger(OURS)
    logger.handlers[:], logger.propagate = [handler], False


def kind_of_warning(message: object, category: type[Warning], *_: object, **__: object) -> str:
    return category.__name__


class InUtc(logging.Formatter):
    converter = staticmethod(time.gmtime)


def print_first_redacted(*about: object, **_: object) -> None:
    """In place of traceback.print_exception, which is called in several ways."""
    print_redacted(next((each for each in about if isinstance(each, BaseException)), None))


def print_redacted(fault: BaseException | None) -> None:
    if fault is not None and not isinstance(fault, SystemExit):
        print(f"Reference {secrets.token_hex(4).upper()}: {described(fault)}", file=sys.stderr, flush=True)


class QuietRecord(logging.LogRecord):
    """Every record of every logger. Only our own words, and a few of the server's, are let through as they are."""

    def __init__(self, *about: Any, **more: Any) -> None:
        super().__init__(*about, **more)
        fault = self.exc_info[1] if self.exc_info else None
        self.exc_info = self.exc_text = self.stack_info = None
        if self.name != OURS and not (self.name in MAY_SPEAK and self.msg in UVICORNS_WORDS):
            self.msg, self.args = f"{self.module}.py, line {self.lineno}, has something to say that may quote data", ()
        if fault is not None:
            self.msg, self.args = f"{self.getMessage()}: {described(fault)}", ()
