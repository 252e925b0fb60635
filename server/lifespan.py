"""From the server's start to its end: uploads stay in memory, memory is tidied, figures are kept new, the end is logged."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncGenerator

from audit.event import STOPPED
from audit.key import CannotBeLogged
from audit.who import SERVER
from ledger.ledger import Ledger
from ledger.store import chosen_store
from operations.meanwhile import builder_of
from server.startup import door
from server.uploads import keep_uploads_in_memory

SECONDS_BETWEEN_COLLECTIONS = 30
SECONDS_BETWEEN_LOOKS = 10


@contextlib.asynccontextmanager
async def tidy_memory(app: object) -> AsyncGenerator[None]:
    """Streamlit collects garbage after every run, which costs more than most pages: collect in the background."""
    gc.collect()
    gc.freeze()
    keep_uploads_in_memory()
    tasks = [asyncio.create_task(collect_from_time_to_time()), asyncio.create_task(keep_figures_new())]
    try:
        yield
    finally:
        for task in tasks:
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


async def keep_figures_new() -> None:
    """Of each day as it begins, and of what is loaded at the shell: nobody who opens a page waits for them."""
    store = chosen_store()
    while True:
        with contextlib.suppress(OSError):  # the page that is opened says what is wrong
            await asyncio.to_thread(lambda: builder_of(store).see_to(Ledger(store)))
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
