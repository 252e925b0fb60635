"""A page's connection in a live installation: made from our own pages only, and looked at with every message that comes in."""

import re

from google.protobuf.message import DecodeError
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Send
from starlette.websockets import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from access.guard import NOBODY, Rule
from access.sign_in import Claims, Door
from ledger.store import ROOT
from server.cookies import claims_in

FOLDER = str(ROOT).encode()
VERSIONS_TOLD = (b'"pandas_version"', b'"library"')  # every table says what wrote it
VERSIONS = re.compile(rb'("(?:pandas_version|version)": ")([0-9][0-9A-Za-z.+]*)(?=")')
MAY_ASK = {"rerun_script", "stop_script", "file_urls_request", "load_git_info", "app_heartbeat"}


class Connection:
    def __init__(self, app: ASGIApp, door: Door, rule: Rule):
        self.app, self.door, self.rule = app, door, rule

    async def let_through(self, asked: HTTPConnection, receive: Receive, send: Send) -> None:
        claims = claims_in(asked.cookies, self.door.settings.origin)
        if refusal := await self.refusal(asked, claims):
            return await WebSocket(asked.scope, receive, send).send_denial_response(refusal)

        async def looked_at() -> Message:
            while True:
                message = await receive()
                if (message := await self.look_at(message, claims)) is not None:
                    return message

        async def about_itself_silent(message: Message) -> None:
            await send(silent(message))

        await self.app(asked.scope, looked_at, about_itself_silent)

    async def refusal(self, asked: HTTPConnection, claims: Claims | None) -> PlainTextResponse | None:
        settings = self.door.settings
        if self.rule.answered is NOBODY:
            return PlainTextResponse("There is nothing at this address.", status_code=404)
        if asked.headers.getlist("host") != [settings.host] or asked.headers.getlist("origin") != [settings.origin]:
            return PlainTextResponse("This connection comes from another site.", status_code=403)
        if await run_in_threadpool(self.door.why_out, claims):
            return PlainTextResponse("Sign in first.", status_code=401)
        return None

    async def look_at(self, message: Message, claims: Claims | None) -> Message | None:
        """The message, or nothing where a page has no business asking for it.

        Once a session has ended whatever is asked for becomes a run of the whole page, which then shows nothing: a part of a
        page, run on its own, would not ask who is looking.
        """
        if message["type"] != "websocket.receive" or message.get("bytes") is None:
            return message
        try:
            asked = BackMsg.FromString(message["bytes"])
        except DecodeError:
            return message
        if asked.WhichOneof("type") not in MAY_ASK:
            return None
        by_a_person = asked.HasField("rerun_script") and not asked.rerun_script.is_auto_rerun
        if await run_in_threadpool(self.door.why_out, claims, by_a_person):
            return {**message, "bytes": whole_run(asked).SerializeToString()}
        return message


def silent(message: Message) -> Message:
    """Where this program lies and what it runs on is no business of a page, nor of whoever looks at it."""
    content = message.get("bytes") or b""
    if FOLDER in content:
        return {**message, "bytes": without_place(content)}
    if any(told in content for told in VERSIONS_TOLD):
        return {**message, "bytes": VERSIONS.sub(noughts, content)}
    return message


def noughts(found: re.Match[bytes]) -> bytes:
    """As long as the version that stood there: what is around it counts bytes."""
    return found[1] + re.sub(rb"[0-9]", b"0", found[2])


def without_place(content: bytes) -> bytes:
    told = ForwardMsg.FromString(content)
    told.new_session.ClearField("main_script_path")
    if told.new_session.HasField("initialize"):
        environment = told.new_session.initialize.environment_info
        environment.Clear()
        environment.SetInParent()  # empty, and there: a browser's page stops without it
    return told.SerializeToString()


def whole_run(asked: BackMsg) -> BackMsg:
    """Of the page that is open, with nothing pressed and nothing filled in."""
    run = BackMsg()
    run.rerun_script.page_script_hash = asked.rerun_script.page_script_hash
    run.rerun_script.page_name = asked.rerun_script.page_name
    return run
