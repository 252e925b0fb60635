"""A message is plain text with links, on one subject line whatever is in it, over an encrypted way to one address."""

import io
import logging
from base64 import b64decode
from pathlib import Path

import pytest

from alerts.alert import CLOCKS, DOUBT, SIGNALS, SUBMISSIONS, Alert
from alerts.message import FOOT, Message, message
from alerts.recipients import Recipient, read_recipients
from alerts.sending import PLAIN, SERVICES, STARTTLS, TLS, service
from loaders.outcome import Refused
from tests.alerts.services import MailServer, certificate_nobody_signed, served
from tests.alerts.told import LATE, ORIGIN, OTHER

SECRET = "hunter2-and-more"


def test_what_is_said_stands_under_its_heading_with_its_link():
    said = message(
        [
            OTHER,
            Alert(CLOCKS, "c", "Quality assurance: Next audit: something runs out soon", "/clocks"),
            LATE,
            Alert(SUBMISSIONS, "s", "Referrals: the council has not sent what was due on 9 May 2026", "/sources"),
            Alert(DOUBT, "d", "A message of 2026-05-01 may not have arrived; see what changed", "/meeting"),
        ],
        ORIGIN,
    )
    assert said.title == "Safeguarding dashboard: 5 things to look at"
    assert said.body.split("\n\n") == [
        f"Not sure to have reached you:\n- A message of 2026-05-01 may not have arrived; see what changed\n  {ORIGIN}/meeting",
        f"Changed by more than chance:\n- {OTHER.words}\n  {ORIGIN}/indicator?id=b\n- {LATE.words}\n  {ORIGIN}/indicator?id=a",
        f"Late or failed submissions:\n- Referrals: the council has not sent what was due on 9 May 2026\n  {ORIGIN}/sources",
        f"Clocks about to run out:\n- Quality assurance: Next audit: something runs out soon\n  {ORIGIN}/clocks",
        FOOT,
    ]


@pytest.mark.parametrize(
    "evil", ["A title\r\nBcc: everybody@example.org", "A title\nSubject: another", "A\u2028title", "A\u202etitle\x00"]
)
def test_no_title_begins_another_header_or_another_line(mail, evil):
    said = message([Alert(SIGNALS, "k", evil, "/indicator")], ORIGIN)
    assert service("Chair", mail.address).send(said) == "sent" == service("Chair", mail.address).send(Message(evil, said.body))
    for each in mail.mails:
        assert each["Bcc"] is None and len(each.get_all("Subject")) == 1
        assert len([line for line in each.get_content().splitlines() if line.startswith("- ")]) == 1


def test_an_e_mail_is_plain_text_without_a_picture_from_elsewhere(mail):
    assert service("Chair", mail.address).send(message([LATE], ORIGIN)) == "sent"
    (sent,) = mail.mails
    assert (sent.get_content_type(), sent["To"], sent["From"]) == ("text/plain", "chair@example.org", "dashboard@example.org")
    assert {line.split("//")[1].split("/")[0] for line in sent.get_content().splitlines() if "//" in line} == {
        "dashboard.example.org"
    }
    assert sent["Date"] and sent["Message-ID"].endswith("@example.org>")


def test_a_name_and_a_password_are_given_to_the_service_that_asks_for_them(mail, webhook):
    for server in (mail, webhook):
        made = service("Chair", server.address.replace("://", "://a%40example.org:p%3Ass@"))
        assert made.send(message([LATE], ORIGIN)) == "sent"
    assert mail.logins == ["\0a@example.org\0p:ss"]
    assert b64decode(webhook.heads[0]["Authorization"].removeprefix("Basic ")) == b"a@example.org:p:ss"


def test_teams_gets_a_card_with_the_same_words():
    made, said = service("Chair", "teams://host.example.org/workflows/1a/invoke?sig=x"), message([LATE], ORIGIN)
    assert made.url == "https://host.example.org/workflows/1a/invoke?sig=x"
    (attachment,) = made.body(said)["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    title, *parts = [block["text"] for block in attachment["content"]["body"]]
    assert (title, "\n\n".join(parts)) == (said.title, said.body)


@pytest.mark.parametrize("mode", [STARTTLS, TLS])
def test_a_mail_server_whose_certificate_nobody_signed_gets_nothing(tmp_path, mode):
    with served(MailServer(certificate_nobody_signed(tmp_path / "made.pem"), mode)) as server:
        assert service("Chair", server.address).send(message([LATE], ORIGIN)) == "failed"
        assert server.mails == []


@pytest.mark.parametrize(
    ("address", "why"),
    [
        (f"mailto://u:{SECRET}@mail.example.org?to=a@example.org&from=b@example.org", "not encrypted"),
        (f"mailtos://u:{SECRET}@mail.example.org?to=a@example.org&mode=insecure", "not encrypted"),
        (f"json://u:{SECRET}@hooks.example.org/x", "not encrypted"),
        (f"mailtos://u:{SECRET}@mail.example.org?to=a@example.org,b@example.org", "one e-mail address"),
        (f"mailtos://u:{SECRET}@mail.example.org/a@example.org/b@example.org", "one e-mail address"),
        (f"mailtos://u:{SECRET}@mail.example.org?to=a@example.org&cc=b@example.org", "option cc"),
        (f"mailtos://u:{SECRET}@mail.example.org?to=a@example.org&verify=no", "option verify"),
        (f"jsons://u:{SECRET}@hooks.example.org/x?retry=3", "option retry"),
        (f"jsons://u:{SECRET}@hooks.example.org/x?redirect=yes", "option redirect"),
        (f"jsons://u:{SECRET}@hooks.example.org/x?%2BX-Header=1", "option"),
        ("syslog://", "none that is allowed"),
        ("file:///etc/passwd", "none that is allowed"),
        ("dbus://", "none that is allowed"),
        (f"discord://1/{SECRET}", "none that is allowed"),
        ("mailtos://", "cannot be understood"),
        ("teams://", "cannot be understood"),
        ("mailtos://mail.example.org:many?from=d@example.org&to=a@example.org", "cannot be understood"),
        ("mailtos://mail.example.org?to=a@example.org", "cannot be understood"),
        ("workflows://host.example.org/x", "none that is allowed"),
        ("", "none that is allowed"),
    ],
)
def test_a_service_that_is_not_safe_is_refused_and_no_secret_is_quoted(address, why, caplog):
    caplog.set_level(logging.DEBUG)
    with pytest.raises(Refused, match=why) as refused:
        service("Chair by e-mail", address)
    assert "Chair by e-mail" in str(refused.value) and SECRET not in str(refused.value) + caplog.text


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"mailtos://u:{SECRET}@mail.example.org:587?from=d@example.org&to=chair@example.org", "E-mail over mail.example.org"),
        (f"jsons://u:{SECRET}@hooks.example.org/safeguarding", "Webhook over hooks.example.org"),
        (f"teams://host.example.org:443/workflows/1a/invoke?sig={SECRET}", "Teams workflow over host.example.org"),
    ],
)
def test_what_is_shown_of_a_service_is_its_kind_and_its_machine(address, said):
    made = service("Chair", address)
    assert f"{made.kind} over {made.host}" == said and SECRET not in repr(made)
    assert SECRET not in repr(Recipient("Chair", "oid", address))


@pytest.mark.parametrize(
    ("address", "port", "mode"),
    [
        ("mailtos://mail.example.org?", 587, STARTTLS),
        ("mailtos://mail.example.org?mode=ssl&", 465, TLS),
        ("mailto://localhost?", 25, PLAIN),
        ("mailtos://mail.example.org:2525?mode=ssl&", 2525, TLS),
    ],
)
def test_a_mail_server_is_asked_at_the_port_of_its_way_where_none_is_named(address, port, mode):
    made = service("Chair", f"{address}from=d@example.org&to=chair@example.org")
    assert (made.port, made.mode) == (port, mode)


def test_a_faulty_service_writes_its_address_nowhere(capfd):
    heard = io.StringIO()
    logging.getLogger().addHandler(logging.StreamHandler(heard))
    assert service("hook", f"json://u:{SECRET}@127.0.0.1:9/x").send(message([LATE], ORIGIN)) == "failed"
    assert SECRET not in heard.getvalue() + "".join(capfd.readouterr())


def settings(folder: Path, text: str) -> Path:
    (folder / "live.toml").write_text(text)
    return folder / "live.toml"


ONE = '[[alerts]]\nname = "Chair"\nperson = "oid-ann"\nservice = "jsons://hooks.example.org"\n'


def test_who_is_told_stands_in_the_settings_once_for_each_way(tmp_path):
    found = read_recipients(settings(tmp_path, ONE + "clocks = false\n"))
    assert found == [Recipient("Chair", "oid-ann", "jsons://hooks.example.org", clocks=False)]
    assert found[0].kinds == {SIGNALS, SUBMISSIONS, DOUBT}
    assert read_recipients(tmp_path / "none.toml") == read_recipients(settings(tmp_path, "[server]\n")) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (ONE + ONE, "“Chair” twice"),
        (ONE.replace("person", "people"), "people"),
        (ONE + 'clocks = "no"\n', "clocks"),
        (ONE.replace('"oid-ann"', '""'), "lack person"),
        (ONE.replace("[[alerts]]", "[alerts]"), "two pairs of brackets"),
        ("alerts = 3\n", "two pairs of brackets"),
    ],
)
def test_faulty_settings_are_refused_in_a_sentence(tmp_path, text, why):
    with pytest.raises(Refused, match=why):
        read_recipients(settings(tmp_path, text))


def test_only_three_services_are_known():
    assert set(SERVICES) == {"mailto", "mailtos", "json", "jsons", "teams"}
