"""From the server's start to its end: uploads stay in memory, and memory is tidied between the runs of pages."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator

from ui.uploads import keep_uploads_in_memory

SECONDS_BETWEEN_COLLECTIONS = 30


@contextlib.asynccontextmanager
async def tidy_memory(app: object) -> AsyncIterator[None]:
    """Streamlit collects garbage after every run, which costs more than most pages: collect in the background."""
    gc.collect()
    gc.freeze()
    keep_uploads_in_memory()
    task = asyncio.create_task(collect_from_time_to_time())
    try:
        yield
    finally:
        task.cancel()


async def collect_from_time_to_time() -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_COLLECTIONS)
        await asyncio.to_thread(gc.collect)
