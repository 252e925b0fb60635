"""Every address the server knows, with its answer to a stranger, to somebody without a role, to an executive, to an analyst.

A route that is not in this table fails here: say first who may have it.
"""

from http.client import HTTPConnection

import pytest

WHO = ("", "noah", "olive", "anna")
NOT_THERE = (404, 404, 404, 404)
UPLOAD = "/_stcore/upload_file/{session_id}/{file_id}"
AGENT = [f"/_stcore/agent/{name}" for name in ("interact", "openapi.json", "mcp")]
EVERY_METHOD = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")

TABLE = {
    ("/sign-in", "GET"): ("/sign-in", (302, 302, 302, 302)),
    ("/sign-in", "HEAD"): ("/sign-in", NOT_THERE),
    ("/auth/login", "GET"): ("/auth/login", (302, 302, 302, 302)),
    ("/auth/login", "HEAD"): ("/auth/login", NOT_THERE),
    ("/auth/logout", "GET"): (None, ()),  # in test_signing_in.py
    ("/auth/logout", "HEAD"): ("/auth/logout", NOT_THERE),
    ("/oauth2callback", "GET"): ("/oauth2callback?code=1&state=2", (401, 401, 401, 401)),
    ("/oauth2callback", "HEAD"): ("/oauth2callback", NOT_THERE),
    ("/_stcore/health", "GET"): ("/_stcore/health", (200, 200, 200, 200)),
    ("/_stcore/health", "HEAD"): ("/_stcore/health", (200, 200, 200, 200)),
    ("/_stcore/health", "OPTIONS"): ("/_stcore/health", NOT_THERE),
    ("/_stcore/metrics", "GET"): ("/_stcore/metrics", NOT_THERE),
    ("/_stcore/metrics", "HEAD"): ("/_stcore/metrics", NOT_THERE),
    ("/_stcore/metrics", "OPTIONS"): ("/_stcore/metrics", NOT_THERE),
    ("/_stcore/host-config", "GET"): ("/_stcore/host-config", (401, 200, 200, 200)),
    ("/_stcore/host-config", "HEAD"): ("/_stcore/host-config", (401, 200, 200, 200)),
    ("/_stcore/stream", "WebSocketRoute"): (None, ()),  # below
    ("/media/{file_id:path}", "GET"): ("/media/0123456789abcdef.csv", (401, 404, 404, 404)),
    ("/media/{file_id:path}", "HEAD"): ("/media/0123456789abcdef.csv", (401, 404, 404, 404)),
    ("/media/{file_id:path}", "OPTIONS"): ("/media/0123456789abcdef.csv", NOT_THERE),
    (UPLOAD, "PUT"): ("/_stcore/upload_file/session/file", (401, 403, 403, 400)),
    (UPLOAD, "DELETE"): ("/_stcore/upload_file/session/file", (401, 403, 403, 204)),
    (UPLOAD, "OPTIONS"): ("/_stcore/upload_file/session/file", (401, 403, 403, 204)),
    ("/component/{path:path}", "GET"): ("/component/name/index.html", (401, 404, 404, 404)),
    ("/component/{path:path}", "HEAD"): ("/component/name/index.html", (401, 404, 404, 404)),
    ("/component/{path:path}", "OPTIONS"): ("/component/name/index.html", NOT_THERE),
    ("/_stcore/bidi-components/{path:path}", "GET"): ("/_stcore/bidi-components/name/index.js", (401, 404, 404, 404)),
    ("/_stcore/bidi-components/{path:path}", "HEAD"): ("/_stcore/bidi-components/name/index.js", (401, 404, 404, 404)),
    ("/_stcore/bidi-components/{path:path}", "OPTIONS"): ("/_stcore/bidi-components/name/index.js", NOT_THERE),
    ("/templates/{source}.xlsx", "GET"): ("/templates/nothing.xlsx", (401, 404, 404, 404)),
    ("/templates/{source}.xlsx", "HEAD"): ("/templates/nothing.xlsx", (401, 404, 404, 404)),
    ("/export/{token}", "GET"): ("/export/nothing", (401, 404, 404, 404)),
    ("/export/{token}", "HEAD"): ("/export/nothing", (401, 405, 405, 405)),
    ("", "Mount"): ("/", (401, 200, 200, 200)),
} | {(path, method): (path, NOT_THERE) for path in AGENT for method in EVERY_METHOD}
"""(route, method): an address to try, and the answers to each of WHO."""

UNDER_THE_MOUNT = {
    "/overview": (401, 200, 200, 200),
    "/no-such-page": (401, 200, 200, 200),
    "/favicon.png": (401, 200, 200, 200),
    "/index.html": (401, 200, 200, 200),
    "/static/js/none.js": (401, 200, 200, 200),
    "/app/static/x.csv": NOT_THERE,
    "/_stcore/script-health-check": NOT_THERE,
    "/_stcore/message": NOT_THERE,
    "/_stcore/": NOT_THERE,
    "/healthz": (401, 200, 200, 200),
    "/a/b": NOT_THERE,
    "/overview/_stcore/health": NOT_THERE,
    "/..%2fdashboard.py": NOT_THERE,
    "/.streamlit/secrets.toml": NOT_THERE,
    "//": NOT_THERE,
    "/%00": NOT_THERE,
    "/Overview": NOT_THERE,
    "/_stcore/health/": NOT_THERE,
}


def test_every_route_of_the_server_is_in_the_table(installation):
    assert set(installation.routes) == TABLE.keys()


def answers(people, method: str, path: str) -> tuple[int, ...]:
    found = []
    for name in WHO:
        xsrf = people[name].cookies.get("_streamlit_xsrf") or ""
        found.append(people[name].ask(path, "GET" if method == "Mount" else method, X_Xsrftoken=xsrf).status)
    return tuple(found)


@pytest.mark.parametrize(("route", "method"), [key for key, (address, _) in TABLE.items() if address])
def test_each_route_answers_each_of_them_as_the_table_says(people, route, method):
    address, expected = TABLE[route, method]
    assert answers(people, method, address) == expected


@pytest.mark.parametrize("address", UNDER_THE_MOUNT)
def test_other_addresses_are_pages_files_of_the_program_or_nothing(people, address):
    assert answers(people, "GET", address) == UNDER_THE_MOUNT[address]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "GETX"])
def test_a_page_is_only_ever_fetched(people, method):
    assert answers(people, method, "/overview") == NOT_THERE


def test_the_template_of_an_extract_is_for_whoever_is_signed_in(people):
    assert answers(people, "GET", "/templates/missing_episodes.xlsx") == (401, 200, 200, 200)


def test_the_health_check_gives_a_stranger_no_cookie(installation, people):
    answer = installation.visitor().ask("/_stcore/health")
    assert (answer.status, answer.read(), answer.headers.get_all("set-cookie")) == (200, b"ok", None)
    assert people["olive"].ask("/_stcore/health").headers.get_all("set-cookie")


@pytest.mark.parametrize(
    ("name", "origin", "host", "answer"),
    [
        ("olive", "", None, 101),
        ("", "", None, 401),
        ("olive", "https://evil.example", None, 403),
        ("olive", None, None, 403),
        ("olive", "null", None, 403),
        ("olive", "http://localhost", None, 403),
        ("olive", "", "evil.example", 403),
        ("olive", "http://evil.example", "evil.example", 403),
    ],
)
def test_a_connection_is_made_from_our_own_pages_only(installation, people, name, origin, host, answer):
    own = installation.address.removeprefix("http://")
    asked = HTTPConnection(own, timeout=10)
    asked.putrequest("GET", "/_stcore/stream", skip_host=True)
    headers = {
        "Host": host or own,
        "Origin": installation.address if origin == "" else origin,
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
        "Cookie": "; ".join(f"{cookie}={value}" for cookie, value in people[name].cookies.items()),
    }
    for header, value in headers.items():
        if value:
            asked.putheader(header, value)
    asked.endheaders()
    assert asked.getresponse().status == answer
    asked.close()


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1.evil.example:8501"])
def test_under_another_name_nothing_is_served(installation, people, host):
    answer = people["olive"].ask("/", Host=host)
    assert answer.status == 403 and b"The dashboard is not here" in answer.read()


def test_security_headers_stand_on_every_answer_of_ours_too(people):
    for name, path in (("", "/"), ("", "/media/x"), ("olive", "/"), ("", "/sign-in"), ("", "/_stcore/metrics")):
        headers = people[name].ask(path).headers
        assert "default-src 'self'" in headers["content-security-policy"] and headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff" and "strict-transport-security" not in headers
