"""The one place from which a message leaves: by e-mail, to a webhook or to a Teams workflow, each over an encrypted way.

Certificates are checked, but for services on this very machine no encryption is asked for. Nothing is tried twice or followed
to another address: what became of a message must be known.
"""

import base64
import http.client
import json
import smtplib
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import localtime, make_msgid
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit, urlunsplit

from access.settings import LOCALHOST
from alerts.memory import FAILED, SENT, UNKNOWN
from alerts.message import Message, one_line
from loaders.outcome import Refused

PATIENCE = 45  # seconds for an answer; a mail server may take its time before it says that it took a mail
TO_BE_REACHED = 5  # seconds
STARTTLS, TLS, PLAIN = "starttls", "ssl", "insecure"
PORTS = {STARTTLS: 587, TLS: 465, PLAIN: 25}
MAY_BE = "It may be mailtos:// (e-mail), jsons:// (webhook) or teams:// (Microsoft Teams); see docs/live.example.toml."


@dataclass(frozen=True)
class Mailbox:
    host: str
    port: int
    mode: str
    sender: str
    to: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    kind: str = "E-mail"

    def send(self, message: Message, patience: float = PATIENCE) -> str:
        """sent, failed, or unknown where the server had the mail and did not say that it took it. Raises for nothing it does."""
        try:
            server = self.connected()
        except OSError:  # smtplib's own errors are such too
            return FAILED
        try:
            if server.sock:
                server.sock.settimeout(patience)
            server.send_message(self.mail(message))
        except (TimeoutError, smtplib.SMTPServerDisconnected):
            return UNKNOWN
        except OSError:
            return FAILED
        finally:
            with suppress(OSError):
                server.quit()
        return SENT

    def connected(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self.mode == TLS:
            server = smtplib.SMTP_SSL(self.host, self.port, timeout=TO_BE_REACHED, context=context)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=TO_BE_REACHED)
        if self.mode == STARTTLS:
            server.starttls(context=context)
        if self.user:
            server.login(self.user, self.password)
        return server

    def mail(self, message: Message) -> EmailMessage:
        mail = EmailMessage()
        mail["Subject"], mail["From"], mail["To"] = one_line(message.title), self.sender, self.to
        mail["Date"], mail["Message-ID"] = localtime(), make_msgid(domain=self.sender.rpartition("@")[2])
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.body)
        return mail


@dataclass(frozen=True)
class Webhook:
    """kind: what it is called. body: what is sent as JSON."""

    kind: str
    host: str
    url: str = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    body: Callable[[Message], dict]

    def send(self, message: Message, patience: float = PATIENCE) -> str:
        """sent, failed, or unknown where it had the message and did not answer. Raises for nothing it does."""
        request = urllib.request.Request(self.url, json.dumps(self.body(message)).encode(), self.headers)
        try:
            with urllib.request.build_opener(NothingFollowed).open(request, timeout=patience):
                return SENT
        except urllib.error.URLError:  # it was not reached, or said no
            return FAILED
        except (OSError, http.client.HTTPException):
            return UNKNOWN


class NothingFollowed(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl) -> None:
        """What leads elsewhere is an answer like any other that is not a yes."""


def plain_body(message: Message) -> dict:
    return {"title": message.title, "message": message.body}


def card(message: Message) -> dict:
    """What a Teams workflow “when a webhook request is received” takes: an adaptive card (adaptivecards.io, 1.4)."""
    texts = [{"type": "TextBlock", "text": message.title, "weight": "Bolder", "wrap": True}]
    texts += [{"type": "TextBlock", "text": part, "wrap": True} for part in message.body.split("\n\n")]
    content = {"type": "AdaptiveCard", "version": "1.4", "body": texts}
    return {"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": content}]}


def service(name: str, address: str) -> Mailbox | Webhook:
    """The service of a recipient. Raises Refused; the message names the recipient and never quotes the address."""
    try:
        said = urlsplit(address)
        if said.scheme not in SERVICES:
            raise Refused(f"is none that is allowed. {MAY_BE}")
        return SERVICES[said.scheme](said)
    except (Refused, ValueError) as problem:
        why = problem if isinstance(problem, Refused) else f"cannot be understood. {MAY_BE}"
        raise Refused(f"The service of “{name}” under [[alerts]] {why}") from None


def mailbox(address: SplitResult) -> Mailbox:
    options = dict(parse_qsl(address.query, keep_blank_values=True))
    refuse_unknown(options.keys() - {"from", "to", "mode"})
    mode = options.get("mode", STARTTLS if address.scheme == "mailtos" else PLAIN)
    refuse_plain(address, mode == PLAIN)
    addresses = [each for each in [*options.get("to", "").split(","), *address.path.split("/")] if each]
    if address.hostname and len(addresses) != 1:  # of two it could not be said which of them was reached
        raise Refused("must name one e-mail address. Give each address a table of its own.")
    if not address.hostname or mode not in PORTS or not options.get("from"):
        raise ValueError
    user, password = unquote(address.username or ""), unquote(address.password or "")
    return Mailbox(address.hostname, address.port or PORTS[mode], mode, options["from"], addresses[0], user, password)


def webhook(address: SplitResult) -> Webhook:
    refuse_unknown(dict(parse_qsl(address.query, keep_blank_values=True)).keys())
    refuse_plain(address, address.scheme == "json")
    return posted("Webhook", plain_body, address, "http" if address.scheme == "json" else "https")


def teams_workflow(address: SplitResult) -> Webhook:
    """The address that Teams gives out, whose options are its own."""
    return posted("Teams workflow", card, address, "https")


def posted(kind: str, body: Callable[[Message], dict], address: SplitResult, scheme: str) -> Webhook:
    if not address.hostname or (address.port or 1) < 1:
        raise ValueError
    headers = {"Content-Type": "application/json", "User-Agent": "Safeguarding dashboard"}
    if address.username:
        both = f"{unquote(address.username)}:{unquote(address.password or '')}"
        headers["Authorization"] = f"Basic {base64.b64encode(both.encode()).decode()}"
    place = address.netloc.rpartition("@")[2]
    return Webhook(kind, address.hostname, urlunsplit((scheme, place, address.path, address.query, "")), headers, body)


def refuse_unknown(options: Set[str]) -> None:
    if options:
        raise Refused(f"has the option {min(options)[:20]}, which is not allowed. Take it out.")


def refuse_plain(address: SplitResult, plain: bool) -> None:
    if plain and address.hostname not in LOCALHOST:
        raise Refused("is not encrypted. Use mailtos:// or jsons://.")


SERVICES = {"mailto": mailbox, "mailtos": mailbox, "json": webhook, "jsons": webhook, "teams": teams_workflow}
