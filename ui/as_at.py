"""The day a page is seen as at: in its address, kept from page to page, and the days that are offered."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

AS_AT = "as_at"


def day_asked_for() -> date | None:
    """The earlier day in the address; once chosen it stays from page to page until the reader goes back to now."""
    if AS_AT in st.query_params:
        st.session_state[AS_AT] = st.query_params[AS_AT]
    try:
        day = date.fromisoformat(st.session_state.get(AS_AT, ""))
    except ValueError:
        return None
    st.query_params[AS_AT] = day.isoformat()
    return day


def look_at(day: str) -> None:
    """From now on show how it stood at the end of this day; nothing for now."""
    st.session_state[AS_AT] = day
    st.query_params.pop(AS_AT, None)


def days_offered(uploads: Iterable) -> list[str]:
    """The last day of every month in which something was loaded, newest first. uploads: each with loaded_at."""
    loaded = {upload.loaded_at.date() for upload in uploads}
    ends = {max(day for day in loaded if (day.year, day.month) == month) for month in {(day.year, day.month) for day in loaded}}
    return sorted((day.isoformat() for day in ends), reverse=True)
