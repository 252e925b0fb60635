"""The guard of a live installation: every request and every message of a connection is looked at before Streamlit sees it."""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from access.guard import IS_IT_WELL, NOBODY, OPEN, Rule, rule_for
from access.return_address import unsealed
from access.sign_in import SAID, Claims, Door
from audit.key import CannotBeLogged
from server.connection import Connection
from server.cookies import claims_in, given_in, safer, taken_away
from server.door_pages import ASK, NOT_LOGGED, NOT_SIGNED_IN, SERVICE_IS_DOWN, left_page, plain_page

WANTED = "wanted"
LOGIN, SIGN_OUT, LOGOUT, CALLBACK = "/auth/login", "/sign-out", "/auth/logout", "/oauth2callback"
OWN_PAGE = "Sign out on the dashboard's own page."
OTHER_NAME = "The dashboard is not here. Use the address that whoever runs it gave you."


@dataclass
class HeldAnswer:
    """What Streamlit answered, held back until it was looked at."""

    status: int = 0
    headers: list[tuple[bytes, bytes]] | None = None
    body: bytes = b""

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], message["headers"]
        else:
            self.body += message.get("body", b"")

    @property
    def set_cookies(self) -> list[str]:
        return [value.decode("latin-1") for name, value in self.headers or () if name == b"set-cookie"]

    def response(self) -> Response:
        response = Response(self.body, self.status)
        response.raw_headers = list(self.headers or ())
        return response


class Guard:
    def __init__(self, app: ASGIApp, door: Door):
        self.app, self.door, self.settings = app, door, door.settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self.app(scope, receive, send)
        asked = HTTPConnection(scope)
        rule = rule_for(scope["path"], "WEBSOCKET" if scope["type"] == "websocket" else scope["method"])
        if scope["type"] == "websocket":
            return await Connection(self.app, self.door, rule).let_through(asked, receive, send)
        response = await self.answer(asked, rule, receive)
        await (response or self.app)(scope, receive, self.safely(send))

    def safely(self, send: Send) -> Send:
        async def with_safe_cookies(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*self.safe_headers(message["headers"])]}
            await send(message)

        return with_safe_cookies

    def safe_headers(self, headers: list[tuple[bytes, bytes]]):
        for name, value in headers:
            if name.lower() != b"set-cookie":
                yield name, value
            elif kept := safer(value.decode("latin-1"), self.settings.encrypted):
                yield name, kept.encode("latin-1")

    async def answer(self, asked: HTTPConnection, rule: Rule, receive: Receive) -> Response | None:
        """Our own answer, or None where Streamlit is to give one."""
        claims = claims_in(asked.cookies, self.settings.origin)
        if rule is IS_IT_WELL:
            return await self.well(claims)
        if asked.headers.getlist("host") != [self.settings.host]:
            return PlainTextResponse(OTHER_NAME, status_code=403)
        if rule.answered is NOBODY:
            return PlainTextResponse("There is nothing at this address.", status_code=404)
        if rule.answered is OPEN:
            return await self.coming_or_going(asked, claims, receive)
        why = await run_in_threadpool(self.door.why_out, claims, rule.page or bool(rule.right))
        if why or claims is None:
            return self.sent_to_sign_in(asked, rule, claims, why)
        return await self.held_to(rule, claims, asked.scope["method"])

    async def well(self, claims: Claims | None) -> Response | None:
        """A stranger learns that the server runs, and nothing else: Streamlit would hand out its token for forms as well."""
        return PlainTextResponse("ok") if await run_in_threadpool(self.door.why_out, claims) else None

    def sent_to_sign_in(self, asked: HTTPConnection, rule: Rule, claims: Claims | None, why: str) -> Response:
        if not rule.page:
            return PlainTextResponse("Sign in first.", status_code=401)
        said = ASK if claims is None else SAID[why]
        query = asked.scope["query_string"].decode("latin-1")
        page = plain_page(said, 401, asked.scope["path"] + (f"?{query}" if query else ""))
        return without_sign_in(page, asked)

    async def held_to(self, rule: Rule, claims: Claims, method: str) -> Response | None:
        if not rule.right:
            return None
        me = await run_in_threadpool(self.door.person, claims)
        if me is not None and me.may(rule.right):
            return await self.one_more_file(claims) if method == "PUT" else None
        await run_in_threadpool(self.door.refuse, claims, rule.right.replace(" ", "-"), "role")
        return PlainTextResponse(f"Your role does not allow you to {rule.right}.", status_code=403)

    async def one_more_file(self, claims: Claims) -> Response | None:
        try:
            may = await run_in_threadpool(self.door.may_send, claims)
        except CannotBeLogged as refusal:
            return PlainTextResponse(str(refusal), status_code=503)
        return None if may else PlainTextResponse(self.door.quota.sentence, status_code=429)

    async def coming_or_going(self, asked: HTTPConnection, claims: Claims | None, receive: Receive) -> Response | None:
        path = asked.scope["path"]
        if path == SIGN_OUT:
            return await self.signed_out(asked, claims)
        if path == LOGOUT and not await run_in_threadpool(self.door.why_out, claims):
            return PlainTextResponse(OWN_PAGE, status_code=405)
        if path == LOGIN:
            given = await self.given_by_streamlit(asked, receive)
            return given.response() if given.status < 400 else plain_page(SERVICE_IS_DOWN, 503)
        return await self.came_back(asked, receive) if path == CALLBACK else None

    async def signed_out(self, asked: HTTPConnection, claims: Claims | None) -> Response:
        """Only a form of our own page ends a session: an address that does could stand in any letter.

        Browsers that say from where a form comes (Sec-Fetch-Site) give no Origin here, for no page of ours gives a referrer.
        """
        ours = [self.settings.origin] == asked.headers.getlist("origin")
        if not ours and asked.headers.get("sec-fetch-site") != "same-origin":
            return PlainTextResponse(OWN_PAGE, status_code=403)
        await run_in_threadpool(self.door.leave, claims)
        return left_page(LOGOUT)

    async def came_back(self, asked: HTTPConnection, receive: Receive) -> Response:
        """From the sign-in service: on to the page that was wanted, or nowhere."""
        given = await self.given_by_streamlit(asked, receive)
        claims = claims_in(given_in(given.set_cookies), self.settings.origin)
        if claims is None:
            came_with_something = {"code", "error", "state"} & asked.query_params.keys()
            return plain_page(NOT_SIGNED_IN, 401) if came_with_something else RedirectResponse("/", status_code=302)
        try:
            why = await run_in_threadpool(self.door.let_in, claims)
        except CannotBeLogged:
            return without_sign_in(plain_page(NOT_LOGGED, 503), asked)
        if why:
            return without_sign_in(plain_page(SAID[why], 403), asked)
        response = given.response()
        response.headers["location"] = unsealed(asked.cookies.get(WANTED, ""), self.settings.sign_in.cookie_secret)
        response.delete_cookie(WANTED, path=CALLBACK)
        return response

    async def given_by_streamlit(self, asked: HTTPConnection, receive: Receive) -> HeldAnswer:
        given = HeldAnswer()
        await self.app(asked.scope, receive, given.take)
        return given


def without_sign_in(response: Response, asked: HTTPConnection) -> Response:
    headers = MutableHeaders(raw=response.raw_headers)
    for each in taken_away(asked.cookies):
        headers.append("set-cookie", each)
    return response
