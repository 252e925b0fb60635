"""A browser without a browser: speaks Streamlit's websocket, and keeps every byte that the server sends.

    with connected("http://127.0.0.1:8501", cookies={...}) as session:
        session.run(page="/missing-children", query="by=ward")
        session.run(widgets={"Press me": PRESSED, "Which": "Ward 3"})
        assert b"Jane" not in session.received and "Jane" not in session.words

`received` holds the messages' bytes after the websocket's compression is undone; `text` holds every text in them, with
the cells of tables (Arrow) and charts one by one. Nothing is held back: the server sends a message by reference only
to a client that says it has kept an earlier one, which this one never does.
"""

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pyarrow
from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.web.server.starlette import starlette_app_utils
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME
from websockets.sync.client import ClientConnection, connect

SECONDS_FOR_A_RUN = 30
PRESSED = object()  # the value of a button that is pressed once
GOES_ON = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
KINDS = {bool: "bool_value", int: "int_value", float: "double_value", str: "string_value"}


@contextmanager
def connected(
    address: str,
    cookies: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
    origin: str | None = "",
    reconnect: str = "",
    path: str = "/_stcore/stream",
) -> Generator["Session"]:
    """One open page. origin: the server's own unless given, None for no such header; reconnect: an earlier session's id.

    Raises websockets.exceptions.InvalidStatus where the server does not let it in.
    """
    cookies = {XSRF_COOKIE_NAME: starlette_app_utils.generate_xsrf_token_string()} | (cookies or {})
    sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} | (headers or {})
    protocols = ["streamlit", cookies[XSRF_COOKIE_NAME]] + ([reconnect] if reconnect else [])
    with connect(
        address.replace("http", "ws", 1) + path,
        origin=address if origin == "" else origin,
        subprotocols=protocols,
        additional_headers=sent,
        max_size=None,
        proxy=None,
    ) as socket:
        yield Session(socket)


@dataclass
class Session:
    socket: ClientConnection
    received: bytes = b""
    messages: list[ForwardMsg] = field(default_factory=list)
    states: dict[str, WidgetState] = field(default_factory=dict)
    forgotten: int = 0

    def run(
        self,
        page: str = "",
        query: str = "",
        widgets: dict[str, object] | None = None,
        page_hash: str = "",
        fragment: str = "",
        by_itself: bool = False,
    ) -> "Session":
        """Ask for a run and take in all it sends. page: its address, or page_hash; widgets: values by label or id;
        fragment: the id of the only part to run; by_itself: as a page asks that nobody touches.
        Raises TimeoutError, or ConnectionClosed where the server hangs up."""
        asked = BackMsg()
        state = asked.rerun_script
        state.page_name, state.query_string, state.fragment_id = page.strip("/"), query.lstrip("?"), fragment
        state.is_auto_rerun = by_itself
        state.page_script_hash = page_hash or ("" if page else self.page_hash)
        for name, value in (widgets or {}).items():
            self.states[self.widget(name)] = stated(self.widget(name), value)
        state.widget_states.widgets.extend(self.states.values())
        self.states = {name: kept for name, kept in self.states.items() if not kept.trigger_value}
        self.socket.send(asked.SerializeToString())
        while not self.take_in():
            continue
        return self

    def take_in(self) -> bool:
        """Take in one message; whether it ends the run."""
        frame = self.socket.recv(timeout=SECONDS_FOR_A_RUN)
        self.received += frame
        self.messages.append(ForwardMsg.FromString(frame))
        last = self.messages[-1]
        return last.WhichOneof("type") == "script_finished" and last.script_finished != GOES_ON

    def forget(self) -> None:
        """From now on `received`, `text` and `words` hold only what is still to come."""
        self.received, self.forgotten = b"", len(self.messages)

    @property
    def text(self) -> list[str]:
        return [text for message in self.messages[self.forgotten :] for text in texts(message)]

    @property
    def words(self) -> str:
        return "\n".join(self.text)

    @property
    def page_hash(self) -> str:
        """The page shown last, which a run without `page` stays on."""
        return next((each.navigation.page_script_hash for each in self.messages[::-1] if each.HasField("navigation")), "")

    @property
    def pages(self) -> dict[str, str]:
        """The menu's pages: their hashes by address."""
        menus = [each.navigation.app_pages for each in self.messages if each.HasField("navigation")]
        return {page.url_pathname: page.page_script_hash for page in menus[-1]} if menus else {}

    @property
    def fragments(self) -> list[str]:
        """The ids of the fragments drawn so far, the newest last."""
        return list(dict.fromkeys(each.delta.fragment_id for each in self.messages if each.delta.fragment_id))

    def widget(self, name: str) -> str:
        """The id of the widget with this label; an id stands for itself."""
        labels = {}
        for message in self.messages:
            element = message.delta.new_element
            kind = element.WhichOneof("type")
            if kind and "label" in (shown := getattr(element, kind)).DESCRIPTOR.fields_by_name and hasattr(shown, "id"):
                labels[shown.label] = shown.id
        return labels.get(name, name)


def charts(session: Session) -> list[dict]:
    """The specifications of the charts in what is not forgotten."""
    elements = [each.delta.new_element for each in session.messages[session.forgotten :]]
    return [json.loads(each.vega_lite_chart.spec) for each in elements if each.WhichOneof("type") == "vega_lite_chart"]


def stated(name: str, value: object) -> WidgetState:
    if value is PRESSED:
        return WidgetState(id=name, trigger_value=True)
    if isinstance(value, list):
        state = WidgetState(id=name)
        state.string_array_value.data.extend(value)
        return state
    return WidgetState(id=name, **{KINDS[type(value)]: value})


def texts(message: Message) -> Iterator[str]:
    """Every text in a message, however deep; numbers and dates of tables as text too."""
    for kind, value in message.ListFields():
        many = kind.message_type is not None and kind.message_type.GetOptions().map_entry
        values = [*value.keys(), *value.values()] if many else value if kind.is_repeated else [value]
        for each in values:
            if isinstance(each, Message):
                yield from texts(each)
            elif isinstance(each, bytes):
                yield from cells(each)
            elif isinstance(each, str):
                yield each


def cells(content: bytes) -> Iterator[str]:
    """The headings and cells of an Arrow table; other bytes as they are."""
    try:
        table = pyarrow.ipc.open_stream(content).read_all()
    except pyarrow.ArrowInvalid:
        yield content.decode("utf-8", "replace")
        return
    yield from table.column_names
    yield from (str(value) for column in table.columns for value in column.to_pylist() if value is not None)
