"""The door for browsers: headers, the guard, our own routes, and the frame in which every page runs.

Both `streamlit run dashboard.py` and `uvicorn dashboard:app` serve it, and neither serves what `manage.py` would not. The
frame script lies in frame/, away from pages/: a page beside its script Streamlit runs on its own, without the frame.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

import redacted_logging
from private_files import make_private
from server.downloads import files
from server.faults import on_a_page, on_a_route
from server.headers import SecurityHeaders
from server.lifespan import tidy_memory
from server.startup import door_or_stop, guard_of, routes_of, secrets_of

ROOT = Path(__file__).parent


def app_of(frame: Path, *more_routes: Route) -> st.App:
    """The app around a frame script; a test gives one that fails. Where it may not be served the process ends and says why."""
    make_private()
    redacted_logging.install()
    live = door_or_stop()
    return st.App(
        frame,
        secrets=secrets_of(live),
        routes=[*files(), *routes_of(live), *more_routes],
        middleware=[Middleware(SecurityHeaders, encrypted=live is not None and live.settings.encrypted), guard_of(live)],
        lifespan=tidy_memory,
        on_script_error=on_a_page,
        exception_handlers={Exception: on_a_route},
    )


app = app_of(ROOT / "frame" / "every_page.py")
