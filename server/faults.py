"""What people see of a fault: a reference to quote, and nothing of what went wrong."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse

import redacted_logging
from database.opening import is_damage
from ledger.store_key import Damaged
from server.headers import HEADERS

DAMAGED = (
    "A file of the store is damaged on the disk, so nothing is shown of it. Quote reference {} to whoever runs the dashboard: "
    "`manage.py check-store` says which it is and what to do."
)
SENTENCE = "Something went wrong. Quote reference {} to whoever runs the dashboard. Nothing was changed."


def on_a_page(fault: Exception) -> bool:
    """Streamlit asks this of every fault in a page, a fragment or a callback; True: it is not to show anything itself."""
    said = DAMAGED if isinstance(fault, Damaged) or is_damage(fault) else SENTENCE
    st.error(said.format(redacted_logging.noted(fault)), icon=":material/error:")
    return True


async def on_a_route(request: Request, fault: Exception) -> PlainTextResponse:
    """Starlette answers a fault outside all middleware, so the headers are given here."""
    return PlainTextResponse(
        SENTENCE.format(redacted_logging.noted(fault)), status_code=500, headers=HEADERS | {"cache-control": "no-store"}
    )
