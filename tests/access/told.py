"""What a live installation shows of a session: whether a connection is let in, and what the audit log says of somebody."""

from websockets.exceptions import InvalidStatus

from audit.files import month_files
from audit.key import read_key
from audit.line import read_line
from operations.log import log_of
from tests.access.live import Live
from tests.access.service import number_of
from tests.websocket_client import connected


def events(installation: Live, name: str) -> list[str]:
    """What the log says of somebody, with how or why."""
    store = installation.store
    key = read_key(store.audit_key_file)
    lines = [read_line(raw, key) for file in month_files(log_of(store).folder) for raw in file.read_bytes().splitlines(True)]
    return [" ".join([line["event"], *map(str, line["fields"].values())]) for line in lines if line["who"] == number_of(name)]


def is_let_in(installation: Live, cookies: dict[str, str]) -> bool:
    try:
        with connected(installation.address, cookies):
            return True
    except InvalidStatus as refusal:
        assert refusal.response.status_code == 401
        return False
