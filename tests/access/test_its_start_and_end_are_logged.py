"""The log says when a live installation began to serve and when it ended in good order."""

import signal
import subprocess

import pytest

from audit.key import read_key
from audit.recent import recent
from operations.log import log_of
from tests.access.live import People, settings_text, write_settings
from tests.browser.serving import HOST, free_port, wait_until_it_listens
from tests.conftest import ROOT, command_line, environment_of


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_start_and_the_orderly_end_of_serve_are_in_the_log(ledger, store, tmp_path, how):
    People(store)
    port = free_port()
    public, service = f"http://{HOST}:{port}", "http://127.0.0.1:9/.well-known/openid-configuration"
    settings = write_settings(tmp_path / "live.toml", settings_text(public, port, service))
    environment = environment_of(store) | {"SAFEGUARDING_SETTINGS": str(settings)}
    process = subprocess.Popen(
        command_line("serve"), cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until_it_listens(process, port)
        process.send_signal(how)
        process.wait(timeout=30)
    finally:
        process.kill()
    log = log_of(store)
    lines = [(line["event"], line["fields"]) for line in recent(log.folder, read_key(log.key_file))][::-1]
    assert lines == [("started", {"kind": "live"}), ("stopped", {"kind": "live"})]
