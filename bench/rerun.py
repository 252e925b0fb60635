"""One side of the page measurement: reads a page's title a line, runs the page once, answers in milliseconds.

It runs in a process of its own, because the store is chosen by the environment. Streamlit's AppTest runs the
frame script as a browser session would, without a browser and a network.
"""

import gc
import sys

from streamlit.testing.v1 import AppTest

from bench.clock import seconds
from ledger.store import ROOT

BLANK = "Blank"  # a page with nothing but a title: what AppTest itself takes


def session(page: str) -> AppTest:
    """A session that has opened the page once."""
    if page == BLANK:
        return AppTest.from_string("import streamlit as st\nst.title('Blank')", default_timeout=60).run()
    running = AppTest.from_file(ROOT / "frame" / "every_page.py", default_timeout=60).run()
    running._page_hash = next(key for key, info in running._registered_pages.items() if info["page_name"] == page)
    running.run()
    if running.exception:
        raise RuntimeError(f"the page {page} does not run: {running.exception[0].message}")
    return running


def serve() -> None:
    sessions: dict[str, AppTest] = {}
    for line in sys.stdin:
        page = line.strip()
        if page not in sessions:
            sessions[page] = session(page)
            gc.collect()
            gc.freeze()  # as dashboard.py does once it has started
        print(1000 * seconds(sessions[page].run), flush=True)


if __name__ == "__main__":
    serve()
