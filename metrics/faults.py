"""A fault of one figure, clock or rule stays its own: it is written in the log, and all else is worked out without it."""

from collections.abc import Callable
from typing import TypeVar

import duckdb

from metrics.reasons import Kind, Reasons, because
from redacted_logging import noted

NOT_ITS_OWN = (duckdb.OperationalError, duckdb.FatalException, OSError, MemoryError)  # of the disk, or of the database itself
Outcome = TypeVar("Outcome")


def apart(work: Callable[[], Outcome], otherwise: Callable[[Reasons], Outcome]) -> Outcome:
    """What comes of the work; where it has a fault of its own, what comes of the reason, which has the log's reference."""
    try:
        return work()
    except NOT_ITS_OWN:
        raise
    except Exception as fault:
        return otherwise(because(Kind.FAULT, reference=noted(fault)))
