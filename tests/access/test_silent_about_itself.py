"""Where the program lies and what it runs on is told to nobody, signed in or not."""

import platform

import streamlit

from ledger.store import ROOT
from tests.websocket_client import connected


def test_no_message_of_a_page_names_the_folder_or_a_version(installation, people):
    with connected(installation.address, people["anna"].cookies) as page:
        page.run(page="/rights")
        told = page.received
    assert b"Analyst" in told and len(told) > 1_000
    for secret in (str(ROOT), str(installation.store.folder.parent), platform.python_version(), streamlit.__version__):
        assert secret.encode() not in told


def test_a_page_still_knows_its_session(installation, people):
    with connected(installation.address, people["anna"].cookies) as page:
        started = next(each.new_session for each in page.run(page="/rights").messages if each.HasField("new_session"))
    assert started.initialize.session_id and started.main_script_hash
