"""The sign-in service on this machine, and the accounts it knows."""

import json
import threading
from urllib.request import Request, build_opener

import oidc_provider_mock
import werkzeug.serving

from access.role import ADMINISTRATOR, ANALYST, EXECUTIVE, GOVERNANCE, LEAD_ANALYST, RECORDS_VIEWER
from tests.browser.serving import HOST, free_port

TENANT = "3f1c2d4e-0000-4000-8000-000000000001"
OTHER_TENANT = "9a9a9a9a-0000-4000-8000-000000000002"
EVERYONE = {
    "olive": [EXECUTIVE.id],
    "anna": [ANALYST.id],
    "lee": [LEAD_ANALYST.id],
    "rita": [RECORDS_VIEWER.id],
    "ines": [GOVERNANCE.id],
    "adam": [ADMINISTRATOR.id],
    "amy": [ADMINISTRATOR.id],
    "noah": [],
}
"""Who is in the table, with their roles; the sign-in service names the same ones unless a test says otherwise."""


def number_of(name: str) -> str:
    """The account's number, as Entra ID gives it."""
    return f"00000000-0000-4000-8000-{name.encode().hex():0>12}"


def claims_of(name: str, **other: object) -> dict[str, object]:
    held = {"oid": number_of(name), "tid": TENANT, "roles": EVERYONE.get(name, []), "amr": ["pwd", "mfa"], "name": name.title()}
    return {claim: value for claim, value in (held | other).items() if value is not None}


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
