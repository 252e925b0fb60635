"""A sign-in service that lies: identity tokens that are not its own, not for this sign-in, or not for us let nobody in."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
import werkzeug.serving
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from werkzeug.wrappers import Request, Response

from ledger.ledger import Ledger
from operations import snapshots
from tests.access.live import People, empty_store, settings_text, write_settings
from tests.access.service import Quiet, claims_of
from tests.access.visitor import Visitor
from tests.browser.serving import HOST, free_port, running
from tests.conftest import environment_of

OWN, ANOTHER = (RSAKey.generate_key(2048, {"kid": "own"}) for _ in range(2))
Told = dict[str, object]


def signed_by(key: RSAKey) -> Callable[[Told], str]:
    return lambda claims: jwt.encode({"alg": "RS256", "kid": "own"}, claims, key)


def unsigned(claims: Told) -> str:
    head, body, _ = signed_by(OWN)(claims).split(".")
    return f"eyJhbGciOiJub25lIn0.{body}."


def sealed_with_the_public_key(claims: Told) -> str:
    """What anybody can read used as a secret: works where a checker takes whatever algorithm a token names."""
    key = OctKey.import_key(OWN.as_pem(private=False))
    return jwt.encode({"alg": "HS256", "kid": "own"}, claims, key, algorithms=["HS256"])


def saying(**other: object) -> Callable[[Told], str]:
    return lambda claims: signed_by(OWN)({name: value for name, value in (claims | other).items() if value is not None})


FORGED = {
    "signed by somebody else": signed_by(ANOTHER),
    "not signed": unsigned,
    "sealed with the public key": sealed_with_the_public_key,
    "of another sign-in": saying(nonce="of another sign-in"),
    "of no sign-in": saying(nonce=None),
    "for another application": saying(aud="another-application"),
    "for us among others": saying(aud=["dashboard", "another"]),
    "of another service": saying(iss="https://elsewhere.example"),
    "over": saying(iat=int(time.time()) - 7200, exp=int(time.time()) - 3600),
    "no token at all": lambda claims: "",
    "no JSON": lambda claims: "e30.e30.e30",
}


class LyingService:
    """Just enough of OpenID Connect, and a token made as a test says."""

    def __init__(self) -> None:
        self.port, self.makes, self.nonce = free_port(), signed_by(OWN), None

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    def answer(self, environ: dict, start_response: Callable):
        request = Request(environ)
        given = {"/openid": self.metadata, "/keys": lambda _: {"keys": [OWN.as_dict(private=False)]}, "/token": self.token}
        if request.path == "/authorize":
            self.nonce = request.args.get("nonce")
            back = urlencode({"code": "1", "state": request.args["state"]})
            return Response(status=302, headers={"location": f"{request.args['redirect_uri']}?{back}"})(environ, start_response)
        return Response(json.dumps(given[request.path](request)), mimetype="application/json")(environ, start_response)

    def metadata(self, request: Request) -> Told:
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return {name: f"{self.address}/{place}" for name, place in places.items()} | {
            "issuer": self.address,
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def token(self, request: Request) -> Told:
        now = int(time.time())
        claims = claims_of("olive") | {
            "iss": self.address,
            "aud": "dashboard",
            "sub": "olive",
            "nonce": self.nonce,
            "iat": now,
            "exp": now + 600,
        }
        return {"access_token": "of no use", "token_type": "Bearer", "id_token": self.makes(claims)}


@pytest.fixture(scope="module")
def service() -> Iterator[LyingService]:
    service = LyingService()
    server = werkzeug.serving.make_server(HOST, service.port, service.answer, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield service
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def address(service, tmp_path_factory) -> Iterator[str]:
    folder, port = tmp_path_factory.mktemp("lied to"), free_port()
    store = empty_store(folder)
    People(store)
    file = write_settings(folder / "live.toml", settings_text(f"http://{HOST}:{port}", port, f"{service.address}/openid"))
    snapshots.current_snapshot(Ledger(store))
    with running("dashboard:app", environment_of(store) | {"SAFEGUARDING_SETTINGS": str(file)}, port=port) as address:
        yield address


def coming_back(address: str, service: LyingService, makes: Callable[[Told], str]) -> Visitor:
    service.makes, visitor = makes, Visitor(address)
    to_service = visitor.ask(visitor.ask("/sign-in?to=/").headers["location"])
    visitor.ask(visitor.ask(to_service.headers["location"]).headers["location"])
    return visitor


def test_the_services_own_token_lets_somebody_in(address, service):
    assert coming_back(address, service, signed_by(OWN)).ask("/").status == 200


@pytest.mark.parametrize("how", FORGED)
def test_a_token_that_is_not_the_services_for_this_sign_in_lets_nobody_in(address, service, how):
    assert coming_back(address, service, FORGED[how]).ask("/").status == 401
