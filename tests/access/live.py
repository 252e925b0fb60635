"""A live installation for tests: a store with its key, settings, a table of people, and a sign-in service beside it."""

import json
import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import (
    HTTPCookieProcessor,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    build_opener,
)

import oidc_provider_mock
import werkzeug.serving

import road
from access.role import ADMINISTRATOR, ANALYST, EXECUTIVE, GOVERNANCE, RECORDS_VIEWER
from access.role import LEAD_ANALYST as LEAD
from ledger.ledger import Ledger
from ledger.store import Store
from metrics.theme import THEMES
from tests.browser.serving import HOST, free_port, running
from tests.conftest import environment_of

TENANT = "3f1c2d4e-0000-4000-8000-000000000001"
OTHER_TENANT = "9a9a9a9a-0000-4000-8000-000000000002"
SECRETS = {name: secrets.token_urlsafe(48) for name in ("client_secret", "cookie_secret")}
EVERYONE = {
    "olive": [EXECUTIVE.id], "anna": [ANALYST.id], "lee": [LEAD.id], "rita": [RECORDS_VIEWER.id], "ines": [GOVERNANCE.id],
    "adam": [ADMINISTRATOR.id], "noah": [],
}  # fmt: skip
"""Who is in the table, with their roles; the sign-in service names the same ones unless a test says otherwise."""


def number_of(name: str) -> str:
    """The account's number, as Entra ID gives it."""
    return f"00000000-0000-4000-8000-{name.encode().hex():0>12}"


def claims_of(name: str, **other: object) -> dict[str, object]:
    held = {"oid": number_of(name), "tid": TENANT, "roles": EVERYONE.get(name, []), "amr": ["pwd", "mfa"], "name": name.title()}
    return {claim: value for claim, value in (held | other).items() if value is not None}


LISTED = """
import json
from pathlib import Path
from dashboard import app
app._starlette_app = app._build_starlette_app()
routes = [[route.path, sorted(getattr(route, "methods", None) or [type(route).__name__])] for route in app._starlette_app.routes]
Path(__file__).with_name("routes.json").write_text(json.dumps(routes))
"""
"""The product's app, which also writes down every route it serves."""


class People:
    """Writes the table of people as a store keeps it."""

    def __init__(self, store: Store):
        self.file = store.folder / "access" / "people.json"
        self.file.parent.mkdir(parents=True, exist_ok=True)
        themes = [theme.id for theme in THEMES]
        self.table = {number_of(name): {"rights": [{"role": role, "themes": themes} for role in roles]}
                      for name, roles in EVERYONE.items()}  # fmt: skip
        self.write()

    def disable(self, name: str, disabled: bool = True) -> None:
        self.table[number_of(name)]["disabled"] = disabled
        self.write()

    def write(self) -> None:
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(self.table))
        os.replace(new, self.file)


class Quiet(werkzeug.serving.WSGIRequestHandler):
    def log(self, *_: object) -> None:
        """Nothing."""


class Service:
    """The sign-in service on this machine; it can be stopped, and started again with another key."""

    def __init__(self) -> None:
        self.port = free_port()
        self.users: dict[str, dict] = {name: claims_of(name) for name in EVERYONE}
        self.server = None

    @property
    def metadata_url(self) -> str:
        return f"http://{HOST}:{self.port}/.well-known/openid-configuration"

    def start(self) -> None:
        users = [oidc_provider_mock.User(sub=name, claims=claims) for name, claims in self.users.items()]
        app = oidc_provider_mock.app(user_claims=users)
        self.server = werkzeug.serving.make_server(HOST, self.port, app, threaded=True, request_handler=Quiet)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def says(self, name: str, **other: object) -> None:
        """From now on it makes these claims of somebody."""
        body = json.dumps(claims_of(name, **other)).encode()
        asked = Request(f"http://{HOST}:{self.port}/users/{name}", body, {"content-type": "application/json"}, method="PUT")
        build_opener().open(asked).close()


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


@dataclass
class Visitor:
    """Somebody with a browser's cookies, step by step."""

    address: str
    host: str = ""
    jar: CookieJar = field(default_factory=CookieJar)

    @property
    def opener(self) -> OpenerDirector:
        return build_opener(HTTPCookieProcessor(self.jar), NoRedirect)

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str):
        """The answer, whatever its status. path: of the dashboard, or a whole address."""
        url = path if path.startswith("http") else self.address + path
        named = {name.replace("_", "-"): value for name, value in headers.items()} | ({"Host": self.host} if self.host else {})
        try:
            return self.opener.open(Request(url, body, named, method=method), timeout=30)
        except HTTPError as answer:
            return answer

    def sign_in(self, name: str, wanted: str = "/"):
        """By way of the sign-in service; the dashboard's answer when they come back."""
        to_service = self.ask(self.ask("/sign-in?" + urlencode({"to": wanted})).headers["location"])
        if to_service.status != 302:
            return to_service
        back = self.ask(to_service.headers["location"], "POST", urlencode({"sub": name}).encode())
        return self.ask(back.headers["location"])

    @property
    def cookies(self) -> dict[str, str]:
        return {cookie.name: cookie.value for cookie in self.jar}


@dataclass
class Live:
    address: str
    store: Store
    service: Service
    people: People
    settings: Path

    @property
    def routes(self) -> list[tuple[str, str]]:
        """Every address and method this server knows."""
        listed = json.loads((self.settings.parent / "routes.json").read_text())
        return [(path, method) for path, methods in listed for method in methods]

    def visitor(self) -> Visitor:
        return Visitor(self.address)

    def signed_in(self, name: str) -> Visitor:
        visitor = self.visitor()
        assert visitor.sign_in(name).status == 302
        return visitor


def settings_text(public: str, port: int, service: str, **sign_in: object) -> str:
    told = {"metadata_url": service, "tenant": TENANT, "client_id": "dashboard", **SECRETS} | sign_in
    lines = [f"{name} = {json.dumps(value)}" for name, value in told.items() if value is not None]
    return "\n".join(["[server]", f'public_address = "{public}"', f"port = {port}", "[sign_in]", *lines, ""])


def write_settings(file: Path, text: str) -> Path:
    file.write_text(text)
    file.chmod(0o600)
    return file


def empty_store(folder: Path) -> Store:
    """For real data, with its key and a snapshot of nothing."""
    store = Store(folder / "store", folder / "key" / "pseudonym.key")
    road.found(store)
    return store


@contextmanager
def live(folder: Path, store: Store | None = None, public: str = "") -> Iterator[Live]:
    """Serves a store of its own behind the sign-in service, as `uvicorn dashboard:app` does."""
    (folder / "listed.py").write_text(LISTED)
    store = store or empty_store(folder)
    service, people, port = Service(), People(store), free_port()
    service.start()
    file = write_settings(folder / "live.toml", settings_text(public or f"http://{HOST}:{port}", port, service.metadata_url))
    road.publish(Ledger(store))
    try:
        with running("listed:app", environment_of(store) | {"SAFEGUARDING_SETTINGS": str(file)}, folder, port=port) as address:
            yield Live(address, store, service, people, file)
    finally:
        service.stop()
