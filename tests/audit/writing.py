"""A process that writes in a log, for tests of several at once: FOLDER HOW_MANY [MOST_BYTES]. Prints each number it was told."""

import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from audit.event import SIGNED_IN
from tests.audit.log import ANALYST, log_in

THREADS = 5


def write_many(folder: Path, how_many: int) -> None:
    log = log_in(folder)
    with ThreadPoolExecutor(THREADS) as threads:
        for number in threads.map(lambda _: log.write(SIGNED_IN, ANALYST), range(how_many)):
            sys.stdout.write(f"{number}\n")  # in one piece, so that a kill leaves no half number
            sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) > 3:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
    write_many(Path(sys.argv[1]), int(sys.argv[2]))
