"""The guard of a demonstration: it answers this machine only, whatever started the server."""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

NAMES = {"127.0.0.1", "localhost"}
REFUSED = (
    "This is a demonstration with made-up data. It answers only a browser on the machine it runs on, at "
    "http://127.0.0.1 or http://localhost."
)


class LoopbackOnly:
    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or is_from_here(scope):
            return await self.app(scope, receive, send)
        refusal = PlainTextResponse(REFUSED, status_code=403)
        if scope["type"] == "websocket":
            return await WebSocket(scope, receive, send).send_denial_response(refusal)
        await refusal(scope, receive, send)


def is_from_here(scope: Scope) -> bool:
    """Both ends of the connection are this machine, and the browser asked for it by that name: a name of somebody else's may
    point here too (DNS rebinding)."""
    ends = [scope.get("client"), scope.get("server")]
    hosts = Headers(scope=scope).getlist("host")
    return all(end is not None and is_loopback(end[0]) for end in ends) and len(hosts) == 1 and name_in(hosts[0]) in NAMES


def is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.removeprefix("::ffff:")).is_loopback
    except ValueError:
        return False


def name_in(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
