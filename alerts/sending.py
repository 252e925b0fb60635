"""The one place from which a message leaves: by e-mail, to a webhook or to a Teams workflow, with apprise.

Only these three of its services are loaded, nothing from disk, and nothing is stored; connections are encrypted and certificates
checked, except to this very machine. https://appriseit.com
"""

import logging
import socket
from urllib.parse import parse_qsl, urlsplit

from apprise import Apprise, AppriseAsset, AppriseResult, NotifyFormat
from apprise.exception import AppriseImproperlyConfigured
from apprise.plugins.base import NotifyBase
from apprise.plugins.custom_json import NotifyJSON
from apprise.plugins.email.base import NotifyEmail
from apprise.plugins.workflows import NotifyWorkflows
from apprise.result import AppriseResultStatus

from access.settings import LOCALHOST
from alerts.memory import FAILED, SENT, UNKNOWN
from alerts.message import Message
from loaders.outcome import Refused

SERVICES = {"mailto": NotifyEmail, "mailtos": NotifyEmail, "json": NotifyJSON, "jsons": NotifyJSON, "workflows": NotifyWorkflows}
OPTIONS = {"from", "to", "smtp", "mode", "name", "reply", "user", "pass", "id", "signature", "api-version", "ver"}
PATIENCE = 45  # seconds for one message; a mail server may take its time before it answers
TO_BE_REACHED = 5  # seconds

MAY_BE = "It may be mailtos:// (e-mail), jsons:// (webhook) or workflows:// (Microsoft Teams); see docs/live.example.toml."


def service(name: str, address: str) -> NotifyBase:
    """The service of a recipient. Raises Refused; the message names the recipient and never quotes the address."""
    said = urlsplit(address)
    kind = SERVICES.get(said.scheme.lower())
    if kind is None:
        raise Refused(f"The service of “{name}” under [[alerts]] is none that is allowed. {MAY_BE}")
    if strange := {option.lower() for option, _ in parse_qsl(said.query, keep_blank_values=True)} - OPTIONS:
        raise Refused(
            f"The service of “{name}” under [[alerts]] has the option {min(strange)[:20]}, which is not allowed. Take it out."
        )
    try:
        made = kind(**kind.parse_url(address), asset=asset())
    except (AppriseImproperlyConfigured, TypeError):
        raise Refused(f"The service of “{name}” under [[alerts]] cannot be understood. {MAY_BE}") from None
    must_be_one_encrypted_way(name, made)
    return made


def asset() -> AppriseAsset:
    """No plugin from disk, no storage, no redirect, no second try: what became of a message must be known."""
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    return AppriseAsset(
        plugin_paths=None,
        storage_mode="memory",
        http_redirects=False,
        async_mode=True,
        secure_logging=True,
        default_service_retry=0,
        pgp_autogen=False,
        pem_autogen=False,
        app_id="Safeguarding dashboard",
        app_desc="Safeguarding dashboard",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        image_path_mask="",
    )


def must_be_one_encrypted_way(name: str, made: NotifyBase) -> None:
    """One address for each recipient: of two it could not be said which of them was reached."""
    here = (made.smtp_host if isinstance(made, NotifyEmail) else made.host) in LOCALHOST
    plain = not made.secure or (isinstance(made, NotifyEmail) and made.secure_mode == "insecure")
    if plain and not here and not isinstance(made, NotifyWorkflows):
        raise Refused(f"The service of “{name}” under [[alerts]] is not encrypted. Use mailtos:// or jsons://.")
    if isinstance(made, NotifyEmail) and len(made.targets) != 1:
        raise Refused(
            f"The service of “{name}” under [[alerts]] must name one e-mail address. Give each address a table of its own."
        )


def send(made: NotifyBase, message: Message, patience: float = PATIENCE) -> str:
    """sent, failed, or unknown where a service that was reached did not answer in time. Raises for nothing a service does.

    It is sent in a thread of its own, for otherwise the library does not stop to wait; its own waits are longer than ours, so
    that what is cut short is never taken for a refusal.
    """
    if isinstance(made, NotifyEmail) and not reached(made.smtp_host, made.port):
        return FAILED
    made.socket_read_timeout = patience + PATIENCE
    if isinstance(made, NotifyEmail):
        made.socket_connect_timeout = patience + PATIENCE  # smtplib has one wait for all it does
    sender = Apprise(asset=asset())
    sender.add(made)
    result: AppriseResult = sender.notify(body=message.body, title=message.title, body_format=NotifyFormat.TEXT, timeout=patience)
    return {AppriseResultStatus.SUCCESS: SENT, AppriseResultStatus.TIMEOUT: UNKNOWN}.get(result.status, FAILED)


def reached(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=TO_BE_REACHED).close()
    except OSError:
        return False
    return True


def shown(made: NotifyBase) -> str:
    """By which kind of service and over which machine: no address, no password."""
    host = made.smtp_host if isinstance(made, NotifyEmail) else made.host if hasattr(made, "host") else ""
    return f"{made.service_name} over {host}" if host else str(made.service_name)
