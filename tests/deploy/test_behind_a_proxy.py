"""Behind the proxies as they are delivered: sign-in, uploads, an open page; and nothing that passes touches the proxy's disk."""

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.access.live import Live, live
from tests.access.sending import put, send
from tests.browser.serving import HOST, free_port
from tests.deploy.proxies import DEPLOY, Proxy, standing_before
from tests.websocket_client import connected

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
SECONDS_OPEN = 120 if NIGHTLY else 4
MEGABYTE = 1024 * 1024
PROXIES = ("nginx", "caddy", "apache2")


@dataclass
class Behind:
    proxy: Proxy
    dashboard: Live
    address: str


@pytest.fixture(scope="module", params=PROXIES)
def behind(request, tmp_path_factory) -> Iterator[Behind]:
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not on this machine")
    folder, port = tmp_path_factory.mktemp(request.param), free_port()
    folder.chmod(0o755)
    for parent in folder.parents[:3]:
        if parent.name.startswith("pytest-"):
            parent.chmod(0o755)
    with ExitStack() as stack:
        (folder / "live").mkdir()
        dashboard = stack.enter_context(live(folder / "live", public=f"http://{HOST}:{port}"))
        proxy = stack.enter_context(standing_before(request.param, folder, port, int(dashboard.address.rpartition(":")[2])))
        dashboard.address = f"http://{HOST}:{port}"
        yield Behind(proxy, dashboard, f"http://{HOST}:{port}")


def changed(folder: Path) -> int:
    """When something was last put into it or taken out of it."""
    return folder.stat().st_mtime_ns


def test_one_signs_in_opens_a_page_and_it_stays_open(behind):
    visitor = behind.dashboard.signed_in("lee")
    with connected(behind.address, visitor.cookies) as page:
        page.run(page="/upload")
        assert "Choose the workbooks that partners sent" in page.words
        time.sleep(SECONDS_OPEN)
        page.forget()
        page.run(page="/loads")
        assert page.words


def test_a_workbook_of_24_mb_is_taken_and_never_touches_the_disk_of_the_proxy(behind):
    before = changed(behind.proxy.spool)
    visitor = behind.dashboard.signed_in("lee")
    with connected(behind.address, visitor.cookies) as page:
        page.run(page="/upload")
        assert send(visitor, page, "large.xlsx", secrets.token_bytes(24 * MEGABYTE)) == 204
    assert changed(behind.proxy.spool) == before and list(behind.proxy.spool.iterdir()) == []


def test_what_is_too_large_is_refused(behind):
    visitor = behind.dashboard.signed_in("lee")
    with connected(behind.address, visitor.cookies) as page:
        page.run(page="/upload")
        assert send(visitor, page, "larger.xlsx", b"x" * (27 * MEGABYTE)) in (400, 413)


def test_scripts_come_compressed_and_pages_do_not(behind):
    visitor = behind.dashboard.signed_in("lee")
    page = visitor.ask("/", Accept_Encoding="gzip")
    script = page.read().decode().split('src="./')[1].split('"')[0]
    assert page.headers["content-encoding"] is None
    assert visitor.ask(f"/{script}", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"


def test_no_log_of_the_proxy_holds_what_was_asked_for(behind):
    visitor = behind.dashboard.signed_in("lee")
    visitor.ask("/indicator?id=missing_children&group=a-group-of-few")
    time.sleep(0.2)
    written = b"".join(path.read_bytes() for path in behind.proxy.log.parent.glob("*.log"))
    assert b"a-group-of-few" not in written and (behind.proxy.name == "caddy" or b"/indicator" in written)


def test_nginx_would_write_a_workbook_on_its_disk_if_it_were_not_told_otherwise(tmp_path):
    """So that the test above can fail."""
    if not shutil.which("nginx"):
        pytest.skip("nginx is not on this machine")
    tmp_path.chmod(0o755)
    delivered = (DEPLOY / "nginx" / "proxy.conf").read_text()
    (tmp_path / "proxy.conf").write_text(delivered.replace("proxy_request_buffering off", "proxy_request_buffering on"))
    (tmp_path / "live").mkdir()
    port = free_port()
    with ExitStack() as stack:
        dashboard = stack.enter_context(live(tmp_path / "live", public=f"http://{HOST}:{port}"))
        proxy = stack.enter_context(standing_before("nginx", tmp_path, port, int(dashboard.address.rpartition(":")[2])))
        before, dashboard.address = changed(proxy.spool), f"http://{HOST}:{port}"
        put(dashboard.signed_in("lee"), "/_stcore/upload_file/session/file", "x.xlsx", b"x" * MEGABYTE)
        assert changed(proxy.spool) != before


def test_nginx_lets_a_visit_pass_and_stops_a_flood(behind):
    if behind.proxy.name != "nginx":
        pytest.skip("only nginx counts requests without a plugin")
    visitor = behind.dashboard.visitor()
    assert [visitor.ask("/_stcore/health").status for _ in range(70)] == [200] * 70
    assert 429 in {visitor.ask("/_stcore/health").status for _ in range(600)}
