"""A mail server and a webhook on this machine: they take messages as real ones do, or refuse them, and keep what came."""

import json
import socketserver
import ssl
import threading
import time
from base64 import b64decode
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from alerts.sending import PLAIN, STARTTLS, TLS

HOST = "127.0.0.1"


class MailServer(socketserver.ThreadingTCPServer):
    """mails: what was taken. logins: with what it was logged in. certificate: offered as the mode says. refuses: every recipient.

    thinks_for: seconds before it says that it took a mail.
    """

    daemon_threads = allow_reuse_address = True

    def __init__(self, certificate: Path | None = None, mode: str = STARTTLS):
        super().__init__((HOST, 0), Conversation)
        self.mails: list[EmailMessage] = []
        self.logins: list[str] = []
        self.refuses, self.certificate, self.thinks_for = False, certificate, 0.0
        self.mode = mode if certificate else PLAIN

    @property
    def address(self) -> str:
        scheme = "mailto" if self.mode == PLAIN else "mailtos"
        return f"{scheme}://{HOST}:{self.server_address[1]}?mode={self.mode}&from=dashboard@example.org&to=chair@example.org"


class Conversation(socketserver.StreamRequestHandler):
    """SMTP, as far as it is needed here (RFC 5321)."""

    def setup(self) -> None:
        super().setup()
        if self.server.mode == TLS:
            self.begin_tls()

    def handle(self) -> None:
        if self.connection.fileno() == -1:  # the other side has hung up
            return None
        self.say("220 here")
        while line := self.rfile.readline():
            word = line.decode().strip().upper().split(" ")[0].split(":")[0]
            if word == "STARTTLS" and self.server.certificate:
                self.say("220 go on")
                self.begin_tls()
            elif word == "AUTH":
                self.server.logins.append(b64decode(line.split()[-1]).decode())
                self.say("235 welcome")
            elif word == "DATA":
                self.say("354 go on")
                self.server.mails.append(message_from_string(self.mail(), policy=default))
                time.sleep(self.server.thinks_for)
                self.say("250 taken")
            elif word == "QUIT":
                return self.say("221 bye")
            elif word == "RCPT" and self.server.refuses:
                self.say("550 nobody of that name")
            else:
                also = "STARTTLS" if self.server.certificate else "AUTH PLAIN"
                self.say(f"250-here\r\n250 {also}" if word == "EHLO" else "250 ok")

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def begin_tls(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server.certificate)
        try:
            self.connection = context.wrap_socket(self.connection, server_side=True)
        except OSError:  # the other side does not trust the certificate, and hangs up
            self.connection.close()
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", buffering=0)

    def mail(self) -> str:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.decode())
        return "".join(lines)


class Webhook(ThreadingHTTPServer):
    """posts: what came, heads: with which headers. status: the answer.

    before_the_answer: called once a message is here and nobody knows it yet.
    """

    daemon_threads = True

    def __init__(self):
        super().__init__((HOST, 0), Post)
        self.posts: list[dict] = []
        self.heads: list[dict] = []
        self.status, self.headers = 200, {}
        self.before_the_answer: Callable[[dict], None] = lambda post: None

    @property
    def address(self) -> str:
        return f"json://{HOST}:{self.server_address[1]}/hook"


class Post(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.server.heads.append(dict(self.headers))
        self.server.posts.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.before_the_answer(self.server.posts[-1])
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *words: object) -> None:
        """Nothing is printed."""


@contextmanager
def served(server: socketserver.BaseServer) -> Generator[socketserver.BaseServer]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def certificate_nobody_signed(file: Path) -> Path:
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file
