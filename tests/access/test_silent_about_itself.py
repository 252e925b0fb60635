"""Where the program lies and what it runs on is told to nobody, signed in or not."""

import platform
import re

import altair
import pandas as pd
import pyarrow
import streamlit
from streamlit import dataframe_util
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ledger.store import ROOT
from server.connection import silent
from tests.websocket_client import connected
from ui.reading.chart_cache import without_version


def test_no_message_of_a_page_names_the_folder_or_a_version(installation, people):
    with connected(installation.address, people["anna"].cookies) as page:
        page.run(page="/rights")
        told = page.received
    assert b"Analyst" in told and len(told) > 1_000
    for secret in (str(ROOT), str(installation.store.folder.parent), platform.python_version(), streamlit.__version__):
        assert secret.encode() not in told


TABLE = pd.DataFrame({"month": ["May 2025"], "children": [12]})


def test_a_table_does_not_say_what_wrote_it_and_is_read_as_before():
    content = dataframe_util.convert_pandas_df_to_arrow_bytes(TABLE)
    told = ForwardMsg()
    told.delta.new_element.dataframe.arrow_data.data = content
    assert pd.__version__.encode() in content and pyarrow.__version__.encode() in content
    sent = silent({"type": "websocket.send", "bytes": told.SerializeToString()})["bytes"]
    assert pd.__version__.encode() not in sent and pyarrow.__version__.encode() not in sent
    read = ForwardMsg.FromString(sent).delta.new_element.dataframe.arrow_data.data
    assert pyarrow.ipc.open_stream(read).read_pandas().equals(TABLE)


def test_what_somebody_wrote_with_a_version_in_it_stays():
    told = ForwardMsg()
    told.delta.new_element.markdown.body = 'The form of version 3.1 says "version": 7.'
    sent = {"type": "websocket.send", "bytes": told.SerializeToString()}
    assert silent(sent) == sent


def test_a_chart_says_for_which_vega_lite_it_is_and_no_more():
    spec = without_version(altair.Chart(TABLE).mark_bar().encode(x="month").to_dict())
    assert re.fullmatch(r"https://vega.github.io/schema/vega-lite/v[0-9]+\.json", spec["$schema"])


def test_a_page_still_knows_its_session(installation, people):
    with connected(installation.address, people["anna"].cookies) as page:
        started = next(each.new_session for each in page.run(page="/rights").messages if each.HasField("new_session"))
    assert started.initialize.session_id and started.main_script_hash
