"""A process that writes in a log, for tests of several at once: FOLDER HOW_MANY [MOST_BYTES]. Prints each number it was told."""

import os
import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from audit.event import SIGNED_IN
from tests.audit.log import ANALYST, log_in

THREADS = 5
STDOUT = 1


def write_many(folder: Path, how_many: int) -> None:
    log = log_in(folder)

    def write_and_tell(_) -> None:
        number = log.write(SIGNED_IN, ANALYST)
        os.write(STDOUT, f"{number}\n".encode())  # in one piece, so that a kill leaves no half number

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(write_and_tell, range(how_many)))


if __name__ == "__main__":
    if len(sys.argv) > 3:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
    write_many(Path(sys.argv[1]), int(sys.argv[2]))
