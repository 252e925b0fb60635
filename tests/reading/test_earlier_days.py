"""How it stood on an earlier day is shown to those who see exactly: two releases side by side tell more than each."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from access.demonstration import RELEASED_EXECUTIVE
from access.role import CHAIR, EXECUTIVE, LEAD_ANALYST
from operations import snapshots, uploads
from server.startup import door

EARLIER = "2025-01-31"


@pytest.fixture
def seen_by(store, monkeypatch):
    """What a page says of the day it is seen as at, to a role of a demonstration that asked for an earlier one."""
    snapshots.current_snapshot(uploads.found(store, sample=True))  # a page waits for none
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(store.key_file))

    def run(role: str) -> str:
        page = AppTest.from_function(day_shown, default_timeout=60)
        page.query_params.update({"role": role, "as_at": EARLIER})
        return page.run().text[0].value

    forget_what_a_server_keeps()
    yield run
    forget_what_a_server_keeps()


def forget_what_a_server_keeps() -> None:
    door.cache_clear()
    st.cache_resource.clear()
    st.cache_data.clear()


def day_shown() -> None:
    import streamlit as st

    from ui.reading.session import reading

    read = reading()
    st.text(f"{read.as_at}, {read.today}")


def test_whoever_sees_released_figures_sees_those_of_today_whatever_day_is_asked_for(seen_by, store):
    assert seen_by(RELEASED_EXECUTIVE).startswith("None, ")
    assert [path.name for path in store.snapshots.glob("*-20250131-*")] == []


def test_whoever_sees_exactly_sees_the_day(seen_by):
    for role in (LEAD_ANALYST.id, EXECUTIVE.id, CHAIR.id):
        assert seen_by(role) == f"{EARLIER}, {EARLIER}"
