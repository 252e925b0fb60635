"""Addresses of other pages of this program, which carry on the day looked at and, in a demonstration, the role looked as."""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from ui.as_at import AS_AT
from ui.reading.current_user import ROLE


def carried() -> dict[str, str]:
    """What goes on from page to page."""
    return {name: st.query_params[name] for name in (ROLE, AS_AT) if name in st.query_params}


def to(page: str, choices: Mapping[str, str] | None = None) -> str:
    """The address of a page, not yet escaped for HTML."""
    query = urlencode({**(choices or {}), **carried()})
    return f"/{page}?{query}" if query else f"/{page}"
