"""A live installation for tests: a store with its key, settings, a table of people, and a sign-in service beside it."""

import json
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from access.demonstration import first_partner
from access.entry import Confirmed, Disabled, Enabled, Introduced, Proposed
from access.people import People as Table
from access.rights_in_force import SHELL
from access.role import BY_ID, NAMED_THEMES, OWN_PARTNER, Role
from ledger.ledger import Ledger
from ledger.store import Store
from metrics.declaring.theme import THEMES
from operations import snapshots, uploads
from tests.access.service import EVERYONE, TENANT, Service, number_of
from tests.access.visitor import Visitor
from tests.browser.serving import HOST, free_port, running
from tests.conftest import environment_of

FOUNDERS = number_of("adam"), number_of("amy")
SECRETS = {name: secrets.token_urlsafe(48) for name in ("client_secret", "cookie_secret")}
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
    """Fills the table of people: the shell founds two administrators, and these give the rest."""

    def __init__(self, store: Store):
        self.table = Table(store.folder)
        if not self.table.everyone():
            self.fill()

    def fill(self) -> None:
        given = [asked_for(name, BY_ID[role]) for name, roles in EVERYONE.items() for role in roles]
        for name in EVERYONE:
            self.table.write(Introduced(number_of(name), name.title()), SHELL)
        for founder in FOUNDERS:
            self.table.write(next(each for each in given if each.person == founder), SHELL)
        for what in given:
            if what.person not in FOUNDERS:
                self.give(what)

    def give(self, what: Proposed) -> None:
        first, second = FOUNDERS
        number = self.table.write(what, first)
        if self.table.in_force.proposals[number].waits:
            self.table.write(Confirmed(number), second)

    def disable(self, name: str) -> None:
        self.table.write(Disabled(number_of(name)), SHELL)

    def enable(self, name: str) -> None:
        self.table.write(Enabled(number_of(name)), next(each for each in FOUNDERS if each != number_of(name)))


def asked_for(name: str, role: Role) -> Proposed:
    themes = tuple(theme.id for theme in THEMES) if role.scope == NAMED_THEMES else ()
    return Proposed(
        number_of(name), role.id, date.today() + timedelta(days=300), themes, first_partner() if role.scope == OWN_PARTNER else ""
    )


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
    uploads.found(store)
    return store


@contextmanager
def live(folder: Path, store: Store | None = None, public: str = "", choices: str = "") -> Generator[Live]:
    """Serves a store of its own behind the sign-in service, as `uvicorn dashboard:app` does."""
    (folder / "listed.py").write_text(LISTED)
    store = store or empty_store(folder)
    service, people, port = Service(), People(store), free_port()
    service.start()
    settings = settings_text(public or f"http://{HOST}:{port}", port, service.metadata_url) + choices
    file = write_settings(folder / "live.toml", settings)
    snapshots.current_snapshot(Ledger(store))
    try:
        with running("listed:app", environment_of(store) | {"SAFEGUARDING_SETTINGS": str(file)}, folder, port=port) as address:
            yield Live(address, store, service, people, file)
    finally:
        service.stop()
