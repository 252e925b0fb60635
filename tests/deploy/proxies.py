"""The proxies of deploy/ over a dashboard, with the files as delivered; only names, ports and certificates differ."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ledger.store import ROOT
from tests.browser.serving import HOST, listens

DEPLOY = ROOT / "deploy"
EXAMPLE, UPSTREAM = "dashboard.example.org", "127.0.0.1:8501"
SECONDS_TO_START = 20
MODULES = "mpm_event authn_core authz_core unixd log_config headers filter deflate proxy proxy_http proxy_wstunnel"


@dataclass(frozen=True)
class Proxy:
    """spool: the only folder in which it may put what passes through it. log: what it writes of requests, if anything."""

    name: str
    spool: Path
    log: Path


def command_of(name: str, folder: Path, port: int, dashboard: int) -> list[str]:
    return {"nginx": nginx, "caddy": caddy, "apache2": apache}[name](folder, port, dashboard)


def nginx(folder: Path, port: int, dashboard: int) -> list[str]:
    (folder / "nginx.conf").write_text(f"""
        {"user root;" if os.geteuid() == 0 else ""} daemon off; pid {folder}/pid; error_log {folder}/error.log;
        events {{}}
        http {{
            client_body_temp_path {folder}/spool; proxy_temp_path {folder}/spool;
            include {DEPLOY}/nginx/limits.conf;
            server {{
                listen {HOST}:{port}; access_log {folder}/access.log safeguarding;
                set $dashboard {HOST}:{dashboard};
                include {folder}/proxy.conf;
            }}
        }}""")
    if not (folder / "proxy.conf").exists():
        shutil.copy(DEPLOY / "nginx" / "proxy.conf", folder / "proxy.conf")
    return ["nginx", "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


def caddy(folder: Path, port: int, dashboard: int) -> list[str]:
    delivered = (DEPLOY / "Caddyfile").read_text()
    here = delivered.replace(EXAMPLE, f"http://{HOST}:{port}").replace(UPSTREAM, f"{HOST}:{dashboard}")
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + here)
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def apache(folder: Path, port: int, dashboard: int) -> list[str]:
    modules = "/usr/lib/apache2/modules"
    load = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES.split() if exists(modules, name))
    log_format, _, hosts = (DEPLOY / "apache.conf").read_text().partition("<VirtualHost *:80>")
    host = "<VirtualHost *:443>" + hosts.partition("<VirtualHost *:443>")[2]
    host = re.sub(r"^ +SSL.*\n", "", host, flags=re.MULTILINE)
    host = host.replace("*:443", f"{HOST}:{port}").replace(EXAMPLE, HOST).replace(UPSTREAM, f"{HOST}:{dashboard}")
    host = host.replace("${APACHE_LOG_DIR}/safeguarding.log", f"{folder}/access.log")
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nPidFile {folder}/pid\nListen {HOST}:{port}\nServerName {HOST}\nErrorLog {folder}/error.log\n"
        f"DefaultRuntimeDir {folder}\nUser nobody\nGroup nogroup\n{load}\n{log_format}\n{host}"
    )
    return ["apache2", "-f", str(folder / "apache.conf"), "-DFOREGROUND"]


def exists(modules: str, name: str) -> bool:
    """Whether it is a file to be loaded; what is not, Debian has built in."""
    return (Path(modules) / f"mod_{name}.so").exists()


@contextmanager
def standing_before(name: str, folder: Path, port: int, dashboard: int) -> Generator[Proxy]:
    spool = folder / "spool"
    spool.mkdir(mode=0o777)
    spool.chmod(0o777)
    command = command_of(name, folder, port, dashboard)
    environment = os.environ | {"TMPDIR": str(spool), "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        until = time.monotonic() + SECONDS_TO_START
        while not listens(port):
            assert process.poll() is None and time.monotonic() < until, (folder / "said.txt").read_text()
            time.sleep(0.05)
        yield Proxy(name, spool, folder / "access.log")
    finally:
        process.terminate()
        process.wait(timeout=20)
