"""From the server's start to its end: uploads stay in memory, memory is tidied between the runs of pages, the end is logged."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncGenerator

from audit.event import STOPPED
from audit.key import CannotBeLogged
from audit.who import SERVER
from server.startup import door
from server.uploads import keep_uploads_in_memory

SECONDS_BETWEEN_COLLECTIONS = 30


@contextlib.asynccontextmanager
async def tidy_memory(app: object) -> AsyncGenerator[None]:
    """Streamlit collects garbage after every run, which costs more than most pages: collect in the background."""
    gc.collect()
    gc.freeze()
    keep_uploads_in_memory()
    task = asyncio.create_task(collect_from_time_to_time())
    try:
        yield
    finally:
        task.cancel()
        log_the_end()


def log_the_end() -> None:
    """Of a live installation, as its start was. A log that cannot be written keeps no server from ending."""
    live = door()
    if live is not None:
        with contextlib.suppress(CannotBeLogged):
            live.log.write(STOPPED, SERVER, kind="live")


async def collect_from_time_to_time() -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_COLLECTIONS)
        await asyncio.to_thread(gc.collect)
