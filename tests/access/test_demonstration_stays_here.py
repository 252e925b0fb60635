"""A demonstration answers a browser on this machine only, under this machine's own names, however the server was started."""

from http.client import HTTPConnection

import pytest

import sample
from access.loopback import is_from_here
from ledger.store import Store
from operations import uploads
from tests.browser.serving import served

PORT = 8501


def scope(client: str, server: str, *hosts: str) -> dict:
    return {
        "type": "http",
        "client": (client, 51000),
        "server": (server, PORT),
        "headers": [(b"host", host.encode()) for host in hosts],
    }


@pytest.mark.parametrize(
    ("client", "server", "hosts", "answered"),
    [
        ("127.0.0.1", "127.0.0.1", ["127.0.0.1:8501"], True),
        ("127.0.0.1", "127.0.0.1", ["localhost"], True),
        ("::1", "::1", ["localhost:8501"], True),
        ("::ffff:127.0.0.1", "::ffff:127.0.0.1", ["LOCALHOST:8501"], True),
        ("192.168.1.7", "192.168.1.2", ["127.0.0.1:8501"], False),
        ("127.0.0.1", "192.168.1.2", ["localhost:8501"], False),
        ("192.168.1.7", "127.0.0.1", ["localhost:8501"], False),
        ("127.0.0.1", "127.0.0.1", ["evil.example:8501"], False),
        ("127.0.0.1", "127.0.0.1", ["localhost.evil.example"], False),
        ("127.0.0.1", "127.0.0.1", ["localhost@evil.example"], False),
        ("127.0.0.1", "127.0.0.1", ["[::1"], False),
        ("127.0.0.1", "127.0.0.1", ["localhost", "evil.example"], False),
        ("127.0.0.1", "127.0.0.1", [], False),
        ("", "", ["localhost"], False),
    ],
)
def test_both_ends_and_the_name_must_be_this_machine(client, server, hosts, answered):
    assert is_from_here(scope(client, server, *hosts)) == answered


def test_a_connection_without_ends_is_not_from_here():
    assert not is_from_here(scope("127.0.0.1", "127.0.0.1", "localhost") | {"client": None})


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    store = Store(folder / "store", folder / "key" / "pseudonym.key")
    uploads.found(store, sample=True, today=sample.AS_OF)
    with served(store) as server:
        yield server


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 200),
        ("/", {"Host": "evil.example"}, 403),
        ("/", {"X-Forwarded-For": "203.0.113.9"}, 403),
        ("/_stcore/health", {"Host": "evil.example"}, 403),
        ("/media/x", {"Host": "evil.example"}, 403),
        (
            "/_stcore/stream",
            {
                "Host": "evil.example",
                "Upgrade": "websocket",
                "Connection": "Upgrade",
                "Sec-WebSocket-Version": "13",
                "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
            },
            403,
        ),
    ],
)
def test_the_server_refuses_with_a_sentence(demonstration, path, headers, status):
    asked = HTTPConnection(demonstration.address.removeprefix("http://"), timeout=10)
    asked.request("GET", path, headers=headers)
    answer = asked.getresponse()
    assert answer.status == status
    assert status == 200 or b"This is a demonstration with made-up data." in answer.read()
