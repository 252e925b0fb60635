"""The websocket client that the proofs stand on sees what a browser would: texts, cells, charts, callbacks, fragments."""

import os

import pytest
from websockets.exceptions import InvalidStatus

from tests.browser.serving import running
from tests.websocket_client import PRESSED, connected

SCRIPT = """
import pandas as pd
import streamlit as st

def first():
    st.write("asked for", st.query_params.get("by"))
    if st.button("Press me"):
        st.write("was pressed")
    st.write("chose " + st.selectbox("Which", ["North", "South"]))
    st.fragment(lambda: st.write("in a fragment"))()

def second():
    st.dataframe(pd.DataFrame({"Ward": ["Abbey"], "Children": [41234]}))
    st.bar_chart(pd.DataFrame({"x": ["k"], "y": [31337]}), x="x", y="y")

st.navigation([st.Page(first, default=True), st.Page(second, url_path="second")]).run()
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("client")
    (folder / "script.py").write_text(SCRIPT)
    (folder / "tiny.py").write_text(f"import streamlit as st\napp = st.App({str(folder / 'script.py')!r})\n")
    with running("tiny:app", dict(os.environ), folder) as address:
        yield address


def test_it_sees_pages_widgets_and_fragments_and_stays_on_its_page(address):
    with connected(address) as session:
        assert {"asked for ward", "chose North", "in a fragment"} <= set(session.run(query="by=ward").text)
        assert "was pressed" not in session.words and set(session.pages) == {"", "second"}
        assert {"was pressed", "chose South"} <= set(session.run(widgets={"Press me": PRESSED, "Which": "South"}).text)
        session.forget()
        assert "in a fragment" in session.run(fragment=session.fragments[-1]).text and "asked for" not in session.words
        assert "chose South" in session.run().text and "was pressed" not in session.text


def test_it_sees_every_cell_of_tables_and_charts(address):
    with connected(address) as session:
        assert {"Ward", "Abbey", "41234", "31337"} <= set(session.run(page="/second").text)
        assert b"Abbey" in session.received
        session.forget()
        assert "Abbey" in session.run().text


def test_it_is_refused_from_another_origin(address):
    with pytest.raises(InvalidStatus), connected(address, origin="http://elsewhere.example"):
        pytest.fail("let in")
