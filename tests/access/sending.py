"""Sends a file to the upload page as a browser does: asks for an address, puts it there, and says so in the next run."""

import secrets

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.access.visitor import Visitor
from tests.websocket_client import Session

UPLOADER = "Workbooks"


def send(visitor: Visitor, session: Session, name: str, content: bytes) -> int:
    """What the server answered to the file itself; the session's next run brings it along."""
    place = address_for(session, name)
    answer = put(visitor, place.upload_url, name, content)
    widget = session.widget(UPLOADER)
    state = WidgetState(id=widget)
    state.file_uploader_state_value.uploaded_file_info.add(file_id=place.file_id, name=name, size=len(content), file_urls=place)
    session.states[widget] = state
    return answer


def address_for(session: Session, name: str) -> FileURLs:
    asked, number = BackMsg(), secrets.token_hex(8)
    started = next(each.new_session for each in session.messages if each.HasField("new_session"))
    asked.file_urls_request.request_id, asked.file_urls_request.session_id = number, started.initialize.session_id
    asked.file_urls_request.file_names.append(name)
    session.socket.send(asked.SerializeToString())
    while session.messages[-1].file_urls_response.response_id != number:
        session.take_in()
    return session.messages[-1].file_urls_response.file_urls[0]


def put(visitor: Visitor, path: str, name: str, content: bytes) -> int:
    visitor.ask("/_stcore/health")  # gives the token that a form needs
    edge = secrets.token_hex(16)
    body = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        + content
        + f"\r\n--{edge}--\r\n".encode()
    )
    return visitor.ask(
        path,
        "PUT",
        body,
        X_Xsrftoken=visitor.cookies.get("_streamlit_xsrf", ""),
        Content_Type=f"multipart/form-data; boundary={edge}",
    ).status
