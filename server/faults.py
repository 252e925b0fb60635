"""What people see of a fault: a reference to quote, and nothing of what went wrong."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse

import redacted_logging
from server.headers import HEADERS

SENTENCE = "Something went wrong. Quote reference {} to whoever runs the dashboard. Nothing was changed."


def on_a_page(fault: Exception) -> bool:
    """Streamlit asks this of every fault in a page, a fragment or a callback; True: it is not to show anything itself."""
    st.error(SENTENCE.format(redacted_logging.noted(fault)), icon=":material/error:")
    return True


async def on_a_route(request: Request, fault: Exception) -> PlainTextResponse:
    """Starlette answers a fault outside all middleware, so the headers are given here."""
    return PlainTextResponse(
        SENTENCE.format(redacted_logging.noted(fault)), status_code=500, headers=HEADERS | {"cache-control": "no-store"}
    )
